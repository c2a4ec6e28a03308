export type LedgerFileName = 'ledger.log' | 'details.log';

/** What is wrong, and where. */
export interface LedgerProblem {
  readonly file: LedgerFileName;
  /** The first entry that cannot be trusted. */
  readonly sequence: number;
  readonly problem: string;
}

/** Ends a verification at the first thing found. */
export class Finding extends Error {
  readonly found: LedgerProblem;
  constructor(file: LedgerFileName, sequence: number, problem: string) {
    super(`${file}, entry ${sequence}: ${problem}`);
    this.name = 'Finding';
    this.found = { file, sequence, problem };
  }
}
