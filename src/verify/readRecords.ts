import { createReadStream } from 'node:fs';
import { castagnoli } from './castagnoli.js';

/** What comes next in a file. After `BROKEN` and `UNFINISHED` nothing comes. */
export type Piece =
  | { readonly kind: 'RECORD'; readonly payload: Buffer }
  | { readonly kind: 'BROKEN'; readonly problem: string }
  | { readonly kind: 'UNFINISHED'; readonly bytes: number };

const MAX_LINE_BYTES = 18 + 64 * 1024 * 1024;

/**
 * The records in the first `size` bytes of a file (docs/ledger.md, Records), one in memory at a time.
 * `onBytes` hears how many bytes were read, piece by piece.
 */
export async function* readRecords(
  path: string,
  size: number,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Piece, void, undefined> {
  if (size === 0) return;
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const chunk of createReadStream(path, { end: size - 1, highWaterMark: 256 * 1024 })) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('expected bytes');
    onBytes(chunk.length);
    let start = 0;
    let end = chunk.indexOf('\n');
    while (end >= 0) {
      rest.push(chunk.subarray(start, end));
      const piece = readLine(Buffer.concat(rest));
      yield piece;
      if (piece.kind === 'BROKEN') return;
      rest = [];
      restBytes = 0;
      start = end + 1;
      end = chunk.indexOf('\n', start);
    }
    rest.push(chunk.subarray(start));
    restBytes += chunk.length - start;
    if (restBytes > MAX_LINE_BYTES) {
      yield { kind: 'BROKEN', problem: 'the record is longer than any record may be' };
      return;
    }
  }
  if (restBytes > 0) yield { kind: 'UNFINISHED', bytes: restBytes };
}

function readLine(line: Buffer): Piece {
  const [, length, crc] = /^([0-9a-f]{8}) ([0-9a-f]{8}) /.exec(line.toString('latin1', 0, 18)) ?? [];
  if (length === undefined || crc === undefined) return { kind: 'BROKEN', problem: 'the record has no valid header' };
  const payload = line.subarray(18);
  if (payload.length !== Number.parseInt(length, 16)) {
    return { kind: 'BROKEN', problem: 'the record is not as long as its header says' };
  }
  if (castagnoli(payload) !== crc) return { kind: 'BROKEN', problem: 'the record does not match its checksum' };
  return { kind: 'RECORD', payload };
}
