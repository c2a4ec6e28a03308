import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ChainCheck } from './ChainCheck.js';
import { DetailCheck } from './DetailCheck.js';
import { Finding, type LedgerProblem } from './Finding.js';
import { readRecords } from './readRecords.js';
import { hasCode, writerIsAlive } from './writerIsAlive.js';

export interface VerifyReport {
  readonly entries: number;
  readonly intents: number;
  readonly outcomes: number;
  /** Intents whose outcome is not in the ledger: requests that were cut off, or are under way. */
  readonly openIntents: number;
  /** Hash of the last good entry; 64 zeros for none. */
  readonly lastHash: string;
  /** Bytes at the ends of the files that a running writer had not finished; always 0 when none runs. */
  readonly unfinishedBytes: number;
  /** Empty, or the first thing found: what follows it cannot be judged. */
  readonly problems: readonly LedgerProblem[];
}

/** An entry as a caller was told it: the chain must have that hash there. */
export interface ExpectedEntry {
  readonly sequence: number;
  readonly hash: string;
}

export interface VerifyOptions {
  readonly expect?: readonly ExpectedEntry[];
  readonly onProgress?: (progress: { readonly bytes: number; readonly totalBytes: number }) => void;
}

/** There is no ledger in a folder: neither of its files exists. */
export class NoLedgerError extends Error {
  constructor() {
    super('neither ledger.log nor details.log is in this folder');
    this.name = 'NoLedgerError';
  }
}

/**
 * Checks a ledger from its first byte to its last, as docs/ledger.md describes it, and changes nothing.
 * Reads as a stream: memory grows only with the number of open intents. Rejects with `NoLedgerError`, or when a file
 * cannot be read.
 */
export async function verifyLedger(folder: string, options: VerifyOptions = {}): Promise<VerifyReport> {
  const alive = await writerIsAlive(folder);
  const ledgerBytes = await sizeOf(join(folder, 'ledger.log'));
  const detailsBytes = await sizeOf(join(folder, 'details.log'));
  if (ledgerBytes === null && detailsBytes === null) throw new NoLedgerError();

  const totalBytes = (ledgerBytes ?? 0) + (detailsBytes ?? 0);
  let bytes = 0;
  const onBytes = (read: number) => {
    bytes += read;
    options.onProgress?.({ bytes, totalBytes });
  };
  const details = new DetailCheck(readRecords(join(folder, 'details.log'), detailsBytes ?? 0, onBytes));
  const chain = new ChainCheck(details, options.expect ?? []);
  const problems: LedgerProblem[] = [];
  let unfinishedBytes = 0;
  try {
    if (ledgerBytes === null) throw new Finding('ledger.log', 1, 'the file is missing');
    unfinishedBytes += await chain.check(readRecords(join(folder, 'ledger.log'), ledgerBytes, onBytes), alive);
    unfinishedBytes += await details.checkEnd(chain.entries, alive);
  } catch (error) {
    if (!(error instanceof Finding)) throw error;
    problems.push(error.found);
  }
  const { entries, intents, outcomes, openIntents, lastHash } = chain;
  return { entries, intents, outcomes, openIntents, lastHash, unfinishedBytes, problems };
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
