import { StartupError } from '../model/StartupError.js';
import type { Batch, JournalLine } from './Batch.js';
import { CaseFiles } from './CaseFiles.js';
import type { CaseItem, Change, ItemKind } from './CaseItem.js';
import type { CaseworkStore } from './CaseworkStore.js';

/** What the access log says of a request, for a batch that was left waiting. */
export type LoggedAs = 'DONE' | 'REFUSED' | 'NOTHING';

export interface CaseworkOptions {
  readonly store: CaseworkStore;
  /** Asked at the start, of each request whose batch waited when the broker stopped. */
  readonly loggedAs: (requestId: string) => Promise<LoggedAs>;
  /** Told what became of those. */
  readonly report: (message: string) => void;
}

interface Waiting {
  readonly n: number;
  readonly batch: Batch;
}

/**
 * Everything that was decided, as it stands. A step counts only once both the journal and the access log have it:
 * the journal first, as a proposal that nobody sees but that nobody can overtake; then the outcome of its request, which
 * makes it count. What waited when the broker died is settled at the next start by what the log says.
 */
export class Casework {
  readonly #files = new CaseFiles();
  readonly #store: CaseworkStore;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<() => void>();
  #next = 0;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(
    store: CaseworkStore,
    private readonly report: (message: string) => void,
  ) {
    this.#store = store;
  }

  /** @throws StartupError where what was kept cannot be read or does not follow from itself */
  static async load({ store, loggedAs, report }: CaseworkOptions): Promise<Casework> {
    const casework = new Casework(store, report);
    const lines = await store.read();
    const isErased = lines.includes(null);
    for (const [index, line] of lines.entries()) {
      casework.#next = index + 1;
      if (line !== null && !casework.#replay(line, isErased))
        throw new StartupError(`casework line ${index + 1}`, 'does not follow from the lines before it');
    }
    for (const { n, batch } of [...casework.#waiting.values()]) {
      const logged = await loggedAs(batch.requestId);
      const counts = logged === 'DONE' || (logged === 'REFUSED' && batch.counts === 'ANSWERED');
      await casework.#settleOne(n, counts);
      report(
        `casework: a step that was under way ${counts ? 'was logged and counts' : 'was not logged and is dropped'}`,
      );
    }
    return casework;
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
      const moving = [...this.#waiting.values()].flatMap(({ batch: { changes } }) => changes);
      const isFree = ({ kind, id, version }: Change): boolean =>
        this.#files.follows(kind, id, version) && !moving.some((other) => other.kind === kind && other.id === id);
      if (!batch.changes.every(isFree)) return false;
      const n = this.#next;
      if ((await this.#store.append({ n, proposed: batch })) === 'TAKEN') return false;
      this.#next = n + 1;
      this.#waiting.set(n, { n, batch });
      return true;
    });
  }

  /**
   * What became of the request in the access log. `UNKNOWN`, where the log failed: nobody can tell what reached the disk,
   * so the items stay as they are and cannot be moved until the next start has read the log.
   */
  settle(requestId: string, logged: LoggedAs | 'UNKNOWN'): Promise<void> {
    const own = [...this.#waiting.values()].filter(({ batch }) => batch.requestId === requestId);
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

  /** Takes back what the request proposed about the item and does not need after all; nothing of it was shown. */
  async withdraw(requestId: string, id: string): Promise<void> {
    const own = [...this.#waiting.values()].filter(
      ({ batch }) => batch.requestId === requestId && batch.changes[0]?.id === id,
    );
    await this.#inTurn(async () => {
      for (const { n } of own) await this.#settleOne(n, false);
    });
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#store.close());
  }

  /**
   * INVARIANT: a batch that counts is applied although its line could not be written: the log has it, and the next start
   * asks the log.
   */
  async #settleOne(n: number, counts: boolean): Promise<void> {
    const waiting = this.#waiting.get(n);
    if (waiting === undefined) return;
    if (counts) this.#files.apply(waiting.batch.changes);
    this.#waiting.delete(n);
    if (counts) for (const listener of this.#listeners) listener();
    const line: JournalLine = counts ? { n: this.#next, counted: n } : { n: this.#next, dropped: n };
    try {
      if ((await this.#store.append(line)) === 'STORED') this.#next += 1;
    } catch {
      this.report('casework: what became of a step could not be written; the next start asks the access log');
    }
  }

  #replay(line: JournalLine, isErased: boolean): boolean {
    if ('proposed' in line) {
      this.#waiting.set(line.n, { n: line.n, batch: line.proposed });
      return true;
    }
    const of = 'counted' in line ? line.counted : line.dropped;
    const waiting = this.#waiting.get(of);
    if (waiting === undefined) return isErased;
    this.#waiting.delete(of);
    if ('dropped' in line) return true;
    const { changes } = waiting.batch;
    const follows = changes.every(({ kind, id, version }) => isErased || this.#files.follows(kind, id, version));
    if (follows) this.#files.apply(changes);
    return follows;
  }

  /** One after another, so that what is written follows from what stands before it. */
  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(step);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
