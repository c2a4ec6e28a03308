import type { KeyRing } from '../keys/KeyRing.js';
import { DamagedLogError } from './DamagedLogError.js';
import { DamagedIndexError, DiskIndex } from './DiskIndex.js';
import { EarlierRecords } from './EarlierRecords.js';
import { writeIndexFile } from './indexFile.js';
import type { MemoryIndex } from './MemoryIndex.js';
import { Recent } from './Recent.js';
import type { Segment } from './Segment.js';
import { listSegments } from './Segment.js';
import type { SegmentFacts, SegmentIndex } from './SegmentIndex.js';
import { SegmentIndexer } from './SegmentIndexer.js';

/** Indexes without a file, kept whole in memory at most, besides the active segment's. */
const BUILT_AT_MOST = 2;
/** Index files whose directory is kept in memory at most. */
const ON_DISK_AT_MOST = 64;

export interface BookParts {
  /** The ledger's own. */
  readonly folder: string;
  readonly keys: KeyRing;
  /** Whether an index that had to be made is kept in a file. */
  readonly writeIndexes: boolean;
}

/** The index of every segment: of the active one in memory, of the others from their files, made anew where these are wrong. */
export class IndexBook {
  readonly #parts: BookParts;
  readonly #built = new Recent<string, MemoryIndex>(BUILT_AT_MOST);
  readonly #onDisk = new Recent<string, DiskIndex>(ON_DISK_AT_MOST);
  readonly #facts = new Map<string, SegmentFacts>();
  readonly #distrusted = new Set<string>();
  #segments: readonly Segment[] = [];
  #active: { readonly first: number; readonly indexer: SegmentIndexer } | null = null;
  #key: Buffer | null = null;
  #work: Promise<unknown> = Promise.resolve();
  /** Entries of sealed segments that had to be read so far, because there was no index. */
  indexed = 0;

  constructor(parts: BookParts) {
    this.#parts = parts;
  }

  /** Made where it is not there, so that what is indexed today is found tomorrow. */
  async key(): Promise<Buffer> {
    this.#key ??= await this.#parts.keys.index();
    return this.#key;
  }

  async segments(): Promise<readonly Segment[]> {
    this.#segments = await listSegments(this.#parts.folder);
    return this.#segments;
  }

  async facts(segment: Segment): Promise<SegmentFacts> {
    const known = segment.upper === null ? undefined : this.#facts.get(nameOf(segment));
    return known ?? (await this.use(segment, async ({ facts }) => facts));
  }

  /** Looks something up in a segment's index; once again in one made anew where the file turns out to be damaged. */
  async use<T>(segment: Segment, look: (index: SegmentIndex) => Promise<T>): Promise<T> {
    try {
      return await look(await this.#alone(() => this.#indexOf(segment)));
    } catch (error) {
      if (!(error instanceof DamagedIndexError)) throw error;
      this.#distrusted.add(nameOf(segment));
      this.#onDisk.delete(nameOf(segment));
      return await look(await this.#alone(() => this.#indexOf(segment)));
    }
  }

  /** Forgets all that is in memory. */
  async close(): Promise<void> {
    await this.#alone(async () => {
      this.#active = null;
      this.#key = null;
      this.#built.clear();
      this.#onDisk.clear();
      this.#facts.clear();
    });
  }

  /** One at a time, so that no index is made twice or read while it grows. */
  #alone<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#work.then(step, step);
    this.#work = done.catch(() => undefined);
    return done;
  }

  async #indexOf(segment: Segment): Promise<SegmentIndex> {
    if (segment.upper === null) return await this.#activeIndex(segment);
    const name = nameOf(segment);
    const index = this.#built.get(name) ?? this.#onDisk.get(name) ?? (await this.#sealedIndex(segment, segment.upper));
    this.#facts.set(name, index.facts);
    return index;
  }

  async #activeIndex(segment: Segment): Promise<SegmentIndex> {
    const now = this.#segments.find(({ first }) => first === segment.first);
    if (now !== undefined && now.upper !== null) return await this.#indexOf(now);
    if (this.#active !== null && this.#active.first !== segment.first) {
      const before = this.#segments.find(({ first }) => first === this.#active?.first);
      if (before !== undefined && before.upper !== null) await this.#indexOf(before);
      this.#active = null;
    }
    this.#active ??= { first: segment.first, indexer: await this.#indexer(segment) };
    return await this.#extended(this.#active.indexer);
  }

  async #sealedIndex(segment: Segment, upper: number): Promise<SegmentIndex> {
    const found = await this.#trustedFile(segment, upper);
    if (found !== null) return found;
    const wasActive = this.#active?.first === segment.first ? this.#active : null;
    const index = await this.#extended(wasActive?.indexer ?? (await this.#indexer(segment)));
    const { end } = index.facts;
    if (end !== upper) throw new DamagedLogError(end, 'it cannot be read, and later entries are there');
    if (wasActive !== null) this.#active = null;
    else this.indexed += end - segment.first;
    const written = await this.#write(segment, index, upper);
    if (written === null) this.#built.set(nameOf(segment), index);
    return written ?? index;
  }

  async #write(segment: Segment, index: MemoryIndex, upper: number): Promise<SegmentIndex | null> {
    if (!this.#parts.writeIndexes || segment.indexPath === null) return null;
    await writeIndexFile(segment.indexPath, index, await segment.size(), await this.key());
    this.#distrusted.delete(nameOf(segment));
    return await this.#trustedFile(segment, upper);
  }

  /** The index file, where it is one of this segment as it is, and of the details that can still be read. */
  async #trustedFile(segment: Segment, upper: number): Promise<DiskIndex | null> {
    if (segment.indexPath === null || this.#distrusted.has(nameOf(segment))) return null;
    const index = await DiskIndex.open(segment.indexPath, await this.key(), segment.first);
    if (index?.facts.end !== upper || index.segmentBytes !== (await segment.size())) return null;
    for (const [period, wasThere] of index.periods) {
      if (((await this.#parts.keys.opening('details', period)) !== null) !== wasThere) return null;
    }
    this.#onDisk.set(nameOf(segment), index);
    return index;
  }

  /** What an indexer that failed has is of no use: it may have half a record. */
  async #extended(indexer: SegmentIndexer): Promise<MemoryIndex> {
    try {
      await indexer.extend();
      return indexer.index;
    } catch (error) {
      if (this.#active?.indexer === indexer) this.#active = null;
      throw error;
    }
  }

  async #indexer(segment: Segment): Promise<SegmentIndexer> {
    const { keys } = this.#parts;
    return new SegmentIndexer(segment, await this.key(), keys, new EarlierRecords(this.#segments, keys));
  }
}

const nameOf = ({ first, indexPath }: Segment): string => `${first} ${indexPath === null ? 'bundles' : 'file'}`;
