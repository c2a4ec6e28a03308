import { timingSafeEqual } from 'node:crypto';
import { nodeFiles, orNull } from '../LedgerFiles.js';
import {
  BLOCK_PAIRS,
  FIXED_HEADER_BYTES,
  HEADER_TABLE,
  INDEX_MAGIC,
  MAC_BYTES,
  macOf,
  PAIR_BYTES,
  TABLES,
} from './indexFile.js';
import { Recent } from './Recent.js';
import type { SegmentFacts, SegmentIndex } from './SegmentIndex.js';

/** An index file that is not what its header says. It is made anew from the segment. */
export class DamagedIndexError extends Error {
  override readonly name = 'DamagedIndexError';
}

interface Table {
  /** Place in the file of its first block. */
  readonly start: number;
  readonly pairs: number;
  /** First pair and MAC of each block. */
  readonly directory: Buffer;
}

const TIMES = 3;
const ENTRY_BYTES = PAIR_BYTES + MAC_BYTES;
/** Blocks of one index that are kept in memory, 64 KiB each. */
const BLOCKS_AT_MOST = 4;
const BLOCK_BYTES = BLOCK_PAIRS * PAIR_BYTES;

/** The index of a sealed segment in its file: only the directory of its blocks is in memory. */
export class DiskIndex implements SegmentIndex {
  readonly facts: SegmentFacts;
  /** Bytes that the segment had. */
  readonly segmentBytes: number;
  /** Quarters of its details, and whether these could be read when the index was made. */
  readonly periods: ReadonlyMap<string, boolean>;
  readonly #path: string;
  readonly #key: Buffer;
  readonly #tables: readonly Table[];
  readonly #blocks = new Recent<string, Buffer>(BLOCKS_AT_MOST);

  private constructor(path: string, key: Buffer, header: Buffer) {
    const u64 = (at: number) => Number(header.readBigUInt64BE(at));
    this.#path = path;
    this.#key = key;
    this.segmentBytes = u64(20);
    this.facts = { first: u64(28), end: u64(36), oldestIntent: u64(44), earliest: u64(52), latest: u64(60) };
    const periods = new Map<string, boolean>();
    let at = FIXED_HEADER_BYTES + 1;
    for (let left = header.readUInt8(FIXED_HEADER_BYTES); left > 0; left--) {
      const end = at + 2 + header.readUInt8(at + 1);
      periods.set(header.toString('latin1', at + 2, end), header.readUInt8(at) === 1);
      at = end;
    }
    this.periods = periods;
    const tables: Table[] = [];
    let start = header.length + MAC_BYTES;
    for (let table = 0; table < TABLES; table++) {
      const pairs = header.readUInt32BE(68 + 4 * table);
      const end = at + Math.ceil(pairs / BLOCK_PAIRS) * ENTRY_BYTES;
      tables.push({ start, pairs, directory: header.subarray(at, end) });
      at = end;
      start += pairs * PAIR_BYTES;
    }
    this.#tables = tables;
  }

  /** The index in a file; null where there is none, or none of this key for the segment that begins with an entry. */
  static async open(path: string, key: Buffer, first: number): Promise<DiskIndex | null> {
    const fixed = await orNull(nodeFiles.readAt(path, 0, FIXED_HEADER_BYTES));
    if (fixed?.length !== FIXED_HEADER_BYTES || !fixed.subarray(0, INDEX_MAGIC.length).equals(INDEX_MAGIC)) return null;
    const length = fixed.readUInt32BE(INDEX_MAGIC.length);
    const whole = await nodeFiles.readAt(path, 0, length);
    if (whole.length !== length || length <= FIXED_HEADER_BYTES + MAC_BYTES) return null;
    const header = whole.subarray(0, length - MAC_BYTES);
    const mac = macOf(key, first, HEADER_TABLE, 0, header);
    return timingSafeEqual(mac, whole.subarray(length - MAC_BYTES)) ? new DiskIndex(path, key, header) : null;
  }

  async accessesOf(termHash: string): Promise<readonly number[]> {
    return await this.#valuesOf(0, Buffer.from(termHash, 'latin1'));
  }

  async outcomeOf(intentIndex: number): Promise<number | null> {
    const [outcome] = await this.#valuesOf(1, u64(intentIndex));
    return outcome ?? null;
  }

  async times(): Promise<ReadonlyMap<number, number>> {
    const times = new Map<number, number>();
    const blocks = Math.ceil((this.#tables[TIMES]?.pairs ?? 0) / BLOCK_PAIRS);
    for (let block = 0; block < blocks; block++) {
      const pairs = await this.#block(TIMES, block);
      for (let at = 0; at < pairs.length; at += PAIR_BYTES) {
        times.set(Number(pairs.readBigUInt64BE(at)), Number(pairs.readBigUInt64BE(at + 8)));
      }
    }
    return times;
  }

  async recordOf(index: number): Promise<number | null> {
    if (index < this.facts.first || index >= this.facts.end) return null;
    const wanted = u64(index);
    const block = this.#lastBlock(2, (first) => first.compare(wanted) <= 0);
    if (block < 0) return null;
    const pairs = await this.#block(2, block);
    const at = lastWhere(pairs.length / PAIR_BYTES, (pair) => keyAt(pairs, pair).compare(wanted) <= 0);
    return valueAt(pairs, at);
  }

  /** Second halves of the pairs whose first half is this. */
  async #valuesOf(table: number, wanted: Buffer): Promise<readonly number[]> {
    const values: number[] = [];
    const blocks = Math.ceil((this.#tables[table]?.pairs ?? 0) / BLOCK_PAIRS);
    for (
      let block = Math.max(
        0,
        this.#lastBlock(table, (first) => first.compare(wanted) < 0),
      );
      block < blocks;
      block++
    ) {
      const pairs = await this.#block(table, block);
      const count = pairs.length / PAIR_BYTES;
      let at = lastWhere(count, (pair) => keyAt(pairs, pair).compare(wanted) < 0) + 1;
      for (; at < count && keyAt(pairs, at).equals(wanted); at++) values.push(valueAt(pairs, at));
      if (at < count) break;
    }
    return values;
  }

  #lastBlock(table: number, holds: (first: Buffer) => boolean): number {
    const directory = this.#tables[table]?.directory ?? Buffer.alloc(0);
    return lastWhere(directory.length / ENTRY_BYTES, (block) =>
      holds(directory.subarray(block * ENTRY_BYTES, block * ENTRY_BYTES + 8)),
    );
  }

  async #block(table: number, block: number): Promise<Buffer> {
    const known = this.#blocks.get(`${table} ${block}`);
    if (known !== undefined) return known;
    const { start, pairs, directory } = this.#tables[table] ?? { start: 0, pairs: 0, directory: Buffer.alloc(0) };
    const length = Math.min(BLOCK_BYTES, pairs * PAIR_BYTES - block * BLOCK_BYTES);
    const bytes = await orNull(nodeFiles.readAt(this.#path, start + block * BLOCK_BYTES, length));
    const mac = directory.subarray(block * ENTRY_BYTES + PAIR_BYTES, (block + 1) * ENTRY_BYTES);
    if (bytes?.length !== length || !timingSafeEqual(macOf(this.#key, this.facts.first, table, block, bytes), mac)) {
      throw new DamagedIndexError(`block ${block} of table ${table} is not what the index's header says`);
    }
    this.#blocks.set(`${table} ${block}`, bytes);
    return bytes;
  }
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

const keyAt = (pairs: Buffer, at: number): Buffer => pairs.subarray(at * PAIR_BYTES, at * PAIR_BYTES + 8);
const valueAt = (pairs: Buffer, at: number): number => Number(pairs.readBigUInt64BE(at * PAIR_BYTES + 8));

/** The last of so many for which it holds, where it holds for the first ones only; -1 for none. */
function lastWhere(count: number, holds: (at: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
