import { createHash } from 'node:crypto';
import type { IntentBody, OutcomeBody } from '../model/LedgerEntry.js';
import { canonicalJson } from './canonicalJson.js';
import { parseOrNull } from './parseOrNull.js';

/** One link of the chain, as it is written. */
export type Entry = EntryHead &
  (
    | { readonly type: 'INTENT'; readonly body: IntentBody; readonly detailHash: null }
    | { readonly type: 'OUTCOME'; readonly body: OutcomeBody; readonly detailHash: string }
  );

interface EntryHead {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previousHash: string;
  /** UTC, milliseconds, ISO 8601. */
  readonly at: string;
}

/** What recovery reads of an entry. The body is none of its business. */
export type EntryLink = Pick<Entry, 'sequence' | 'previousHash' | 'type' | 'detailHash'>;

export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** Goes before the bytes of an entry when they are hashed, so that no other kind of hash can stand for an entry's. */
const ENTRY_DOMAIN = Buffer.from('proviso/ledger/entry/1\0', 'latin1');

/** The bytes of an entry: what is framed, and what is hashed. */
export function encodeEntry(entry: Entry): Buffer {
  return Buffer.from(canonicalJson(entry), 'utf8');
}

/** Hex SHA-256 over the domain and the entry's bytes. */
export function hashEntry(bytes: Buffer): string {
  return createHash('sha256').update(ENTRY_DOMAIN).update(bytes).digest('hex');
}

/** The chain fields of a payload, or null when it is not an entry. */
export function readEntryLink(bytes: Buffer): EntryLink | null {
  const entry: unknown = parseOrNull(bytes);
  if (typeof entry !== 'object' || entry === null) return null;
  const { sequence, previousHash, type, detailHash } = entry as Record<string, unknown>;
  if (typeof sequence !== 'number' || typeof previousHash !== 'string') return null;
  if (type === 'INTENT' && detailHash === null) return { sequence, previousHash, type, detailHash };
  if (type === 'OUTCOME' && typeof detailHash === 'string') return { sequence, previousHash, type, detailHash };
  return null;
}
