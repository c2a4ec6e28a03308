import { ENTRY_TYPES } from '../writing/Batch.js';
import { DamagedLogError } from './DamagedLogError.js';
import type { Leaf } from './StoredEntry.js';

/** The line of JSON that an entry is. Throws a `DamagedLogError` where it is none, or that of another index. */
export function parseLeaf(bytes: Buffer, index: number): Leaf {
  let leaf: Record<string, unknown>;
  try {
    leaf = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  } catch (error) {
    throw new DamagedLogError(index, 'the entry is no line of JSON', error);
  }
  const { at, request, detail, text } = leaf;
  const type = ENTRY_TYPES.find((known) => known === leaf.type);
  if (leaf.v !== 2 || leaf.index !== index) throw new DamagedLogError(index, 'the entry is that of another place');
  if (type === undefined || typeof request !== 'string' || typeof detail !== 'string') {
    throw new DamagedLogError(index, 'the entry lacks a type, a request or a commitment');
  }
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) throw new DamagedLogError(index, 'the entry has no time');
  return { index, type, at, requestId: request, detail, textCommitment: typeof text === 'string' ? text : null };
}
