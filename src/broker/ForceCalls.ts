import DataLoader from 'dataloader';
import type { GoneSignal } from '../model/Asker.js';
import type { CountCell, CountRequest } from '../model/Count.js';
import type { ForceCode, SourceStatus } from '../model/codes.js';
import type { SearchKey } from '../model/SearchKey.js';
import type {
  FindRequest,
  Nominal,
  ReadKind,
  RecordAsk,
  RegisterEntry,
  RegisterRequest,
  SourceRecord,
} from '../model/Source.js';
import type { ForceLine } from '../sources/ForceLine.js';
import { fanOut } from '../sources/fanOut.js';
import type { RequestBudget } from '../sources/RequestBudget.js';
import type { Source } from '../sources/Source.js';
import type { ForceStatus } from './RequestRecord.js';
import { mergedFind, sharedFinds, shareOut } from './sharedFinds.js';
import { type ReadKey, type SharedRead, sharedReads } from './sharedReads.js';

/** What the forces found of a search. */
export interface SearchedForces {
  readonly nominals: readonly Nominal[];
  readonly more: readonly ForceCode[];
}

const NOTHING = { quarantined: 0 };

/** From best to worst: a force is as well as its worst call in this request. */
const SEVERITY: readonly SourceStatus[] = ['OK', 'PARTIAL', 'TIMEOUT', 'UNAVAILABLE'];

/**
 * The forces, as one request sees them: all asked at once, all calls out of one budget of time, one call per round, force
 * and kind however many people and however the query nests. Whoever asks in one round is answered together, so that the
 * next round is one again. A force that failed is not asked again in the same request, and nothing outlives it.
 */
export class ForceCalls {
  private readonly statuses = new Map<ForceCode, SourceStatus>();
  private readonly failed = new Set<ForceCode>();
  private readonly consulted = new Map<string, Promise<readonly RegisterEntry[]>>();
  private finds: DataLoader<FindRequest, SearchedForces> | null = null;
  private reads: DataLoader<readonly ReadKey[], readonly (readonly SourceRecord<ReadKind>[])[]> | null = null;

  /** `signal` aborts when the caller has gone: every call of the request listens to it while it is under way. */
  constructor(
    private readonly lines: readonly ForceLine[],
    private readonly budget: RequestBudget,
    private readonly signal: GoneSignal,
    private readonly onFault: (force: ForceCode, fault: unknown) => void,
  ) {}

  /** Every force that was asked, in the order of the configuration. */
  sources(): readonly ForceStatus[] {
    return this.lines.flatMap(({ force }) => {
      const status = this.statuses.get(force);
      return status === undefined ? [] : [{ force, status }];
    });
  }

  /** Nominals that match, from all forces; a force that did not answer gives none and says so. */
  async find(request: FindRequest): Promise<readonly Nominal[]> {
    return (await this.findShared(request)).nominals;
  }

  /** Who may fit what is said of a person, from all forces, and the forces of whom more fit than they gave. */
  search(key: SearchKey, columns: readonly string[]): Promise<SearchedForces> {
    return this.findShared({ keys: [key], columns });
  }

  /** Records of one kind about a nominal of a force, or its person core. */
  async read<K extends ReadKind>(force: ForceCode, kind: K, ask: RecordAsk): Promise<readonly SourceRecord<K>[]> {
    const [records = []] = await this.readShared([{ force, kind, ask }]);
    return records.filter((record): record is SourceRecord<K> => record.kind === kind);
  }

  /** The same for many, in their order. */
  readEach(keys: readonly ReadKey[]): Promise<readonly (readonly SourceRecord<ReadKind>[])[]> {
    return keys.length === 0 ? Promise.resolve([]) : this.readShared(keys);
  }

  /** Entries of every force's register; the same look-up is made once in a request. */
  consult(request: RegisterRequest): Promise<readonly RegisterEntry[]> {
    const key = JSON.stringify([request.register, request.column, request.value]);
    const found = this.consulted.get(key) ?? this.consultAll(request);
    this.consulted.set(key, found);
    return found;
  }

  /** What one force counts; null where it does not answer. */
  async count(force: ForceCode, request: CountRequest): Promise<readonly CountCell[] | null> {
    const [answer] = await this.call(this.askable(force), (source, signal) => source.count(request, signal));
    return answer?.cells ?? null;
  }

  /** Whether each force can be asked just now. */
  async check(): Promise<ReadonlyMap<ForceCode, SourceStatus>> {
    await this.call(this.lines, async (source, signal) => {
      await source.check(signal);
      return NOTHING;
    });
    return this.statuses;
  }

  private async consultAll(request: RegisterRequest): Promise<readonly RegisterEntry[]> {
    const answers = await this.call(this.askable(), (source, signal) => source.consult(request, signal));
    return answers.flatMap((answer) => answer?.entries ?? []);
  }

  private findShared(request: FindRequest): Promise<SearchedForces> {
    this.finds ??= new DataLoader((requests) => this.findAll(requests), { cache: false });
    return this.finds.load(request);
  }

  private readShared(keys: readonly ReadKey[]): Promise<readonly (readonly SourceRecord<ReadKind>[])[]> {
    this.reads ??= new DataLoader((lists) => this.readAll(lists), { cache: false });
    return this.reads.load(keys);
  }

  private async findAll(requests: readonly FindRequest[]): Promise<readonly SearchedForces[]> {
    const found = new Map<FindRequest, SearchedForces>();
    await Promise.all(
      sharedFinds(requests).map(async (group) => {
        const request = mergedFind(group);
        const lines = this.askable();
        const answers = await this.call(lines, (source, signal) => source.find(request, signal));
        const more = lines.flatMap(({ force }, index) => (answers[index]?.more === true ? [force] : []));
        const shares = shareOut(
          group,
          answers.flatMap((answer) => answer?.nominals ?? []),
        );
        for (const [index, one] of group.entries()) found.set(one, { nominals: shares[index] ?? [], more });
      }),
    );
    return requests.map((request) => found.get(request) ?? { nominals: [], more: [] });
  }

  private async readAll(
    lists: readonly (readonly ReadKey[])[],
  ): Promise<readonly (readonly (readonly SourceRecord<ReadKind>[])[])[]> {
    const keys = lists.flat();
    const answers: (readonly SourceRecord<ReadKind>[] | undefined)[] = [];
    const readOne = async ({ force, kind, layers }: SharedRead) => {
      for (const layer of layers) {
        const { asks } = layer;
        const [answer] = await this.call(this.askable(force), (one, signal) => one.read({ kind, asks }, signal));
        layer.share(answer?.records ?? [], answers);
      }
    };
    await Promise.all(sharedReads(keys).map(readOne));
    let next = 0;
    return lists.map((list) => list.map(() => answers[next++] ?? []));
  }

  /** Forces, or the one, that have not failed in this request. */
  private askable(only?: ForceCode): readonly ForceLine[] {
    if (only === undefined && this.failed.size === 0) return this.lines;
    return this.lines.filter(({ force }) => (only === undefined || only === force) && !this.failed.has(force));
  }

  private async call<A extends { readonly quarantined: number }>(
    lines: readonly ForceLine[],
    ask: (source: Source, signal: AbortSignal) => Promise<A>,
  ): Promise<readonly (A | null)[]> {
    const { signal, onFault } = this;
    const { deadlineMs, isFair } = this.budget.round();
    const answers = await fanOut(lines, ask, { deadlineMs, isFair, signal, onFault });
    for (const { force, status } of answers) this.worsen(force, status);
    return answers.map(({ answer }) => answer);
  }

  private worsen(force: ForceCode, status: SourceStatus): void {
    const before = this.statuses.get(force);
    if (status === before) return;
    if (status === 'TIMEOUT' || status === 'UNAVAILABLE') this.failed.add(force);
    if (before === undefined || SEVERITY.indexOf(status) > SEVERITY.indexOf(before)) this.statuses.set(force, status);
  }
}
