/** What can be wrong with the input of `npm run match`. */
export type MatchErrorCode =
  | 'FILE_UNREADABLE'
  | 'FILE_NOT_CSV'
  | 'FILE_TOO_LARGE'
  | 'MAP_UNREADABLE'
  | 'MAP_INVALID'
  | 'PARAMETERS_UNREADABLE'
  | 'PARAMETERS_INVALID'
  | 'COLUMN_MISSING'
  | 'ID_MISSING'
  | 'ID_REPEATED'
  | 'DATES_NOT_UNDERSTOOD'
  | 'OUTPUT_UNWRITABLE';

/** Names the file, and the row and column where they are known; never a value. Row 1 is the header. */
export class MatchError extends Error {
  readonly code: MatchErrorCode;
  constructor(code: MatchErrorCode, where: string, problem: string) {
    super(`${code}: ${where}: ${problem}`);
    this.name = 'MatchError';
    this.code = code;
  }
}
