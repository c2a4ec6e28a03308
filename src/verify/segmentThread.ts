import { type FileHandle, open } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { hasCode } from './hasCode.js';
import type { Chunk, ToSegmentThread } from './ReadAhead.js';
import { SegmentReader } from './SegmentReader.js';

/** Reads segments in a thread of its own: records are found and their checksums compared while entries are checked elsewhere. */
const port = parentPort;
if (port === null) throw new Error('not the main thread');

const ENOUGH_BYTES = 2 * 1024 * 1024;

let file: FileHandle | null = null;
let reader: SegmentReader | null = null;
let read = 0;
let turn: Promise<void> = Promise.resolve();

port.on('message', (message: ToSegmentThread) => {
  turn = turn.then(() => serve(message)).catch(failed);
});

async function serve(message: ToSegmentThread): Promise<void> {
  switch (message.kind) {
    case 'open': {
      await file?.close();
      file = await open(message.path);
      reader = new SegmentReader(file, message.size, (bytes) => {
        read += bytes;
      });
      return;
    }
    case 'more': {
      const chunk = await fill();
      port?.postMessage(chunk, [chunk.bytes]);
      return;
    }
    case 'close':
      await file?.close();
      port?.close();
  }
}

/** Payloads one after the other, until there are enough or no more. */
async function fill(): Promise<Chunk> {
  if (reader === null) throw new Error('no segment is open');
  let bytes = Buffer.from(new ArrayBuffer(ENOUGH_BYTES));
  let length = 0;
  const ends: number[] = [];
  while (length < ENOUGH_BYTES) {
    const piece = await reader.next();
    if (piece.kind !== 'RECORD') return chunkOf(bytes, ends, piece);
    const { payload } = piece;
    if (length + payload.length > bytes.length) {
      const larger = Buffer.from(new ArrayBuffer(length + payload.length));
      bytes.copy(larger, 0, 0, length);
      bytes = larger;
    }
    payload.copy(bytes, length);
    length += payload.length;
    ends.push(length);
  }
  return chunkOf(bytes, ends, null);
}

function chunkOf(bytes: Buffer, ends: readonly number[], last: Chunk['last']): Chunk {
  const chunk = { bytes: bytes.buffer as ArrayBuffer, ends, last, read, failure: null };
  read = 0;
  return chunk;
}

function failed(error: unknown): void {
  const code = ['ENOENT', 'EACCES', 'EIO', 'EMFILE'].find((each) => hasCode(error, each)) ?? null;
  const failure = { message: error instanceof Error ? error.message : String(error), code };
  const chunk: Chunk = { bytes: new ArrayBuffer(0), ends: [], last: null, read: 0, failure };
  port?.postMessage(chunk);
}
