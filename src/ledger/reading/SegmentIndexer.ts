import type { KeyRing } from '../keys/KeyRing.js';
import { DamagedLogError } from './DamagedLogError.js';
import { type Earlier, indexRecord } from './indexRecord.js';
import { MemoryIndex } from './MemoryIndex.js';
import { OpenedRecord } from './OpenedRecord.js';
import { rememberKeys } from './rememberKeys.js';
import type { Segment } from './Segment.js';
import type { StoredEntry } from './StoredEntry.js';

/** Intents whose outcome has not come yet, kept at hand at most; the others are read again. */
const OPEN_INTENTS_AT_MOST = 1024;

/** Where entries of the segments before come from. */
export interface EarlierSegments {
  record(index: number): Promise<OpenedRecord | null>;
  /** The intent of a request that has no outcome in its own segment, which is the one before `first`. */
  openIntent(first: number, requestId: string): Promise<number | null>;
}

/** Makes the index of one segment, and goes on with it as the segment grows. */
export class SegmentIndexer implements Earlier {
  readonly index: MemoryIndex;
  readonly indexKey: Buffer;
  readonly #segment: Segment;
  readonly #keys: Pick<KeyRing, 'opening'>;
  readonly #earlier: EarlierSegments;
  readonly #openIntents = new Map<number, StoredEntry>();

  constructor(segment: Segment, indexKey: Buffer, keys: Pick<KeyRing, 'opening'>, earlier: EarlierSegments) {
    this.index = new MemoryIndex(segment.first);
    this.indexKey = indexKey;
    this.#segment = segment;
    this.#keys = keys;
    this.#earlier = earlier;
  }

  /** Reads what was added since the last time. Throws a `DamagedLogError` for a gap. */
  async extend(): Promise<void> {
    if (this.index.offset > 0 && (await this.#segment.size()) === this.index.offset) return;
    const keys = rememberKeys(this.#keys);
    for await (const { record, offset, next } of this.#segment.records(this.index.offset)) {
      const { end } = this.index.facts;
      if (record.firstIndex !== end) throw new DamagedLogError(end, 'it is missing: the next record has a later one');
      await indexRecord(this.index, await OpenedRecord.open(record, keys), { offset, next }, this);
    }
  }

  note(entry: StoredEntry): void {
    if (entry.type !== 'INTENT') return;
    this.#openIntents.set(entry.index, entry);
    if (this.#openIntents.size <= OPEN_INTENTS_AT_MOST) return;
    const [oldest] = this.#openIntents.keys();
    if (oldest !== undefined) this.#openIntents.delete(oldest);
  }

  async intent(index: number, periods: Map<string, boolean>): Promise<StoredEntry | null> {
    const open = this.#openIntents.get(index);
    this.#openIntents.delete(index);
    if (open !== undefined) return open;
    const record = index < this.#segment.first ? await this.#earlier.record(index) : await this.#ownRecord(index);
    if (record === null) return null;
    for (const [period, isThere] of record.periods) periods.set(period, isThere);
    return record.entry(index);
  }

  async intentOfRequest(requestId: string): Promise<number | null> {
    return await this.#earlier.openIntent(this.#segment.first, requestId);
  }

  async #ownRecord(index: number): Promise<OpenedRecord | null> {
    const offset = await this.index.recordOf(index);
    return offset === null ? null : await OpenedRecord.open(await this.#segment.recordAt(offset), this.#keys);
  }
}
