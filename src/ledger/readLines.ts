import { HEADER_BYTES, MAX_PAYLOAD_BYTES } from './frame.js';

/** One line of a file, without its newline. */
export interface Line {
  readonly bytes: Buffer;
  /** Where in the file it begins, in bytes. */
  readonly offset: number;
  /** Whether a newline followed. */
  readonly ended: boolean;
}

const NEWLINE = 0x0a;
const MAX_LINE_BYTES = HEADER_BYTES + MAX_PAYLOAD_BYTES;

/** The lines of a file, holding one in memory. Stops with an unended line where one is longer than any record. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line, void, undefined> {
  let parts: Buffer[] = [];
  let held = 0;
  let offset = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let newline = chunk.indexOf(NEWLINE); newline !== -1; newline = chunk.indexOf(NEWLINE, from)) {
      const bytes = Buffer.concat([...parts, chunk.subarray(from, newline)]);
      yield { bytes, offset, ended: true };
      offset += bytes.length + 1;
      parts = [];
      held = 0;
      from = newline + 1;
    }
    if (from < chunk.length) parts.push(Buffer.from(chunk.subarray(from)));
    held += chunk.length - from;
    if (held > MAX_LINE_BYTES) break;
  }
  if (held > 0) yield { bytes: Buffer.concat(parts), offset, ended: false };
}
