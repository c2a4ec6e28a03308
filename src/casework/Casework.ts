import { BrokerError } from '../model/BrokerError.js';
import { StartupError } from '../model/StartupError.js';
import type { Batch, JournalLine } from './Batch.js';
import { CaseFiles } from './CaseFiles.js';
import type { CaseItem, Change, ItemKind } from './CaseItem.js';
import type { CaseworkStore } from './CaseworkStore.js';

/** What the access log says of a request, for a batch that was left waiting. */
export type LoggedAs = 'DONE' | 'REFUSED' | 'NOTHING';

export interface CaseworkOptions {
  readonly store: CaseworkStore;
  /**
   * Names the access log of this process where several processes write to one store: only it knows what became of its
   * own proposals. Absent where there is one process.
   */
  readonly writer?: string;
  /** Asked at the start, of each request whose batch waited when the broker stopped. */
  readonly loggedAs: (requestId: string) => Promise<LoggedAs>;
  /** Told what became of those. */
  readonly report: (message: string) => void;
}

interface Waiting {
  readonly n: number;
  readonly batch: Batch;
  /** False where another process proposed it and will say what becomes of it. */
  readonly isOwn: boolean;
}

/** How often others may be first before a step is given up. */
const TRIES = 20;

/**
 * Everything that was decided, as it stands. A step counts only once both the journal and the access log have it:
 * the journal first, as a proposal that nobody sees but that nobody can overtake; then the outcome of its request, which
 * makes it count. What waited when the broker died is settled at the next start by what the log says. Where other
 * processes write to the same store, a step is stored only by one who has read every line before it, so that of two who
 * move the same item one is refused.
 */
export class Casework {
  readonly #files = new CaseFiles();
  readonly #waiting = new Map<number, Waiting>();
  /** What became of own steps, by the number of their line, that no line says yet. */
  readonly #owed = new Map<number, boolean>();
  readonly #listeners = new Set<() => void>();
  #next = 0;
  #isErased = false;
  #isLoaded = false;
  #turn: Promise<unknown> = Promise.resolve();
  #refreshing: Promise<void> | null = null;

  private constructor(private readonly options: CaseworkOptions) {}

  /** @throws StartupError where what was kept cannot be read or does not follow from itself */
  static async load(options: CaseworkOptions): Promise<Casework> {
    const casework = new Casework(options);
    await casework.#readOn();
    casework.#isLoaded = true;
    for (const { n, batch, isOwn } of [...casework.#waiting.values()]) {
      if (!isOwn) continue;
      const logged = await options.loggedAs(batch.requestId);
      const counts = logged === 'DONE' || (logged === 'REFUSED' && batch.counts === 'ANSWERED');
      await casework.#settleOne(n, counts);
      options.report(
        `casework: a step that was under way ${counts ? 'was logged and counts' : 'was not logged and is dropped'}`,
      );
    }
    return casework;
  }

  /**
   * Reads what other processes have stored until now; nothing to do where there are none.
   * @throws BrokerError INTERNAL where it cannot be read; StartupError where it is not what was written
   */
  refresh(): Promise<void> {
    if (this.options.writer === undefined) return Promise.resolve();
    this.#refreshing ??= this.#inTurn(() => {
      this.#refreshing = null;
      return this.#readOn();
    });
    return this.#refreshing;
  }

  /** The item as it stands; undefined where there is none, or none that counts yet. */
  get<K extends ItemKind>(kind: K, id: string): CaseItem<K> | undefined {
    return this.#files.get(kind, id);
  }

  /** Every item of a kind, oldest first. */
  all<K extends ItemKind>(kind: K): readonly CaseItem<K>[] {
    return this.#files.all(kind);
  }

  /**
   * Makes the steps durable, to count once the request is logged. False where any of them does not follow from what
   * stands, or where another request is moving the same item: then nothing is kept.
   */
  propose(batch: Batch): Promise<boolean> {
    return this.#inTurn(async () => {
      await this.#payOwed();
      const { writer } = this.options;
      const own = writer === undefined ? {} : { writer };
      const n = await this.#append(
        (next) => ({ n: next, proposed: batch, ...own }),
        () => this.#isFree(batch.changes),
      );
      if (n !== null) this.#waiting.set(n, { n, batch, isOwn: true });
      return n !== null;
    });
  }

  /**
   * What became of the request in the access log. `UNKNOWN`, where the log failed: nobody can tell what reached the disk,
   * so the items stay as they are and cannot be moved until the next start has read the log.
   */
  settle(requestId: string, logged: LoggedAs | 'UNKNOWN'): Promise<void> {
    const own = this.#ownOf(requestId);
    if (own.length === 0 || logged === 'UNKNOWN') return Promise.resolve();
    return this.#inTurn(async () => {
      for (const { n, batch } of own)
        await this.#settleOne(n, logged === 'DONE' || (logged === 'REFUSED' && batch.counts === 'ANSWERED'));
    });
  }

  /** Told whenever steps have come to count; gives what ends that. */
  onCounted(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether anybody waits to be told. */
  get isFollowed(): boolean {
    return this.#listeners.size > 0;
  }

  /** Takes back what the request proposed about the item and does not need after all; nothing of it was shown. */
  async withdraw(requestId: string, id: string): Promise<void> {
    const own = this.#ownOf(requestId).filter(({ batch }) => batch.changes[0]?.id === id);
    await this.#inTurn(async () => {
      for (const { n } of own) await this.#settleOne(n, false);
    });
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.options.store.close());
  }

  #ownOf(requestId: string): readonly Waiting[] {
    return [...this.#waiting.values()].filter(({ batch, isOwn }) => isOwn && batch.requestId === requestId);
  }

  #isFree(changes: readonly Change[]): boolean {
    const moving = [...this.#waiting.values()].flatMap(({ batch }) => batch.changes);
    return changes.every(
      ({ kind, id, version }) =>
        this.#files.follows(kind, id, version) && !moving.some((other) => other.kind === kind && other.id === id),
    );
  }

  /**
   * INVARIANT: a batch that counts is applied although its line could not be written: the log has it, and the next start
   * asks the log. Nothing is proposed before that line is written.
   */
  async #settleOne(n: number, counts: boolean): Promise<void> {
    const waiting = this.#waiting.get(n);
    if (waiting === undefined) return;
    if (counts) this.#files.apply(waiting.batch.changes);
    this.#waiting.delete(n);
    this.#owed.set(n, counts);
    if (counts) this.#ring();
    try {
      await this.#payOwed();
    } catch {
      this.options.report('casework: what became of a step could not be written; the next start asks the access log');
    }
  }

  async #payOwed(): Promise<void> {
    for (const [of, counts] of this.#owed) {
      await this.#append(
        (n) => (counts ? { n, counted: of } : { n, dropped: of }),
        () => this.#owed.has(of),
      );
      this.#owed.delete(of);
    }
  }

  /**
   * The number of the line once it is stored, after reading on as often as others were first; null where it is no longer
   * wanted then.
   */
  async #append(line: (n: number) => JournalLine, isWanted: () => boolean): Promise<number | null> {
    for (let tries = 0; isWanted(); tries += 1) {
      if (tries === TRIES) throw new BrokerError('INTERNAL', 'the decision could not be recorded');
      const n = this.#next;
      if ((await this.options.store.append(line(n))) === 'STORED') {
        this.#next = n + 1;
        return n;
      }
      await this.#readOn();
    }
    return null;
  }

  async #readOn(): Promise<void> {
    const lines = await this.options.store.read(this.#next);
    this.#isErased ||= lines.includes(null);
    for (const line of lines) {
      if (line !== null && !this.#replay(line))
        throw new StartupError(`casework line ${this.#next + 1}`, 'does not follow from the lines before it');
      this.#next += 1;
    }
    if (lines.length > 0) this.#ring();
  }

  /**
   * Takes in a line; false where it does not follow. An own one that nobody here knows was stored although the store had
   * failed to say so: such a proposal was refused, and is dropped.
   */
  #replay(line: JournalLine): boolean {
    if ('proposed' in line) {
      const isOwn = line.writer === this.options.writer;
      if (isOwn && this.#isLoaded) this.#owed.set(line.n, false);
      else this.#waiting.set(line.n, { n: line.n, batch: line.proposed, isOwn });
      return true;
    }
    const of = 'counted' in line ? line.counted : line.dropped;
    if (this.#owed.delete(of)) return true;
    const waiting = this.#waiting.get(of);
    if (waiting === undefined) return this.#isErased;
    this.#waiting.delete(of);
    if ('dropped' in line) return true;
    const { changes } = waiting.batch;
    const follows = changes.every(({ kind, id, version }) => this.#isErased || this.#files.follows(kind, id, version));
    if (follows) this.#files.apply(changes);
    return follows;
  }

  #ring(): void {
    for (const listener of this.#listeners) listener();
  }

  /** One after another, so that what is written follows from what stands before it. */
  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(step);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
