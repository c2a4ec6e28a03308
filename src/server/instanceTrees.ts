import type { OwnLog } from '../instances/Exchange.js';
import type { TreeCheck } from '../instances/TreeCheck.js';
import { verifyCheckpoint } from '../ledger/tree/checkpoint.js';
import { FolderTiles } from '../ledger/tree/FolderTiles.js';
import { proveConsistency } from '../ledger/tree/proveConsistency.js';
import { parseNote } from '../ledger/tree/signedNote.js';
import { TreeError } from '../ledger/tree/TreeError.js';
import { parseVerifierKey } from '../ledger/tree/verifierKey.js';
import { verifyConsistency } from '../ledger/tree/verifyConsistency.js';
import { LoggedTree } from './LoggedTree.js';

/** The extension line of a checkpoint after which its log has no more entries. */
const RETIRED = /^retired (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)$/;

/** The line, with its newline. */
export const retiredLine = (at: string): string => `retired ${at}\n`;

/** Trees as the ledger has them, for watching those of others. */
export const instanceTrees: TreeCheck = {
  open(note, verifierKey) {
    try {
      const { origin, size, root } = verifyCheckpoint(note, parseVerifierKey(verifierKey));
      const lines = parseNote(note).text.split('\n');
      const retiredAt = lines.flatMap((line) => RETIRED.exec(line)?.[1] ?? [])[0] ?? null;
      return { origin, size, root: root.toString('base64'), retiredAt };
    } catch (error) {
      if (error instanceof TreeError) return null;
      throw error;
    }
  },
  isConsistent: ({ from, fromRoot, to, toRoot, proof }) =>
    verifyConsistency({ from, fromRoot: hash(fromRoot), to, toRoot: hash(toRoot), proof: proof.map(hash) }),
};

/** The log in this folder, as it is told of to others. */
export async function ownLogOf(folder: string, origin: string): Promise<OwnLog> {
  const tree = new LoggedTree(folder);
  const tiles = new FolderTiles(folder);
  return {
    origin,
    verifierKey: await tree.verifierKey(),
    async newest() {
      const checkpoint = await tree.checkpoint();
      return checkpoint === null ? null : { checkpoint: checkpoint.note, size: checkpoint.size };
    },
    async prove(from, to) {
      return (await proveConsistency(tiles, from, to)).map((one) => one.toString('base64'));
    },
  };
}

const hash = (text: string): Buffer => Buffer.from(text, 'base64');
