import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderKeyRing } from '../../src/ledger/keys/FolderKeyRing.js';
import { decodeEntry } from '../../src/ledger/plaintext/decodeEntry.js';
import type { EntryDetail } from '../../src/ledger/plaintext/EntryDetail.js';
import { type OpenedPart, openSection } from '../../src/ledger/records/openSection.js';
import { scanSegment } from '../../src/ledger/records/scanSegment.js';
import { verifyCheckpoint } from '../../src/ledger/tree/checkpoint.js';
import { FolderTiles } from '../../src/ledger/tree/FolderTiles.js';
import { leafHash } from '../../src/ledger/tree/hashes.js';
import { Tree } from '../../src/ledger/tree/Tree.js';
import { TILE_WIDTH } from '../../src/ledger/tree/tilePath.js';
import { parseVerifierKey } from '../../src/ledger/tree/verifierKey.js';

/** An entry as it is read back from the segments. */
export interface ReadEntry {
  readonly line: Record<string, unknown>;
  readonly hash: string;
  /** Null where its key is gone. */
  readonly detail: EntryDetail | null;
  readonly detailPart: OpenedPart | null;
  readonly text: OpenedPart | null;
}

/** All entries of the ledger in `folder/ledger`, with `folder/keys`. Throws where a segment does not end with a record. */
export async function readLedger(folder: string): Promise<ReadEntry[]> {
  const ring = new FolderKeyRing(join(folder, 'keys'));
  const segments = join(folder, 'ledger', 'segments');
  const entries: ReadEntry[] = [];
  for (const name of (await readdir(segments)).filter((file) => file.endsWith('.seg')).sort()) {
    const records = scanSegment(join(segments, name));
    let step = await records.next();
    for (; !step.done; step = await records.next()) {
      const { firstIndex, sections } = step.value;
      const parts = { details: new Map<number, OpenedPart>(), texts: new Map<number, OpenedPart>() };
      for (const section of sections) {
        const key = await ring.opening(section.sealed, section.period);
        if (key === null) continue;
        for (const [position, part] of openSection(section, firstIndex, key)) parts[section.sealed].set(position, part);
      }
      step.value.entries.forEach((bytes, position) => {
        const line = JSON.parse(bytes.toString('utf8'));
        const detailPart = parts.details.get(position) ?? null;
        const detail = detailPart === null ? null : decodeEntry(detailPart.plaintext);
        const text = parts.texts.get(position) ?? null;
        entries.push({ line, hash: leafHash(bytes).toString('base64'), detail, detailPart, text });
      });
    }
    if (step.value.offset !== step.value.size) throw new Error(`${name}: ends with ${step.value.size} bytes`);
  }
  return entries;
}

/** The size of the newest checkpoint. Throws unless segments, tiles, bundles and its root agree. */
export async function checkTree(folder: string): Promise<number> {
  const ledger = join(folder, 'ledger');
  const vkey = (await readFile(join(ledger, 'log.vkey'), 'utf8')).trimEnd();
  const checkpoint = verifyCheckpoint(await readFile(join(ledger, 'checkpoint')), parseVerifierKey(vkey));
  const tiles = new FolderTiles(ledger);
  const tree = new Tree();
  for (const { hash } of (await readLedger(folder)).slice(0, checkpoint.size)) {
    const index = Math.floor(tree.size / TILE_WIDTH);
    const position = tree.size % TILE_WIDTH;
    const width = Math.min(TILE_WIDTH, checkpoint.size - index * TILE_WIDTH);
    const inTile = (await tiles.hashes(0, index, width))
      .subarray(32 * position, 32 * (position + 1))
      .toString('base64');
    const bundled = (await tiles.entries(index, width))[position];
    if (inTile !== hash || bundled === undefined || leafHash(bundled).toString('base64') !== hash) {
      throw new Error(`entry ${tree.size} is another in the tiles`);
    }
    tree.append(Buffer.from(hash, 'base64'));
  }
  if (!tree.root().equals(checkpoint.root)) throw new Error(`root of ${tree.size} entries is not the checkpoint's`);
  return checkpoint.size;
}
