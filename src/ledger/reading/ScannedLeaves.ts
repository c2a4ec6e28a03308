import type { LedgerRecord } from '../records/readRecord.js';
import { MemoryIndex } from './MemoryIndex.js';
import { parseLeaf } from './parseLeaf.js';
import type { Segment } from './Segment.js';

/** What a segment's entries say without a key: enough to look back into it while the one after it is indexed. */
export class ScannedLeaves {
  readonly #segment: Segment;
  readonly #places: MemoryIndex;
  /** By request, the intents that have no outcome in the segment. */
  readonly openIntents: ReadonlyMap<string, number>;

  private constructor(segment: Segment, places: MemoryIndex, openIntents: ReadonlyMap<string, number>) {
    this.#segment = segment;
    this.#places = places;
    this.openIntents = openIntents;
  }

  static async read(segment: Segment): Promise<ScannedLeaves> {
    const places = new MemoryIndex(segment.first);
    const open = new Map<string, number>();
    for await (const { record, offset } of segment.records(0)) {
      places.addRecord(record.firstIndex, record.entries.length, offset);
      for (const [position, bytes] of record.entries.entries()) {
        const { index, type, requestId } = parseLeaf(bytes, record.firstIndex + position);
        if (type === 'INTENT') open.set(requestId, index);
        if (type === 'OUTCOME') open.delete(requestId);
      }
    }
    return new ScannedLeaves(segment, places, open);
  }

  async record(index: number): Promise<LedgerRecord | null> {
    const offset = await this.#places.recordOf(index);
    return offset === null ? null : await this.#segment.recordAt(offset);
  }
}
