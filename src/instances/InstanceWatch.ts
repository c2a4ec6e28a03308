import type { PostedNote } from '../model/NoteBoard.js';
import { type Finding, type FindingKind, isInOrder } from './Finding.js';
import { type InstanceNote, parseInstanceNote } from './InstanceNote.js';
import type { SeenCheckpoint, TreeCheck } from './TreeCheck.js';
import type { RememberedLog } from './WatchMemory.js';

/** How long something may last before it is noticed, in milliseconds of the watcher's own clock. */
export interface Patience {
  /** That a running instance says nothing new. */
  readonly silentMs: number;
  /** That one is stopped which said that it would be. */
  readonly stoppedMs: number;
  /** That a larger checkpoint comes without a proof from what was seen. */
  readonly unprovenMs: number;
}

export const PATIENCE: Patience = { silentMs: 10_000, stoppedMs: 3_600_000, unprovenMs: 10_000 };

/** A longer time between two looks is one in which this instance could not look, in milliseconds. */
const OWN_GAP_MS = 3_000;

/** How another instance stands, as far as is known. */
export interface Standing {
  readonly origin: string;
  /** `CURRENT` where all is in order. */
  readonly standing: FindingKind | 'CURRENT';
  readonly note: InstanceNote | null;
  /** Entries that were last seen in order. */
  readonly size: number;
}

interface Watched {
  log: RememberedLog | null;
  standing: FindingKind | 'CURRENT';
  note: InstanceNote | null;
  heard: string;
  heardAt: number;
  /** Since when a proof is missing; null where none is. */
  unprovenSince: number | null;
}

/**
 * Watches the logs of all other instances. It believes nothing but what the key that was first seen has signed, and takes
 * a larger tree for the same log only where it is proved to begin with the one that was seen before.
 */
export class InstanceWatch {
  readonly #watched = new Map<string, Watched>();
  #lookedAtMs: number | null = null;

  constructor(
    private readonly own: string,
    remembered: readonly RememberedLog[],
    private readonly trees: TreeCheck,
    private readonly patience: Patience = PATIENCE,
  ) {
    for (const log of remembered) {
      const standing = log.retiredAt === null ? 'CURRENT' : 'RETIRED';
      this.#watched.set(log.origin, { ...UNHEARD, log, standing });
    }
  }

  /** What is new since the last look, given everything that stands on the board now. */
  look(posted: readonly PostedNote[], nowMs: number): readonly Finding[] {
    this.#forgiveOwnGap(nowMs);
    const findings: Finding[] = [];
    for (const { origin, note } of posted) {
      if (origin === this.own) continue;
      const watched = this.#of(origin, nowMs);
      this.#note(findings, origin, watched, this.#judge(origin, watched, parseInstanceNote(note), nowMs));
    }
    const there = new Set(posted.map(({ origin }) => origin));
    for (const [origin, watched] of this.#watched) {
      if (there.has(origin)) continue;
      watched.note = null;
      if (watched.log !== null && watched.log.retiredAt === null) this.#note(findings, origin, watched, 'GONE');
    }
    return findings;
  }

  /** What is in order of each log that was ever seen, to be remembered. */
  remembered(): readonly RememberedLog[] {
    return [...this.#watched.values()].flatMap(({ log }) => log ?? []);
  }

  standings(): readonly Standing[] {
    return [...this.#watched].map(([origin, { standing, note, log }]) => ({
      origin,
      standing,
      note,
      size: log?.size ?? 0,
    }));
  }

  /** While this instance did not look, for the board was away or it was busy itself, nobody else was silent. */
  #forgiveOwnGap(nowMs: number): void {
    const gapMs = this.#lookedAtMs === null ? 0 : nowMs - this.#lookedAtMs;
    this.#lookedAtMs = nowMs;
    if (gapMs <= OWN_GAP_MS) return;
    for (const watched of this.#watched.values()) {
      watched.heardAt += gapMs;
      if (watched.unprovenSince !== null) watched.unprovenSince += gapMs;
    }
  }

  #of(origin: string, nowMs: number): Watched {
    const watched = this.#watched.get(origin) ?? { ...UNHEARD };
    if (watched.heardAt < 0) watched.heardAt = nowMs;
    this.#watched.set(origin, watched);
    return watched;
  }

  #note(findings: Finding[], origin: string, watched: Watched, now: FindingKind | 'CURRENT'): void {
    const before = watched.standing;
    if (now === before) return;
    const isRelieved = now === 'CURRENT' && !isQuiet(before);
    watched.standing = now === 'JOINED' ? 'CURRENT' : now;
    const kind = isRelieved ? 'BACK' : now;
    if (kind === 'CURRENT') return;
    findings.push({ kind, origin, size: watched.log?.size ?? 0, root: watched.log?.root ?? null });
  }

  #judge(origin: string, watched: Watched, note: InstanceNote | null, nowMs: number): FindingKind | 'CURRENT' {
    watched.note = note;
    if (note === null) return 'FOREIGN';
    const key = watched.log?.verifierKey ?? note.verifierKey;
    const checkpoint = key === note.verifierKey ? this.trees.open(note.checkpoint, key) : null;
    if (checkpoint === null || checkpoint.origin !== origin) return 'FOREIGN';
    if ((note.state === 'RETIRED') !== (checkpoint.retiredAt !== null)) return 'FOREIGN';
    if (watched.log === null) {
      watched.log = rememberedOf(note, checkpoint);
      watched.heard = saying(note);
      return note.state === 'RETIRED' ? 'RETIRED' : 'JOINED';
    }
    const wrong = this.#growth(watched, watched.log, note, checkpoint, nowMs);
    return wrong ?? this.#liveness(watched, note, nowMs);
  }

  /** Takes in what the log has grown to; says what is wrong with that, if anything is. */
  #growth(
    watched: Watched,
    log: RememberedLog,
    note: InstanceNote,
    checkpoint: SeenCheckpoint,
    nowMs: number,
  ): FindingKind | null {
    const { size, root } = checkpoint;
    if (size < log.size) return 'SHRUNK';
    if (size === log.size && root !== log.root) return 'REWRITTEN';
    if (log.retiredAt !== null) return size > log.size || note.state !== 'RETIRED' ? 'RESUMED' : null;
    if (size > log.size) {
      const proof = log.size === 0 ? [] : note.proofs.find(({ from }) => from === log.size)?.hashes;
      if (proof === undefined) {
        watched.unprovenSince ??= nowMs;
        return nowMs - watched.unprovenSince > this.patience.unprovenMs ? 'UNPROVEN' : null;
      }
      const claim = { from: log.size, fromRoot: log.root, to: size, toRoot: root, proof };
      if (!this.trees.isConsistent(claim)) return 'REWRITTEN';
    }
    watched.unprovenSince = null;
    watched.log = rememberedOf(note, checkpoint);
    return null;
  }

  #liveness(watched: Watched, note: InstanceNote, nowMs: number): FindingKind | 'CURRENT' {
    const { state } = note;
    if (state === 'RETIRED') return 'RETIRED';
    const heard = saying(note);
    if (heard !== watched.heard) {
      watched.heard = heard;
      watched.heardAt = nowMs;
    }
    const patienceMs = state === 'STOPPED' ? this.patience.stoppedMs : this.patience.silentMs;
    return nowMs - watched.heardAt > patienceMs ? 'SILENT' : 'CURRENT';
  }
}

const UNHEARD: Watched = {
  log: null,
  standing: 'CURRENT',
  note: null,
  heard: '',
  heardAt: -1,
  unprovenSince: null,
};

/** What is another with every sign of life. */
const saying = ({ state, session, beat }: InstanceNote): string => `${state} ${session} ${beat}`;

const isQuiet = (standing: FindingKind | 'CURRENT'): boolean => standing === 'CURRENT' || isInOrder(standing);

const rememberedOf = ({ verifierKey }: InstanceNote, checkpoint: SeenCheckpoint): RememberedLog => {
  const { origin, size, root, retiredAt } = checkpoint;
  return { origin, verifierKey, size, root, retiredAt };
};
