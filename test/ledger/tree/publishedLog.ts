import { type Checkpoint, verifyCheckpoint } from '../../../src/ledger/tree/checkpoint.js';
import { FolderTiles } from '../../../src/ledger/tree/FolderTiles.js';
import { TilePublisher } from '../../../src/ledger/tree/TilePublisher.js';
import { parseVerifierKey } from '../../../src/ledger/tree/verifierKey.js';
import { MemoryTreeFiles } from './MemoryTreeFiles.js';
import { testSigner } from './testSigner.js';

export const FOLDER = '/log';

export function entriesTo(size: number): Buffer[] {
  return Array.from({ length: size }, (_, index) =>
    Buffer.from(`{"index":${index},"fill":"${'x'.repeat(index % 11)}"}`),
  );
}

export function openPublisher(files: MemoryTreeFiles, size?: number): Promise<TilePublisher> {
  return TilePublisher.open({ folder: FOLDER, files, signer: testSigner(), ...(size === undefined ? {} : { size }) });
}

/** A log that holds the entries, with one checkpoint. */
export async function publishedLog(entries: readonly Buffer[]) {
  const files = new MemoryTreeFiles();
  const publisher = await openPublisher(files);
  const leafHashes = publisher.add(entries);
  const checkpoint = await publisher.publish();
  return { files, tiles: new FolderTiles(FOLDER, files), publisher, leafHashes, checkpoint };
}

/** What the folder's checkpoint says, verified. */
export function checkpointIn(files: MemoryTreeFiles): Checkpoint {
  return verifyCheckpoint(files.held.get(`${FOLDER}/checkpoint`) ?? '', parseVerifierKey(testSigner().verifierKey));
}
