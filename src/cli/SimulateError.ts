/** Exit status by what stopped a simulation: 2 for what the caller can set right. */
export const SIMULATE_EXIT = {
  USAGE: 2,
  FOLDER_NOT_EMPTY: 2,
  NO_MONGODB: 2,
} as const;

/** A simulation that was not made. Names flags, files and variables, never what they were given. */
export class SimulateError extends Error {
  override readonly name = 'SimulateError';
  readonly code: keyof typeof SIMULATE_EXIT;

  constructor(code: keyof typeof SIMULATE_EXIT, problem: string) {
    super(`${code}: ${problem}`);
    this.code = code;
  }
}
