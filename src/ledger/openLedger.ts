import { join } from 'node:path';
import { StartupError } from '../model/StartupError.js';
import { BatchedLedger } from './BatchedLedger.js';
import { errorCode } from './errorCode.js';
import type { CheckpointSigner } from './keys/CheckpointSigner.js';
import { ErasureMarks } from './keys/ErasureMarks.js';
import { FolderKeyRing } from './keys/FolderKeyRing.js';
import { openCheckpointSigner } from './keys/openCheckpointSigner.js';
import type { Ledger } from './Ledger.js';
import { type LedgerFiles, nodeFiles } from './LedgerFiles.js';
import { lockFolder } from './lockFolder.js';
import { checkFormat, prepareFolder } from './prepareFolder.js';
import { RETENTION_YEARS, Retention, type RetentionYears } from './Retention.js';
import { SEGMENT_LIMITS, type SegmentLimits } from './records/limits.js';
import { openThreadedWriter } from './writing/openThreadedWriter.js';
import { openWriter } from './writing/openWriter.js';

export interface LedgerOptions {
  readonly now: () => Date;
  readonly keysFolder: string;
  /** The log's name in its checkpoints, fixed at the first start. */
  readonly origin: string;
  /** Writes in this thread, to these files. Default: in a thread of its own, to the file system. */
  readonly files?: LedgerFiles;
  /** Default: the Ed25519 key in the keys folder. */
  readonly signer?: CheckpointSigner;
  /** Default: 7 years for details, 3 for texts. */
  readonly retention?: RetentionYears;
  /** Told when the daily look at the retention failed. Default: a warning of the process. */
  readonly retentionFailed?: (error: unknown) => void;
  /** Default: 65,536 entries or 256 MiB. */
  readonly limits?: SegmentLimits;
}

/**
 * Opens the ledger in a folder, making it when it is not there, for this process alone.
 * Checks its end and cuts what a crash left unfinished; destroys keys whose time is over.
 * Throws a `StartupError`: when another process has it, or for damage, naming file and entry.
 */
export async function openLedger(folder: string, options: LedgerOptions): Promise<Ledger> {
  try {
    await prepareFolder(folder);
    const release = await lockFolder(folder);
    return await openLocked(folder, options, release).catch(async (error: unknown) => {
      await release();
      throw error;
    });
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const problem = new StartupError(
      'PROVISO_DATA',
      `the ledger in this folder cannot be opened (${errorCode(error)})`,
    );
    problem.cause = error;
    throw problem;
  }
}

async function openLocked(folder: string, options: LedgerOptions, unlock: () => Promise<void>): Promise<Ledger> {
  const { now, keysFolder, origin, files, limits = SEGMENT_LIMITS } = options;
  const isNew = await checkFormat(folder, origin, files ?? nodeFiles);
  const signer = options.signer ?? (await openCheckpointSigner(keysFolder, origin, isNew));
  const ring = new FolderKeyRing(keysFolder);
  const ledger = await BatchedLedger.open({
    folder,
    keysFolder,
    now,
    openWriter: (events) =>
      files === undefined
        ? openThreadedWriter({ folder, keysFolder, signer, limits }, events)
        : openWriter({ folder, files, ring, signer, limits }, events),
    release: async () => {
      retention.stop();
      await unlock();
    },
  });
  const years = options.retention ?? RETENTION_YEARS;
  const retention = new Retention({
    ring,
    marks: new ErasureMarks(keysFolder, origin),
    years,
    now,
    enter: (body) => ledger.erasure(body),
    dropIndexes: () => dropIndexes(join(folder, 'segments'), files ?? nodeFiles),
  });
  try {
    await retention.expire();
  } catch (error) {
    await ledger.close();
    throw error;
  }
  retention.expireDaily(options.retentionFailed ?? ((error) => process.emitWarning(asError(error))));
  return ledger;
}

async function dropIndexes(segments: string, files: LedgerFiles): Promise<void> {
  const indexes = (await files.readdir(segments)).filter((name) => name.endsWith('.idx'));
  for (const name of indexes) await files.rm(join(segments, name));
  if (indexes.length > 0) await files.syncFolder(segments);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
