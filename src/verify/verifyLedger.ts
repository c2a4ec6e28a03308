import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOfBase64 } from './bytesOfBase64.js';
import { EntryCheck } from './EntryCheck.js';
import { Erasures } from './Erasures.js';
import { Finding, type LedgerProblem } from './Finding.js';
import { KeyFolder } from './KeyFolder.js';
import { LogCheck } from './LogCheck.js';
import { ReadAhead } from './ReadAhead.js';
import { readHere } from './RecordSource.js';
import { RequestPairs } from './RequestPairs.js';
import { type GivenFile, type Head, readHead } from './readHead.js';
import { SectionCheck } from './SectionCheck.js';
import { segmentFiles, segmentPath } from './segmentFiles.js';
import type { VerifyReport } from './VerifyReport.js';
import { writerIsAlive } from './writerIsAlive.js';

/** An entry as a receipt gave it. */
export interface ExpectedEntry {
  readonly index: number;
  /** Base64 of its leaf hash. */
  readonly hash: string;
}

export interface VerifyOptions {
  /** The folder of the keys. Without it no details are checked. */
  readonly keys?: string;
  /** The verifier key that is trusted. Without it the one beside the log is. */
  readonly key?: string;
  readonly expect?: readonly ExpectedEntry[];
  /** Checkpoints of this log, of whatever time. */
  readonly checkpoints?: readonly GivenFile[];
  readonly proofs?: readonly GivenFile[];
  /** How many open intents are held in memory; default 65,536 (about 20 MB). */
  readonly mostOpenIntents?: number;
  /** Segments are read in a thread of their own where they have so many bytes together; default 32 MiB. */
  readonly threadFromBytes?: number;
  readonly onProgress?: (progress: { readonly bytes: number; readonly totalBytes: number }) => void;
}

const THREAD_FROM_BYTES = 32 * 1024 * 1024;

/** There is nothing to check in a folder. */
export class NoLedgerError extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'NoLedgerError';
  }
}

/**
 * Checks a ledger from its first byte to its last, as docs/ledger.md describes it, and changes nothing.
 * Reads as a stream: memory does not grow with the log. Rejects with `NoLedgerError`, with a `RangeError` for
 * expectations that contradict each other, or when a file cannot be read.
 */
export async function verifyLedger(folder: string, options: VerifyOptions = {}): Promise<VerifyReport> {
  refuseOthers(folder);
  const keys = options.keys === undefined ? null : new KeyFolder(options.keys);
  if (keys?.names.length === 0) throw new NoLedgerError('no keys of details or texts are in the keys folder');
  const expected = expectedHashes(options.expect ?? []);
  const writing = writerIsAlive(folder);
  const pairs = new RequestPairs(options.mostOpenIntents ?? 65_536);
  const erasures = new Erasures();
  const sections = new SectionCheck(keys, erasures);
  const problems: LedgerProblem[] = [];
  let head: Head | null = null;
  let entries: EntryCheck | null = null;
  let log: LogCheck | null = null;
  const segments = segmentFiles(folder);
  const totalBytes = segments.reduce((sum, { size }) => sum + size, 0);
  const sources = totalBytes >= (options.threadFromBytes ?? THREAD_FROM_BYTES) ? new ReadAhead() : readHere;
  try {
    head = readHead(folder, options.key, options.checkpoints ?? [], options.proofs ?? []);
    const { milestones, proofs, checkpoint } = head;
    entries = new EntryCheck({ ledger: folder, pairs, erasures, milestones, expected, proofs });
    log = new LogCheck(folder, sources, entries, sections, erasures);
    let bytes = 0;
    await log.walk(segments, checkpoint?.size ?? 0, (read) => {
      bytes += read;
      options.onProgress?.({ bytes, totalBytes });
    });
    if (checkpoint === null && entries.entries > 0) throw new Finding('checkpoint', null, 'the file is missing');
    entries.finish(writing, segments.at(-1)?.file ?? segmentPath(0), log.endsAt);
    erasures.check();
  } catch (error) {
    if (!(error instanceof Finding)) throw error;
    problems.push(error.found);
  } finally {
    await sources.close();
  }
  return {
    entries: entries?.entries ?? 0,
    intents: entries?.counts.INTENT ?? 0,
    outcomes: entries?.counts.OUTCOME ?? 0,
    erasures: entries?.counts.ERASURE ?? 0,
    openIntents: pairs.open,
    unpairedOutcomes: pairs.unpaired,
    root: Buffer.from(entries?.root() ?? '', 'latin1').toString('base64'),
    checkpointSize: head?.checkpoint?.size ?? null,
    entriesFromBundles: log?.fromBundles ?? 0,
    unfinishedBytes: log?.unfinishedBytes ?? 0,
    writing,
    keyGiven: options.key !== undefined,
    details: keys && {
      sections: sections.sections,
      opened: sections.opened,
      keysLeft: keys.names.filter((name) => erasures.said.includes(`erasure-${name}`)),
    },
    problems,
  };
}

function refuseOthers(folder: string): void {
  if (existsSync(join(folder, 'ledger.log'))) {
    throw new NoLedgerError('the ledger was written by an earlier version, in format 1');
  }
  if (!['format', 'segments', 'checkpoint'].some((name) => existsSync(join(folder, name)))) {
    throw new NoLedgerError('neither format nor segments nor checkpoint is in this folder');
  }
}

function expectedHashes(expect: readonly ExpectedEntry[]): Map<number, string> {
  const expected = new Map<number, string>();
  for (const { index, hash } of expect) {
    const bytes = bytesOfBase64(hash, 32);
    if (bytes === null) throw new RangeError(`what is expected of entry ${index} is not 32 bytes in base64`);
    const leaf = bytes.toString('latin1');
    if ((expected.get(index) ?? leaf) !== leaf) throw new RangeError(`two different hashes expected of entry ${index}`);
    expected.set(index, leaf);
  }
  return expected;
}
