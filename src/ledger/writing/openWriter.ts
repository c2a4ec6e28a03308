import { join } from 'node:path';
import { StartupError } from '../../model/StartupError.js';
import type { CheckpointSigner } from '../keys/CheckpointSigner.js';
import type { KeyRing } from '../keys/KeyRing.js';
import { type LedgerFiles, replaceFile } from '../LedgerFiles.js';
import type { SegmentLimits } from '../records/limits.js';
import { CommitEncoder } from './CommitEncoder.js';
import { checkFirstSegment } from './checkFirstSegment.js';
import { type CommitEvents, GroupCommit } from './GroupCommit.js';
import { recover } from './recover.js';
import { SegmentWriter } from './SegmentWriter.js';
import type { Writer } from './Writer.js';

export interface WriterParts {
  /** The ledger's folder, locked. */
  readonly folder: string;
  readonly files: LedgerFiles;
  readonly ring: KeyRing;
  readonly signer: CheckpointSigner;
  readonly limits: SegmentLimits;
}

/** Recovers the ledger and opens it for writing in this thread. Throws a `StartupError` naming file and entry. */
export async function openWriter(parts: WriterParts, events: CommitEvents): Promise<Writer> {
  const { folder, files, ring, limits } = parts;
  const segmentsFolder = join(folder, 'segments');
  await files.mkdir(segmentsFolder);
  await files.syncFolder(folder);
  await checkVerifierKey(parts);
  await checkFirstSegment(folder, files, ring);
  const { publisher, segment, report } = await recover(parts);
  const segments = new SegmentWriter(segmentsFolder, files, limits, segment);
  const commit = new GroupCommit({ ...events, encoder: new CommitEncoder(ring, publisher.size), segments, publisher });
  return {
    size: publisher.size,
    recovered: report,
    submit: (batch) => commit.submit(batch),
    close: () => commit.close(),
  };
}

/** The key that signed so far must be the one that signs from now on. */
async function checkVerifierKey({ folder, files, signer }: WriterParts): Promise<void> {
  const path = join(folder, 'log.vkey');
  const line = Buffer.from(`${signer.verifierKey}\n`);
  const there = await files.readFile(path);
  if (there === null) {
    if ((await files.size(join(folder, 'checkpoint'))) !== null) {
      throw new StartupError('log.vkey', 'the file is missing, but there is a checkpoint');
    }
    return replaceFile(files, path, line);
  }
  if (!there.equals(line)) throw new StartupError('log.vkey', 'checkpoints were signed with another key than now');
}
