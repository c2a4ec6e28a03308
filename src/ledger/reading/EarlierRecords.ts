import type { KeyRing } from '../keys/KeyRing.js';
import { OpenedRecord } from './OpenedRecord.js';
import { Recent } from './Recent.js';
import { ScannedLeaves } from './ScannedLeaves.js';
import type { Segment } from './Segment.js';
import type { EarlierSegments } from './SegmentIndexer.js';

const SCANNED_AT_MOST = 2;

/** Looks back from the segment that is being indexed into those before it, of which it needs no index. */
export class EarlierRecords implements EarlierSegments {
  readonly #segments: readonly Segment[];
  readonly #keys: Pick<KeyRing, 'opening'>;
  readonly #scanned = new Recent<number, ScannedLeaves>(SCANNED_AT_MOST);

  constructor(segments: readonly Segment[], keys: Pick<KeyRing, 'opening'>) {
    this.#segments = segments;
    this.#keys = keys;
  }

  async record(index: number): Promise<OpenedRecord | null> {
    const segment = this.#segments.findLast(({ first }) => first <= index);
    const record = segment === undefined ? null : await (await this.#leaves(segment)).record(index);
    return record === null ? null : await OpenedRecord.open(record, this.#keys);
  }

  async openIntent(first: number, requestId: string): Promise<number | null> {
    const before = this.#segments.findLast((segment) => segment.first < first);
    if (before === undefined) return null;
    return (await this.#leaves(before)).openIntents.get(requestId) ?? null;
  }

  async #leaves(segment: Segment): Promise<ScannedLeaves> {
    const known = this.#scanned.get(segment.first);
    if (known !== undefined) return known;
    const leaves = await ScannedLeaves.read(segment);
    this.#scanned.set(segment.first, leaves);
    return leaves;
  }
}
