/** The log cannot be read where it should be whole. Names the entry and what is wrong, never what it says. */
export class DamagedLogError extends Error {
  override readonly name = 'DamagedLogError';
  /** Index of the entry. */
  readonly index: number;
  constructor(index: number, problem: string, cause?: unknown) {
    super(`entry ${index}: ${problem}`, { cause });
    this.index = index;
  }
}
