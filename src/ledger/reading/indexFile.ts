import { createHmac } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import type { MemoryIndex } from './MemoryIndex.js';

/*
 * An index file: header, then blocks. All numbers are big-endian.
 *
 * Header: `proviso-idx-2\n` 00 00 ‖ u32 length of the header ‖ u64 bytes of the segment ‖ u64 first ‖ u64 end
 *   ‖ u64 oldest intent ‖ u64 earliest ms ‖ u64 latest ms ‖ 4 × u32 pairs in each table
 *   ‖ u8 number of quarters, each u8 (1: its details could be read) ‖ u8 length ‖ ASCII
 *   ‖ for each block of each table: its first pair (16) ‖ MAC (16) ‖ MAC of the header (16).
 * Tables, in this order, of pairs u64 ‖ u64 in ascending order, 4,096 to a block:
 *   terms (first 8 bytes of SHA-256(index key ‖ term) ‖ intent), outcomes (intent ‖ outcome), records (first entry ‖ byte), times (intent ‖ ms).
 * MAC: first 16 bytes of HMAC-SHA-256(index key, "proviso/ledger/index/1\0" ‖ u64 first ‖ u8 table ‖ u32 block ‖ bytes);
 *   the header is table 255, block 0.
 */

export const INDEX_MAGIC = Buffer.from('proviso-idx-2\n\0\0', 'latin1');
export const FIXED_HEADER_BYTES = 84;
export const PAIR_BYTES = 16;
export const MAC_BYTES = 16;
export const BLOCK_PAIRS = 4096;
export const TABLES = 4;
export const HEADER_TABLE = 255;
const NEVER = 0xffff_ffff_ffff_ffffn;
const DOMAIN = Buffer.from('proviso/ledger/index/1\0', 'latin1');

export function macOf(key: Buffer, first: number, table: number, block: number, bytes: Buffer): Buffer {
  const place = Buffer.alloc(13);
  place.writeBigUInt64BE(BigInt(first));
  place.writeUInt8(table, 8);
  place.writeUInt32BE(block, 9);
  return createHmac('sha256', key).update(DOMAIN).update(place).update(bytes).digest().subarray(0, MAC_BYTES);
}

/** Writes the index of a sealed segment, whole or not at all. It need not be durable: it can be made again. */
export async function writeIndexFile(
  path: string,
  index: MemoryIndex,
  segmentBytes: number,
  key: Buffer,
): Promise<void> {
  const draft = `${path}.new`;
  await writeFile(draft, encodeIndex(index, segmentBytes, key), { mode: 0o600 });
  await rename(draft, path);
}

function encodeIndex(index: MemoryIndex, segmentBytes: number, key: Buffer): Buffer {
  const { first, end, oldestIntent, earliest, latest } = index.facts;
  const numbers = [index.outcomes(), index.records(), index.timesInOrder()];
  const tables = [termPairs(index), ...numbers.map(numberPairs)];
  const fixed = Buffer.alloc(FIXED_HEADER_BYTES);
  INDEX_MAGIC.copy(fixed);
  for (const [at, value] of [segmentBytes, first, end, oldestIntent].entries()) {
    fixed.writeBigUInt64BE(BigInt(value), 20 + 8 * at);
  }
  fixed.writeBigUInt64BE(Number.isFinite(earliest) ? BigInt(earliest) : NEVER, 52);
  fixed.writeBigUInt64BE(Number.isFinite(latest) ? BigInt(latest) : 0n, 60);
  for (const [at, pairs] of tables.entries()) fixed.writeUInt32BE(pairs.length / PAIR_BYTES, 68 + 4 * at);
  const directory = tables.flatMap((pairs, table) =>
    blocksOf(pairs).flatMap((block, at) => [block.subarray(0, PAIR_BYTES), macOf(key, first, table, at, block)]),
  );
  const header = Buffer.concat([fixed, encodePeriods(index.periods), ...directory]);
  header.writeUInt32BE(header.length + MAC_BYTES, INDEX_MAGIC.length);
  return Buffer.concat([header, macOf(key, first, HEADER_TABLE, 0, header), ...tables]);
}

function blocksOf(pairs: Buffer): Buffer[] {
  const bytes = BLOCK_PAIRS * PAIR_BYTES;
  return Array.from({ length: Math.ceil(pairs.length / bytes) }, (_, at) =>
    pairs.subarray(at * bytes, (at + 1) * bytes),
  );
}

function encodePeriods(periods: ReadonlyMap<string, boolean>): Buffer {
  const encoded = [...periods].map(([period, isThere]) =>
    Buffer.concat([Buffer.of(isThere ? 1 : 0, period.length), Buffer.from(period, 'latin1')]),
  );
  return Buffer.concat([Buffer.of(encoded.length), ...encoded]);
}

function termPairs(index: MemoryIndex): Buffer {
  const terms = [...index.terms()];
  const bytes = Buffer.alloc(terms.length * PAIR_BYTES);
  for (const [at, [term, access]] of terms.entries()) {
    bytes.write(term, at * PAIR_BYTES, 'latin1');
    writeNumber(bytes, access, at * PAIR_BYTES + 8);
  }
  return bytes;
}

function numberPairs(pairs: readonly (readonly [number, number])[]): Buffer {
  const bytes = Buffer.alloc(pairs.length * PAIR_BYTES);
  for (const [at, [one, other]] of pairs.entries()) {
    writeNumber(bytes, one, at * PAIR_BYTES);
    writeNumber(bytes, other, at * PAIR_BYTES + 8);
  }
  return bytes;
}

/** As `writeBigUInt64BE`, several times as fast. */
function writeNumber(bytes: Buffer, value: number, at: number): void {
  bytes.writeUInt32BE(Math.floor(value / 2 ** 32), at);
  bytes.writeUInt32BE(value % 2 ** 32, at + 4);
}
