/** Exit status by what stopped an export: 1 for a log that is damaged, 2 for everything that the caller can set right. */
export const EXPORT_EXIT = {
  LEDGER_DAMAGED: 1,
  USAGE: 2,
  NO_LEDGER: 2,
  LEDGER_IN_USE: 2,
  FILE_EXISTS: 2,
  NO_PSEUDONYM_KEY: 2,
} as const;

/** An export that was not made. Names options, files and entries, never personal data. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
  readonly code: keyof typeof EXPORT_EXIT;
  constructor(code: keyof typeof EXPORT_EXIT, problem: string) {
    super(`${code}: ${problem}`);
    this.code = code;
  }
}
