import DataLoader from 'dataloader';
import type { CountCell, CountRequest } from '../model/Count.js';
import type { ForceCode, SourceStatus } from '../model/codes.js';
import type {
  FindRequest,
  Nominal,
  ReadKind,
  RecordAsk,
  RegisterEntry,
  RegisterRequest,
  SourceRecord,
} from '../model/Source.js';
import { type ForceAnswer, fanOut } from '../sources/fanOut.js';
import type { Source } from '../sources/Source.js';
import type { Force } from './BrokerParts.js';
import type { ForceStatus } from './RequestRecord.js';

interface ReadKey {
  readonly kind: ReadKind;
  readonly ask: RecordAsk;
}

const NOTHING = { quarantined: 0 };

/** From best to worst: a force is as well as its worst call in this request. */
const SEVERITY: readonly SourceStatus[] = ['OK', 'PARTIAL', 'TIMEOUT', 'UNAVAILABLE'];

/**
 * The forces, as one request sees them: all asked at once, each within its deadline, one call per force and kind
 * however many people and however the query nests. A force that failed is not asked again in the same request.
 */
export class ForceCalls {
  private readonly statuses = new Map<ForceCode, SourceStatus>();
  private readonly consulted = new Map<string, Promise<readonly RegisterEntry[]>>();
  private readonly loaders = new Map<ForceCode, DataLoader<ReadKey, readonly SourceRecord<ReadKind>[]>>();

  constructor(
    private readonly forces: readonly Force[],
    private readonly deadlineMs: number,
    private readonly signal: AbortSignal,
    private readonly onFault: (force: ForceCode, fault: unknown) => void,
  ) {
    for (const { code, source } of forces) {
      this.loaders.set(code, new DataLoader((keys) => this.readAll(source, keys), { cache: false }));
    }
  }

  /** Every force that was asked, in the order of the configuration. */
  sources(): readonly ForceStatus[] {
    return this.forces.flatMap(({ code }) => {
      const status = this.statuses.get(code);
      return status === undefined ? [] : [{ force: code, status }];
    });
  }

  /** Nominals that match, from all forces; a force that did not answer gives none and says so. */
  async find(request: FindRequest): Promise<readonly Nominal[]> {
    const asked = this.forces.filter(({ code }) => !this.hasFailed(code));
    const answers = await this.call(
      asked.map(({ source }) => source),
      (source, signal) => source.find(request, signal),
    );
    return answers.flatMap((answer) => answer?.nominals ?? []);
  }

  /** Records of one kind about a nominal of a force, or its person core. */
  async read<K extends ReadKind>(force: ForceCode, kind: K, ask: RecordAsk): Promise<readonly SourceRecord<K>[]> {
    const records = (await this.loaders.get(force)?.load({ kind, ask })) ?? [];
    return records.filter((record): record is SourceRecord<K> => record.kind === kind);
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
    const asked = this.forces.filter(({ code }) => code === force && !this.hasFailed(code)).map(({ source }) => source);
    const [answer] = await this.call(asked, (source, signal) => source.count(request, signal));
    return answer?.cells ?? null;
  }

  private async consultAll(request: RegisterRequest): Promise<readonly RegisterEntry[]> {
    const asked = this.forces.filter(({ code }) => !this.hasFailed(code)).map(({ source }) => source);
    const answers = await this.call(asked, (source, signal) => source.consult(request, signal));
    return answers.flatMap((answer) => answer?.entries ?? []);
  }

  /** Whether each force can be asked just now. */
  async check(): Promise<ReadonlyMap<ForceCode, SourceStatus>> {
    await this.call(
      this.forces.map(({ source }) => source),
      async (source, signal) => {
        await source.check(signal);
        return NOTHING;
      },
    );
    return this.statuses;
  }

  private hasFailed(code: ForceCode): boolean {
    return ['TIMEOUT', 'UNAVAILABLE'].includes(this.statuses.get(code) ?? 'OK');
  }

  private async readAll(source: Source, keys: readonly ReadKey[]): Promise<readonly SourceRecord<ReadKind>[][]> {
    const found = new Map<ReadKey, SourceRecord<ReadKind>[]>(keys.map((key) => [key, []]));
    const kinds = [...new Set(keys.map(({ kind }) => kind))];
    await Promise.all(
      kinds.map(async (kind) => {
        for (const layer of layersOf(keys.filter((key) => key.kind === kind))) {
          if (this.hasFailed(source.force)) return;
          const asks = layer.map(({ ask }) => ask);
          const [answer] = await this.call([source], (one, signal) => one.read({ kind, asks }, signal));
          for (const record of answer?.records ?? []) {
            for (const key of layer) if (isAnswerTo(key.ask, record)) found.get(key)?.push(record);
          }
        }
      }),
    );
    return keys.map((key) => found.get(key) ?? []);
  }

  private async call<A extends { readonly quarantined: number }>(
    sources: readonly Source[],
    ask: (source: Source, signal: AbortSignal) => Promise<A>,
  ): Promise<readonly (A | null)[]> {
    const answers: readonly ForceAnswer<A>[] = await fanOut(sources, ask, {
      deadlineMs: this.deadlineMs,
      signal: this.signal,
      onFault: this.onFault,
    });
    for (const { force, status } of answers) this.worsen(force, status);
    return answers.map(({ answer }) => answer);
  }

  private worsen(force: ForceCode, status: SourceStatus): void {
    const before = this.statuses.get(force) ?? 'OK';
    this.statuses.set(force, SEVERITY.indexOf(status) > SEVERITY.indexOf(before) ? status : before);
  }
}

const isAnswerTo = (ask: RecordAsk, record: SourceRecord<ReadKind>): boolean =>
  record.nominal === ask.nominal && (ask.record === undefined || ask.record === record.id);

/**
 * Asks that one call can carry: no two about the same record, since their answers, with different columns, could not be
 * told apart. One layer, but where a query names the same person under two aliases.
 */
function layersOf(keys: readonly ReadKey[]): readonly (readonly ReadKey[])[] {
  const layers: ReadKey[][] = [];
  for (const key of keys) {
    const layer = layers.find((others) => !others.some(({ ask }) => overlaps(ask, key.ask)));
    if (layer === undefined) layers.push([key]);
    else layer.push(key);
  }
  return layers;
}

const overlaps = (a: RecordAsk, b: RecordAsk): boolean =>
  a.nominal === b.nominal && (a.record === undefined || b.record === undefined || a.record === b.record);
