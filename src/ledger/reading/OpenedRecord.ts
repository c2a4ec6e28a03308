import type { KeyRing, SealedClass } from '../keys/KeyRing.js';
import { decodeEntry } from '../plaintext/decodeEntry.js';
import type { EntryDetail } from '../plaintext/EntryDetail.js';
import { commitmentTo } from '../records/commitment.js';
import { type OpenedPart, openSection } from '../records/openSection.js';
import type { LedgerRecord } from '../records/readRecord.js';
import { DamagedLogError } from './DamagedLogError.js';
import { parseLeaf } from './parseLeaf.js';
import type { StoredEntry } from './StoredEntry.js';

const CLASSES: readonly SealedClass[] = ['details', 'texts'];

/** A record with its sections opened, entry by entry. */
export class OpenedRecord {
  readonly record: LedgerRecord;
  readonly #parts: Readonly<Record<SealedClass, ReadonlyMap<number, OpenedPart>>>;
  /** The quarters whose details it has, and whether their key was there. */
  readonly periods: ReadonlyMap<string, boolean>;

  private constructor(
    record: LedgerRecord,
    parts: Readonly<Record<SealedClass, ReadonlyMap<number, OpenedPart>>>,
    periods: ReadonlyMap<string, boolean>,
  ) {
    this.record = record;
    this.#parts = parts;
    this.periods = periods;
  }

  /** Opens what the keys are there for. Throws a `DamagedLogError` for a section that its key does not open. */
  static async open(record: LedgerRecord, keys: Pick<KeyRing, 'opening'>): Promise<OpenedRecord> {
    const periods = new Map<string, boolean>();
    const parts = { details: new Map<number, OpenedPart>(), texts: new Map<number, OpenedPart>() };
    for (const sealed of CLASSES) {
      for (const section of record.sections.filter((one) => one.sealed === sealed)) {
        const key = await keys.opening(sealed, section.period);
        if (sealed === 'details') periods.set(section.period, key !== null);
        if (key === null) continue;
        for (const [position, part] of opened(record, section, key)) parts[sealed].set(position, part);
      }
    }
    return new OpenedRecord(record, parts, periods);
  }

  /** Bytes that it keeps in memory, roughly. */
  get size(): number {
    let size = 0;
    for (const entry of this.record.entries) size += entry.length;
    for (const { bytes } of this.record.sections) size += 2 * bytes.length;
    return size;
  }

  /** One of its entries. Throws a `DamagedLogError` where what was opened is not what the entry commits to. */
  entry(index: number): StoredEntry {
    const position = index - this.record.firstIndex;
    const bytes = this.record.entries[position];
    if (bytes === undefined) throw new DamagedLogError(index, 'the record does not hold the entry');
    const leaf = parseLeaf(bytes, index);
    const detail = this.#committed(index, 'details', leaf.detail);
    const text = leaf.textCommitment === null ? null : this.#committed(index, 'texts', leaf.textCommitment);
    const opened = detail === null ? null : decoded(index, detail);
    if (opened !== null && opened.type !== leaf.type)
      throw new DamagedLogError(index, 'the details are of another type');
    return { ...leaf, bytes, opened, text: text === null ? null : textOf(index, text) };
  }

  #committed(index: number, sealed: SealedClass, commitment: string): Buffer | null {
    const part = this.#parts[sealed].get(index - this.record.firstIndex);
    if (part === undefined) return null;
    if (commitmentTo(part.salt, part.plaintext) !== commitment) {
      throw new DamagedLogError(index, `the ${sealed} are not what the entry commits to`);
    }
    return part.plaintext;
  }
}

function opened({ firstIndex }: LedgerRecord, section: LedgerRecord['sections'][number], key: Buffer) {
  try {
    return openSection(section, firstIndex, key);
  } catch (error) {
    throw new DamagedLogError(firstIndex, `the sealed ${section.sealed} of its record cannot be opened`, error);
  }
}

function decoded(index: number, detail: Buffer): EntryDetail {
  try {
    return decodeEntry(detail);
  } catch (error) {
    throw new DamagedLogError(index, 'the details cannot be read', error);
  }
}

/** The parser's own message is left out: it quotes what it could not parse. */
function textOf(index: number, text: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(text.toString('utf8')) as Record<string, unknown>;
  } catch {
    throw new DamagedLogError(index, 'the text of the justification is not JSON');
  }
}
