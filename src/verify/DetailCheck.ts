import { createHash } from 'node:crypto';
import { Finding } from './Finding.js';
import { parseDetail } from './parseDetail.js';
import type { Piece } from './readRecords.js';

const MAX_BATCH_ENTRIES = 1024;

/** Walks `details.log` beside the chain: one block for each outcome, in the same order, and nothing else. */
export class DetailCheck {
  readonly #pieces: AsyncGenerator<Piece, void, undefined>;

  constructor(pieces: AsyncGenerator<Piece, void, undefined>) {
    this.#pieces = pieces;
  }

  /** Throws a `Finding` unless the next block belongs to this outcome and is the one its entry commits to. */
  async checkNext(sequence: number, detailHash: string): Promise<void> {
    const { value: piece } = await this.#pieces.next();
    if (piece === undefined || piece.kind === 'UNFINISHED') {
      throw new Finding('details.log', sequence, 'the details are missing or cut short');
    }
    const { payload, owner } = readBlock(piece, sequence);
    if (owner !== sequence) throw new Finding('details.log', sequence, `found the details of entry ${owner} instead`);
    if (createHash('sha256').update(payload).digest('hex') !== detailHash) {
      throw new Finding('details.log', sequence, 'the details are not the ones that the entry commits to');
    }
  }

  /**
   * After the last entry: only a running writer may have details there, of a commit whose entries come next.
   * Throws a `Finding`, or resolves to the bytes there.
   */
  async checkEnd(lastSequence: number, writerAlive: boolean): Promise<number> {
    let bytes = 0;
    for await (const piece of this.#pieces) {
      const next = lastSequence + 1;
      if (!writerAlive) throw new Finding('details.log', next, 'details that no entry commits to');
      if (piece.kind === 'UNFINISHED') return bytes + piece.bytes;
      const { payload, owner } = readBlock(piece, next);
      if (owner <= lastSequence || owner > lastSequence + MAX_BATCH_ENTRIES) {
        throw new Finding('details.log', next, `details of entry ${owner}, which no running commit can have written`);
      }
      bytes += payload.length + 19;
    }
    return bytes;
  }
}

function readBlock(piece: Exclude<Piece, { kind: 'UNFINISHED' }>, sequence: number) {
  if (piece.kind === 'BROKEN') throw new Finding('details.log', sequence, piece.problem);
  const owner = parseDetail(piece.payload);
  if (typeof owner === 'string') throw new Finding('details.log', sequence, owner);
  return { payload: piece.payload, owner };
}
