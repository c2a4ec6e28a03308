import type { LoggedAccess } from '../../model/LoggedAccess.js';
import type { KeyRing } from '../keys/KeyRing.js';
import type { IndexBook } from './IndexBook.js';
import { accessOf } from './indexRecord.js';
import { OpenedRecord } from './OpenedRecord.js';
import { Recent } from './Recent.js';
import { rememberKeys } from './rememberKeys.js';
import type { Segment } from './Segment.js';
import type { StoredEntry } from './StoredEntry.js';

const RECORDS_AT_MOST = 64;
const BYTES_AT_MOST = 32 * 1024 * 1024;

/** Reads entries for one question, after which it is let go with all that it opened. */
export class ReadSession {
  readonly #book: IndexBook;
  readonly #segments: readonly Segment[];
  readonly #keys: Pick<KeyRing, 'opening'>;
  readonly #records = new Recent<string, OpenedRecord>(RECORDS_AT_MOST, BYTES_AT_MOST, ({ size }) => size);

  constructor(book: IndexBook, segments: readonly Segment[], keys: Pick<KeyRing, 'opening'>) {
    this.#book = book;
    this.#segments = segments;
    this.#keys = rememberKeys(keys);
  }

  /** Null where there is no entry of that index. */
  async entry(index: number): Promise<StoredEntry | null> {
    const segment = this.#segments.findLast(({ first }) => first <= index);
    if (segment === undefined) return null;
    const offset = await this.#book.use(segment, (places) => places.recordOf(index));
    if (offset === null) return null;
    const name = `${segment.first} ${offset}`;
    const known = this.#records.get(name);
    const record = known ?? (await OpenedRecord.open(await segment.recordAt(offset), this.#keys));
    if (known === undefined) this.#records.set(name, record);
    return record.entry(index);
  }

  /** The access whose intent is this entry, with its outcome where that lies below `upTo`; null where it is no intent. */
  async access(intentIndex: number, upTo: number): Promise<LoggedAccess | null> {
    const intent = await this.entry(intentIndex);
    if (intent?.type !== 'INTENT') return null;
    const outcome = await this.#outcomeOf(intentIndex);
    return accessOf(intent, outcome === null || outcome >= upTo ? null : await this.entry(outcome));
  }

  async #outcomeOf(intentIndex: number): Promise<number | null> {
    for (const segment of this.#segments) {
      if (segment.upper !== null && segment.upper <= intentIndex) continue;
      const { oldestIntent } = await this.#book.facts(segment);
      if (oldestIntent > intentIndex) continue;
      const outcome = await this.#book.use(segment, (places) => places.outcomeOf(intentIndex));
      if (outcome !== null) return outcome;
    }
    return null;
  }
}
