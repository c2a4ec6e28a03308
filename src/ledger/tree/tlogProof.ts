import { type Checkpoint, parseCheckpoint, parseDecimal, verifyCheckpoint } from './checkpoint.js';
import { decodeBase64 } from './decodeBase64.js';
import { HASH_BYTES } from './hashes.js';
import { TreeError } from './TreeError.js';
import type { VerifierKey } from './verifierKey.js';
import { verifyInclusion } from './verifyInclusion.js';

const HEADER = 'c2sp.org/tlog-proof@v1';
const EXTRA = 'extra ';
const INDEX = 'index ';
const MOST_HASHES = 63;

/** That an entry is in a log, to be verified without asking the log (C2SP tlog-proof). */
export interface TlogProof {
  /** Not authenticated. Null for none. */
  readonly extra: Buffer | null;
  readonly index: number;
  /** As `proveInclusion` gives them. */
  readonly hashes: readonly Buffer[];
  /** The signed note, as it is. */
  readonly checkpoint: string;
}

/** Throws a `TreeError` when a part is not what the format can hold. */
export function formatTlogProof({ extra, index, hashes, checkpoint }: TlogProof): string {
  const lines = [
    HEADER,
    ...(extra === null ? [] : [`${EXTRA}${extra.toString('base64')}`]),
    `${INDEX}${index}`,
    ...hashes.map((hash) => hash.toString('base64')),
  ];
  const text = `${lines.join('\n')}\n\n${checkpoint}`;
  parseTlogProof(text);
  return text;
}

/** Takes a proof apart without verifying it; the checkpoint is well-formed. Throws a `TreeError` naming the line. */
export function parseTlogProof(text: string): TlogProof {
  const blank = text.indexOf('\n\n');
  if (blank < 0) throw new TreeError('the proof has no empty line before its checkpoint');
  const [header, ...lines] = text.slice(0, blank).split('\n');
  if (header !== HEADER) throw new TreeError(`line 1 of the proof is not ${HEADER}`);
  const extraLine = lines[0]?.startsWith(EXTRA) ? lines.shift() : undefined;
  const extra = extraLine === undefined ? null : decodeBase64(extraLine.slice(EXTRA.length));
  if (extraLine !== undefined && (extra === null || extra.length === 0)) {
    throw new TreeError('the extra line of the proof is not base64');
  }
  const [indexLine = '', ...hashLines] = lines;
  const index = indexLine.startsWith(INDEX) ? parseDecimal(indexLine.slice(INDEX.length)) : null;
  if (index === null) throw new TreeError('the proof has no index line');
  if (hashLines.length > MOST_HASHES) throw new TreeError(`the proof has more than ${MOST_HASHES} hashes`);
  const checkpoint = text.slice(blank + 2);
  parseCheckpoint(checkpoint);
  return { extra, index, hashes: hashLines.map(parseHash), checkpoint };
}

/**
 * Verifies that the checkpoint is the log's and that the entry with this leaf hash is in its tree at the proof's index.
 * Returns the checkpoint. Throws a `TreeError` saying what is wrong.
 */
export function verifyTlogProof(proof: TlogProof, leafHash: Buffer, key: VerifierKey): Checkpoint {
  const { index, hashes } = proof;
  const checkpoint = verifyCheckpoint(proof.checkpoint, key);
  const { size, root } = checkpoint;
  if (!verifyInclusion({ leafHash, index, size, root, proof: hashes })) {
    throw new TreeError(`the proof does not lead from the entry at ${index} to the root of the checkpoint`);
  }
  return checkpoint;
}

function parseHash(line: string, at: number): Buffer {
  const hash = decodeBase64(line);
  if (hash?.length !== HASH_BYTES)
    throw new TreeError(`hash ${at + 1} of the proof is not ${HASH_BYTES} bytes in base64`);
  return hash;
}
