import type { NoteBoard, PostedNote } from '../model/NoteBoard.js';
import { type Finding, isInOrder } from './Finding.js';
import { type InstanceNote, parseInstanceNote } from './InstanceNote.js';
import { InstanceWatch, type Patience, type Standing } from './InstanceWatch.js';
import type { TreeCheck } from './TreeCheck.js';
import type { RememberedLog, WatchMemory } from './WatchMemory.js';

/** The instance's own log, as its newest checkpoint covers it. */
export interface OwnLog {
  readonly origin: string;
  readonly verifierKey: string;
  /** Null before the first checkpoint. */
  newest(): Promise<{ readonly checkpoint: string; readonly size: number } | null>;
  /** Hashes in base64 that show the tree of one size to be the beginning of that of another. */
  prove(from: number, to: number): Promise<readonly string[]>;
}

export interface ExchangeParts {
  readonly own: OwnLog;
  /** Made anew by each process. */
  readonly session: string;
  readonly board: NoteBoard;
  readonly memory: WatchMemory;
  readonly trees: TreeCheck;
  readonly patience?: Patience;
  /** Milliseconds of a clock that only goes forward. */
  readonly nowMs: () => number;
  /** Resolves once what was noticed is in the own log. */
  readonly onFindings: (findings: readonly Finding[]) => Promise<void>;
}

/** Own sizes that were posted last: who follows has seen one of them. */
const POSTED_SIZES = 4;
/** Sizes from which growth is proved in one note, at most. */
const PROOFS_AT_MOST = 64;
/** How often it is written into the own log how far those of others were seen, in milliseconds. */
const ANCHOR_MS = 3_600_000;

/**
 * Tells other instances how the own log stands, and looks how theirs do. A round reads the board, checks every log
 * against what was seen of it before, remembers, writes what is new into the own log, and only then says how much it has
 * seen.
 */
export class Exchange {
  readonly #watch: InstanceWatch;
  readonly #posted: number[] = [];
  #beat = 0;
  #kept: string;
  #isTwin = false;
  #anchoredAtMs: number;
  #anchored = new Map<string, number>();
  #indexed: number | null = null;
  #address: string | null = null;
  #round: Promise<void> | null = null;

  constructor(private readonly parts: ExchangeParts) {
    const { own, memory, trees, patience, nowMs } = parts;
    this.#watch = new InstanceWatch(own.origin, memory.logs, trees, patience);
    this.#kept = JSON.stringify(memory.logs);
    this.#anchoredAtMs = nowMs();
  }

  /** How every other instance stands that was ever seen. */
  standings(): readonly Standing[] {
    const own: Standing[] = this.#isTwin
      ? [{ origin: this.parts.own.origin, standing: 'TWIN', note: null, size: 0 }]
      : [];
    return [...own, ...this.#watch.standings()];
  }

  /** Up to which of the own entries the index of accesses has them; said with the next note. */
  noteIndexed(entries: number): void {
    this.#indexed = entries;
  }

  /** Where this instance can be asked itself; said with the next note. */
  tellAddress(address: string | null): void {
    this.#address = address;
  }

  /** Never two at a time. @throws BrokerError where board or log cannot be read or written */
  round(): Promise<void> {
    this.#round ??= this.#once().finally(() => {
      this.#round = null;
    });
    return this.#round;
  }

  /** Says that the instance stops and will be back, with its last checkpoint. */
  async rest(): Promise<void> {
    await this.#round?.catch(() => undefined);
    const posted = await this.parts.board.all();
    await this.#post(posted, 'STOPPED');
  }

  async #once(): Promise<void> {
    const { board, memory, onFindings, own, session, nowMs } = this.parts;
    const posted = await board.all();
    const findings = [...this.#watch.look(posted, nowMs())];
    const mine = parseInstanceNote(posted.find(({ origin }) => origin === own.origin)?.note);
    const isTwin = this.#beat > 0 && mine !== null && mine.session !== session;
    if (isTwin && !this.#isTwin) findings.push({ kind: 'TWIN', origin: own.origin, size: 0, root: null });
    this.#isTwin ||= isTwin;
    const logs = this.#watch.remembered();
    const kept = JSON.stringify(logs);
    if (kept !== this.#kept) {
      await memory.keep(logs);
      this.#kept = kept;
    }
    for (const { origin, size } of findings.filter(({ kind }) => isInOrder(kind))) this.#anchored.set(origin, size);
    findings.push(...this.#anchors(logs, nowMs()));
    if (findings.length > 0) await onFindings(findings);
    await this.#post(posted, 'RUNNING');
  }

  /** Each log that has grown since it was last written down, once an hour. */
  #anchors(logs: readonly RememberedLog[], nowMs: number): readonly Finding[] {
    if (nowMs - this.#anchoredAtMs < ANCHOR_MS) return [];
    this.#anchoredAtMs = nowMs;
    const grown = logs.filter(({ origin, size }) => this.#anchored.get(origin) !== size);
    for (const { origin, size } of grown) this.#anchored.set(origin, size);
    return grown.map(({ origin, size, root }) => ({ kind: 'SEEN', origin, size, root }));
  }

  async #post(posted: readonly PostedNote[], state: InstanceNote['state']): Promise<void> {
    const { board, own, session } = this.parts;
    const newest = await own.newest();
    if (newest === null) return;
    const note: InstanceNote = {
      verifierKey: own.verifierKey,
      session,
      beat: this.#beat,
      state,
      address: this.#address,
      checkpoint: newest.checkpoint,
      proofs: await proofsFor(own, [...this.#posted, ...sizesSeen(posted, own.origin)], newest.size),
      seen: this.#watch.remembered().map(({ origin, size }) => ({ origin, size })),
      indexed: this.#indexed,
    };
    await board.post(own.origin, note);
    this.#beat += 1;
    if (this.#posted.at(-1) !== newest.size) this.#posted.push(newest.size);
    if (this.#posted.length > POSTED_SIZES) this.#posted.shift();
  }
}

/** The sizes up to which others say that they have seen a log. */
export const sizesSeen = (posted: readonly PostedNote[], origin: string): readonly number[] =>
  posted.flatMap(({ note }) =>
    (parseInstanceNote(note)?.seen ?? []).flatMap((seen) => (seen.origin === origin ? [seen.size] : [])),
  );

/** A proof from each of the sizes from which the log has grown; the largest first, where there are too many. */
export async function proofsFor(
  own: Pick<OwnLog, 'prove'>,
  sizes: readonly number[],
  to: number,
): Promise<InstanceNote['proofs']> {
  const from = [...new Set(sizes)].filter((size) => size > 0 && size < to).sort((a, b) => b - a);
  return Promise.all(
    from.slice(0, PROOFS_AT_MOST).map(async (size) => ({ from: size, hashes: [...(await own.prove(size, to))] })),
  );
}
