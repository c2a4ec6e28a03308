import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderKeyRing } from '../src/ledger/keys/FolderKeyRing.js';
import type { SealedClass } from '../src/ledger/keys/KeyRing.js';
import { decodeEntry } from '../src/ledger/plaintext/decodeEntry.js';
import { openSection } from '../src/ledger/records/openSection.js';
import type { LedgerRecord } from '../src/ledger/records/readRecord.js';
import { scanSegment } from '../src/ledger/records/scanSegment.js';
import { firstIndexOf } from '../src/ledger/records/segmentFile.js';

/** One entry of the log with what it commits to. */
export interface LogEntry {
  readonly index: number;
  readonly type: 'INTENT' | 'OUTCOME';
  /** UTC, milliseconds, ISO 8601. */
  readonly at: string;
  readonly body: Record<string, unknown>;
  readonly detail?: { readonly gateFacts: readonly object[]; readonly rows: readonly Record<string, unknown>[] };
  /** Free text of a justification. */
  readonly text?: Record<string, unknown>;
}

/** The log in its files, opened with its keys as docs/ledger.md describes them. */
export async function readLog(folder: string, keysFolder: string): Promise<readonly LogEntry[]> {
  const keys = new FolderKeyRing(keysFolder);
  const entries: LogEntry[] = [];
  for await (const record of recordsIn(folder)) entries.push(...(await entriesOf(record, keys)));
  return entries;
}

/** The entries as they are hashed into the tree. */
export async function leavesOf(folder: string): Promise<readonly Buffer[]> {
  const leaves: Buffer[] = [];
  for await (const { entries } of recordsIn(folder)) leaves.push(...entries);
  return leaves;
}

async function* recordsIn(folder: string): AsyncGenerator<LedgerRecord> {
  const segments = (await readdir(join(folder, 'segments'))).filter((name) => firstIndexOf(name) !== null).sort();
  for (const name of segments) yield* scanSegment(join(folder, 'segments', name));
}

async function entriesOf(record: LedgerRecord, keys: FolderKeyRing): Promise<LogEntry[]> {
  const details = await plaintexts(record, 'details', keys);
  const texts = await plaintexts(record, 'texts', keys);
  return record.entries.map((bytes, position) => {
    const { index, type, at } = JSON.parse(bytes.toString()) as LogEntry;
    const plaintext = details.get(position);
    if (plaintext === undefined) throw new Error(`entry ${index} has no detail`);
    const text = texts.get(position);
    return {
      index,
      type,
      at,
      ...committed(plaintext),
      ...(text === undefined ? {} : { text: JSON.parse(text.toString()) }),
    };
  });
}

async function plaintexts({ firstIndex, sections }: LedgerRecord, sealed: SealedClass, keys: FolderKeyRing) {
  const found = new Map<number, Buffer>();
  for (const section of sections) {
    if (section.sealed !== sealed) continue;
    const key = await keys.opening(sealed, section.period);
    if (key === null) throw new Error(`the key of ${sealed} ${section.period} is gone`);
    for (const [position, part] of openSection(section, firstIndex, key)) found.set(position, part.plaintext);
  }
  return found;
}

function committed(plaintext: Buffer): Pick<LogEntry, 'body' | 'detail'> {
  const decoded = decodeEntry(plaintext);
  switch (decoded.type) {
    case 'INTENT':
      return { body: inOrder(decoded.intent) };
    case 'OUTCOME':
      return { body: inOrder(decoded.outcome), detail: inOrder(decoded.detail) };
    case 'ERASURE':
      throw new Error('an erasure, which no test here expects');
  }
}

/** Keys in the order of the alphabet, so that what is shown does not hang on the order in which it was made. */
function inOrder<T>(value: unknown): T {
  if (Array.isArray(value)) return value.map((item) => inOrder(item)) as T;
  if (value === null || typeof value !== 'object') return value as T;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)])) as T;
}
