import { join } from 'node:path';
import type { EntryCheck } from './EntryCheck.js';
import type { Erasures } from './Erasures.js';
import { Finding } from './Finding.js';
import type { ParsedEntry } from './parseEntry.js';
import { parseRecord } from './parseRecord.js';
import type { RecordSource, RecordSources } from './RecordSource.js';
import { readBundles } from './readBundles.js';
import type { SectionCheck } from './SectionCheck.js';
import type { Piece } from './SegmentReader.js';
import { type SegmentFile, segmentPath } from './segmentFiles.js';

/** Walks the segments in their order, and the bundles where segments were deleted. Methods throw the first `Finding`. */
export class LogCheck {
  /** Entries whose segment is gone. */
  fromBundles = 0;
  /** Bytes at the end of the last segment that are no record and have none after them. */
  unfinishedBytes = 0;
  /** Why there is no entry after the last one, where an unfinished record begins; else empty. */
  endsAt = '';
  readonly #ledger: string;
  readonly #sources: RecordSources;
  readonly #entries: EntryCheck;
  readonly #sections: SectionCheck;
  readonly #erasures: Erasures;

  constructor(ledger: string, sources: RecordSources, entries: EntryCheck, sections: SectionCheck, erasures: Erasures) {
    this.#ledger = ledger;
    this.#sources = sources;
    this.#entries = entries;
    this.#sections = sections;
    this.#erasures = erasures;
  }

  async walk(segments: readonly SegmentFile[], covered: number, onBytes: (bytes: number) => void): Promise<void> {
    for (const segment of segments) {
      const next = this.#entries.entries;
      if (segment.firstIndex < next) throw new Finding(segment.file, next, 'the segments overlap');
      if (segment.firstIndex > next) this.#walkBundles(next, segment.firstIndex, covered);
      await this.#walkSegment(segment, segment === segments.at(-1), onBytes);
    }
  }

  #walkBundles(from: number, to: number, covered: number): void {
    const missing = segmentPath(from);
    if (to > covered)
      throw new Finding(missing, from, 'the segment is missing, and the checkpoint does not reach its end');
    for (const { bytes, start, end, file } of readBundles(this.#ledger, from, to)) {
      const { index, period, text } = this.#entries.add(bytes, start, end, file);
      this.#erasures.gone('details', period, index, missing, 'the segment is missing');
      if (text !== null) this.#erasures.gone('texts', period, index, missing, 'the segment is missing');
      this.fromBundles++;
    }
  }

  async #walkSegment({ file, size }: SegmentFile, last: boolean, onBytes: (bytes: number) => void): Promise<void> {
    const source = await this.#sources.open(join(this.#ledger, file), size, onBytes);
    try {
      let piece = await source.next();
      for (; piece.kind === 'RECORD'; piece = await source.next()) this.#checkRecord(piece.payload, file);
      if (piece.kind === 'BROKEN') await this.#judgeEnd(piece, source, file, size, last);
    } finally {
      await source.close();
    }
  }

  #checkRecord(payload: Buffer, file: string): void {
    const next = this.#entries.entries;
    const record = parseRecord(payload);
    if (typeof record === 'string') throw new Finding(file, next, record);
    const { firstIndex, bounds, sections } = record;
    if (firstIndex !== next)
      throw new Finding(file, next, `found a record that begins with entry ${firstIndex} instead`);
    const entries: ParsedEntry[] = [];
    let start = bounds[0] ?? 0;
    for (let at = 1; at < bounds.length; at++) {
      const end = bounds[at] ?? start;
      entries.push(this.#entries.add(payload, start, end, file));
      start = end;
    }
    this.#sections.check(sections, entries, file);
  }

  /** A crash, or a write under way, explains a bad end of the last segment with no good record after it. */
  async #judgeEnd(
    { offset, problem }: Extract<Piece, { kind: 'BROKEN' }>,
    source: RecordSource,
    file: string,
    size: number,
    last: boolean,
  ): Promise<void> {
    if (!last || (await source.hasRecordAfter(offset))) throw new Finding(file, this.#entries.entries, problem);
    this.unfinishedBytes = size - offset;
    this.endsAt = problem;
  }
}
