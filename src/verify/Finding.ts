/** What is wrong, and where. */
export interface LedgerProblem {
  /** A path in the ledger's folder, or the name under which a file was given. */
  readonly file: string;
  /** The first entry that cannot be trusted, or null where the file as a whole is wrong. */
  readonly entry: number | null;
  readonly problem: string;
}

/** Ends a verification at the first thing found. */
export class Finding extends Error {
  readonly found: LedgerProblem;
  constructor(file: string, entry: number | null, problem: string) {
    super(entry === null ? `${file}: ${problem}` : `${file}, entry ${entry}: ${problem}`);
    this.name = 'Finding';
    this.found = { file, entry, problem };
  }
}
