import { join } from 'node:path';
import { StartupError } from '../../model/StartupError.js';
import type { CheckpointSigner } from '../keys/CheckpointSigner.js';
import type { RecoveryReport } from '../Ledger.js';
import type { LedgerFiles } from '../LedgerFiles.js';
import type { SegmentLimits } from '../records/limits.js';
import type { ScannedRecord } from '../records/scanSegment.js';
import { leafHash } from '../tree/hashes.js';
import { TilePublisher } from '../tree/TilePublisher.js';
import { Tree } from '../tree/Tree.js';
import { TreeError } from '../tree/TreeError.js';
import { findSegments, type SegmentFile, segmentsToWalk } from './findSegments.js';
import type { OpenSegment } from './SegmentWriter.js';
import { type WalkEnd, walkSegments } from './walkSegments.js';

/** How many entries may be held in memory before their tiles are written, where a whole log is fed. */
const FLUSH_AFTER = 65_536;

export interface RecoveryParts {
  readonly folder: string;
  readonly files: LedgerFiles;
  readonly signer: CheckpointSigner;
  readonly limits: SegmentLimits;
}

export interface Recovered {
  readonly publisher: TilePublisher;
  /** The segment to go on with. */
  readonly segment: OpenSegment | null;
  readonly report: RecoveryReport | null;
}

/**
 * Reads the end of the log, feeds it to the tree, cuts what a crash left unfinished, and publishes.
 * Without tiles to begin from it reads the whole log. Changes nothing before all of it is found in order.
 * Throws a `StartupError` naming the entry for anything no crash explains.
 */
export async function recover(parts: RecoveryParts): Promise<Recovered> {
  const { folder, files, limits } = parts;
  const segments = await findSegments(folder, files, limits);
  const checkpoint = await publishedIn(parts);
  const walked = segmentsToWalk(segments, checkpoint.size, true);
  const first = walked[0]?.firstIndex ?? 0;
  if (first > checkpoint.size) throw new StartupError(`segments entry ${checkpoint.size}`, 'a segment is missing');
  try {
    return await finish(parts, await feed(parts, walked, first));
  } catch (error) {
    if (!(error instanceof TreeError) || segments[0]?.firstIndex !== 0) throw refusal(error, checkpoint.size);
    return await rebuild(parts, segments, checkpoint).catch((problem: unknown) => {
      throw refusal(problem, checkpoint.size);
    });
  }
}

/** Opened without any tiles: checks the signature alone. */
async function publishedIn({ folder, files, signer }: RecoveryParts): Promise<{ size: number; root: Buffer | null }> {
  try {
    const { published } = await TilePublisher.open({ folder, files, signer, size: 0 });
    return { size: published?.size ?? 0, root: published?.root ?? null };
  } catch (error) {
    if (error instanceof TreeError) throw new StartupError('checkpoint', error.message);
    throw error;
  }
}

interface Fed {
  readonly publisher: TilePublisher;
  readonly end: WalkEnd;
}

async function feed(
  { folder, files, signer }: RecoveryParts,
  segments: readonly SegmentFile[],
  size: number,
  flushAfter = Number.POSITIVE_INFINITY,
): Promise<Fed> {
  const publisher = await TilePublisher.open({ folder, files, signer, size });
  let held = 0;
  const end = await eachRecord(walkSegments(folder, segments, files), async ({ entries }) => {
    publisher.add(entries);
    held += entries.length;
    if (held >= flushAfter) {
      await publisher.flush();
      held = 0;
    }
  });
  return { publisher, end };
}

/** Makes all tiles anew, once the segments are found to be what the checkpoint was signed for. */
async function rebuild(
  parts: RecoveryParts,
  segments: readonly SegmentFile[],
  checkpoint: { readonly size: number; readonly root: Buffer | null },
): Promise<Recovered> {
  const tree = new Tree();
  await eachRecord(walkSegments(parts.folder, segments, parts.files), async ({ entries }) => {
    for (const entry of entries) {
      tree.append(leafHash(entry));
      if (tree.size === checkpoint.size && checkpoint.root?.equals(tree.root()) !== true) {
        throw new TreeError('not the entries that the checkpoint was signed for');
      }
    }
  });
  return finish(parts, await feed(parts, segments, 0, FLUSH_AFTER));
}

async function finish({ folder, files }: RecoveryParts, { publisher, end }: Fed): Promise<Recovered> {
  if (end.next < (publisher.published?.size ?? 0)) {
    throw new StartupError(
      `segments entry ${end.next}`,
      `the log ends before it, but its checkpoint is signed for ${publisher.published?.size} entries`,
    );
  }
  const cut = end.last === null ? null : await cutTail(join(folder, 'segments'), end.last, files);
  await publisher.publish();
  const report = cut === null || cut.bytes === 0 ? null : { ...cut, entries: end.next };
  if (end.last === null || end.last.end.offset === 0) return { publisher, segment: null, report };
  const { segment, end: scanned } = end.last;
  return { publisher, segment: { firstIndex: segment.firstIndex, bytes: scanned.offset }, report };
}

/** Cuts the torn end, and makes what stays durable. A segment without its header goes whole. */
async function cutTail(
  folder: string,
  { segment, end }: NonNullable<WalkEnd['last']>,
  files: LedgerFiles,
): Promise<{ segment: string; bytes: number }> {
  const path = join(folder, segment.name);
  if (end.offset === 0) {
    await files.rm(path);
  } else {
    if (end.offset < end.size) await files.truncate(path, end.offset);
    await files.syncFile(path);
  }
  await files.syncFolder(folder);
  return { segment: segment.name, bytes: end.size - end.offset };
}

async function eachRecord(
  records: AsyncGenerator<ScannedRecord, WalkEnd, undefined>,
  use: (record: ScannedRecord) => Promise<void>,
): Promise<WalkEnd> {
  let step = await records.next();
  for (; !step.done; step = await records.next()) await use(step.value);
  return step.value;
}

function refusal(error: unknown, checkpointSize: number): unknown {
  if (!(error instanceof TreeError)) return error;
  const problem = new StartupError(`segments entries before ${checkpointSize}`, error.message);
  problem.cause = error;
  return problem;
}
