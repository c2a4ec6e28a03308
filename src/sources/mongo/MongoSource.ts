import { storedColumns } from '../../formats/columns.js';
import type { Format } from '../../formats/Format.js';
import type { CountAnswer, CountRequest } from '../../model/Count.js';
import type { ForceCode } from '../../model/codes.js';
import type {
  FindAnswer,
  FindRequest,
  ReadAnswer,
  ReadRequest,
  RecordAsk,
  RegisterAnswer,
  RegisterRequest,
} from '../../model/Source.js';
import { ALL_ALIKE, type WeighSought } from '../finding/bestFits.js';
import type { Source } from '../Source.js';
import { countForce } from './countForce.js';
import { findRefs } from './findKeys.js';
import type { MongoForce } from './MongoForce.js';
import type { NativeStore } from './NativeStore.js';
import { NotScanned } from './NotScanned.js';
import type { QuarantineLine } from './Quarantine.js';
import { readAsks } from './readAsks.js';
import { readEntries } from './readEntries.js';
import { type FindKeysKeeper, scanForce } from './scanForce.js';

export interface MongoSourceOptions {
  readonly force: ForceCode;
  readonly name: string;
  readonly format: Format;
  readonly store: NativeStore;
  /** Accept invented identifiers (brief 1.2). */
  readonly simulation: boolean;
  /** By what those who fit a search weigh. */
  readonly weigh?: WeighSought | undefined;
  /** Is told what nominals are to be found by, as a scan finds it. */
  readonly keeper: FindKeysKeeper;
  /** Milliseconds from the end of one scan to the next. */
  readonly scanEveryMs: number;
}

/** Milliseconds from a scan that failed to the next: the force answers nothing until one succeeds. */
const RETRY_MS = 60_000;

/**
 * A force's records in collections of its own MongoDB, as documents of its own format. Each call reads the native
 * fields that the columns need, and no others. Rows that do not parse are left out and counted: a scan of everything,
 * when the source is opened and from time to time, finds them.
 */
export class MongoSource implements Source {
  readonly force: ForceCode;
  readonly name: string;
  readonly #options: MongoSourceOptions;
  readonly #closed = new AbortController();
  #state: MongoForce | null = null;
  #timer: NodeJS.Timeout | undefined;

  private constructor(options: MongoSourceOptions) {
    this.force = options.force;
    this.name = options.name;
    this.#options = options;
  }

  /** Reads everything once; the source can be asked when this resolves. @throws what `scanForce` throws. */
  static async open(options: MongoSourceOptions): Promise<MongoSource> {
    const source = new MongoSource(options);
    await source.scan();
    source.#scanLater(options.scanEveryMs);
    return source;
  }

  /** How many rows are left out. */
  get quarantined(): number {
    return this.#scanned().quarantine.size;
  }

  /** Why, for the force's records manager: without values. */
  get quarantine(): readonly QuarantineLine[] {
    return this.#scanned().quarantine.report;
  }

  /** Reads everything again. Until it has, the last scan counts; where it cannot, nothing is answered until one can. */
  async scan(): Promise<void> {
    try {
      this.#state = await scanForce(this.#options, this.#options.keeper, AbortSignal.any([this.#closed.signal]));
    } catch (fault) {
      this.#state = null;
      throw fault;
    }
  }

  async find({ keys, columns, elements }: FindRequest, signal: AbortSignal): Promise<FindAnswer> {
    const state = this.#scanned();
    const { simulation } = state;
    const { weigh = ALL_ALIKE } = this.#options;
    const { refs, more } = await findRefs(state.store, keys, { force: this.force, simulation, weigh }, signal);
    const asks = [...refs].map((record) => ({ record, columns, ...(elements === undefined ? {} : { elements }) }));
    const found = await readAsks(state, 'NOMINAL', asks, signal);
    const nominals = found
      .toSorted((one, other) => one.place - other.place)
      .map(({ id, values }) => ({ force: this.force, ref: id, values }));
    return { nominals, ...(more ? { more } : {}), quarantined: state.quarantine.size };
  }

  async read({ kind, asks }: ReadRequest, signal: AbortSignal): Promise<ReadAnswer> {
    const state = this.#scanned();
    const isPossible = ({ nominal, record }: RecordAsk) => kind !== 'NOMINAL' || (record ?? nominal) === nominal;
    const own = asks.filter(isPossible).map((ask) => (kind === 'NOMINAL' ? { ...ask, record: ask.nominal } : ask));
    const found = await readAsks(state, kind, own, signal);
    const records = found.map(({ id, nominal, values }) => ({ force: this.force, kind, id, nominal, values }));
    return { records, quarantined: state.quarantine.size };
  }

  async consult(request: RegisterRequest, signal: AbortSignal): Promise<RegisterAnswer> {
    const state = this.#scanned();
    const { register } = request;
    const found = await readEntries(state, request, storedColumns(register), signal);
    const entries = found.map((values) => ({ force: this.force, register, values }));
    return { entries, quarantined: state.quarantine.size };
  }

  async count(request: CountRequest, signal: AbortSignal): Promise<CountAnswer> {
    const state = this.#scanned();
    const { cells, leftOut } = await countForce(state, request, signal);
    return { cells, quarantined: state.quarantine.size + leftOut };
  }

  async check(signal: AbortSignal): Promise<void> {
    const { store } = this.#scanned();
    await store.ping(signal);
  }

  async close(): Promise<void> {
    this.#closed.abort();
    clearTimeout(this.#timer);
    await this.#options.store.close();
  }

  #scanned(): MongoForce {
    if (this.#state === null) throw new NotScanned();
    return this.#state;
  }

  /** A scan that fails leaves the source without an answer, which `check` and every call report, and is soon repeated. */
  #scanLater(afterMs: number): void {
    this.#timer = setTimeout(() => {
      const next = (nextMs: number) => () => {
        if (!this.#closed.signal.aborted) this.#scanLater(nextMs);
      };
      const { scanEveryMs } = this.#options;
      this.scan().then(next(scanEveryMs), next(Math.min(scanEveryMs, RETRY_MS)));
    }, afterMs).unref();
  }
}
