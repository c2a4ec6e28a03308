import type { LedgerReader } from '../ledger/reading/LedgerReader.js';
import type { AccessPlace } from '../model/AccessPlace.js';
import type { LoggedAccess } from '../model/LoggedAccess.js';

export interface FeedParts {
  readonly reader: Pick<LedgerReader, 'search'>;
  /** Entries of the log that are durable. */
  readonly durable: () => number;
  readonly placeOf: (access: LoggedAccess) => AccessPlace;
  readonly add: (places: readonly AccessPlace[]) => Promise<void>;
  readonly now: () => Date;
}

/** Entries that are read at once: as many accesses at most, which one search may look at. */
const WINDOW = 2_000;
/** Windows of one round, so that a long way behind does not take the whole processor. */
const WINDOWS = 5;
/** After so long a request has no outcome any more, in milliseconds: it was cut off. */
const CUT_OFF_MS = 300_000;

/**
 * Brings what the log has into the index of all logs, from an entry on. It reads what is durable and nothing else, so an
 * index that lags or was lost is filled again from the log.
 */
export class AccessFeed {
  /** Accesses whose outcome has not been seen, by their request. */
  readonly #open = new Map<string, LoggedAccess>();
  #next: number;

  constructor(
    private readonly parts: FeedParts,
    from: number,
  ) {
    this.#next = Math.min(from, parts.durable());
  }

  /** Entries before which every access is in the index. */
  get indexed(): number {
    return Math.min(this.#next, ...[...this.#open.values()].map(({ intentIndex }) => intentIndex));
  }

  /** Goes on as far as one round may. */
  async round(): Promise<void> {
    for (let windows = 0; windows < WINDOWS && this.#next < this.parts.durable(); windows += 1) await this.#window();
    await this.#closeOpen();
  }

  async #window(): Promise<void> {
    const upTo = Math.min(this.parts.durable(), this.#next + WINDOW);
    const { accesses } = await this.parts.reader.search({}, { after: null, first: WINDOW, upTo });
    const fresh = accesses.filter(({ intentIndex }) => intentIndex >= this.#next);
    await this.parts.add(fresh.filter(({ outcome }) => outcome !== null).map(this.parts.placeOf));
    for (const access of fresh) if (access.outcome === null) this.#open.set(access.requestId, access);
    this.#next = upTo;
  }

  /** Looks again for the outcomes of those that had none. */
  async #closeOpen(): Promise<void> {
    const { reader, durable, add, placeOf, now } = this.parts;
    for (const [requestId, access] of [...this.#open]) {
      const page = { after: null, first: 1, upTo: durable() };
      const { accesses } = await reader.search({ requestId, from: access.at }, page);
      const found = accesses[0] ?? access;
      const isCutOff = now().getTime() - Date.parse(access.at) > CUT_OFF_MS;
      if (found.outcome === null && !isCutOff) continue;
      await add([placeOf(found)]);
      this.#open.delete(requestId);
    }
  }
}
