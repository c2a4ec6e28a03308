import type { ForceCode } from '../model/codes.js';
import type { ReadKind, RecordAsk, SourceRecord } from '../model/Source.js';

/** One thing that is read of one force. */
export interface ReadKey {
  readonly force: ForceCode;
  readonly kind: ReadKind;
  readonly ask: RecordAsk;
}

/** What is read of one force and kind: each layer is a call. */
export interface SharedRead {
  readonly force: ForceCode;
  readonly kind: ReadKind;
  readonly layers: readonly ReadLayer[];
}

/** Everything that is read at once, by force and kind. */
export function sharedReads(keys: readonly ReadKey[]): readonly SharedRead[] {
  const groups: { readonly force: ForceCode; readonly kind: ReadKind; readonly layers: ReadLayer[] }[] = [];
  const byForce = new Map<ForceCode, Map<ReadKind, ReadLayer[]>>();
  for (const [at, { force, kind, ask }] of keys.entries()) {
    const byKind = byForce.get(force) ?? new Map<ReadKind, ReadLayer[]>();
    byForce.set(force, byKind);
    const layers = byKind.get(kind) ?? [];
    if (layers.length === 0) {
      byKind.set(kind, layers);
      groups.push({ force, kind, layers });
    }
    layerFor(layers, ask).add(at, ask);
  }
  return groups;
}

/**
 * Asks that one call can carry: no two different ones about the same record, since their answers, with different
 * columns, could not be told apart. One layer, but where a query asks for different fields of one person under two
 * aliases.
 */
function layerFor(layers: ReadLayer[], ask: RecordAsk): ReadLayer {
  const known = layers.find((one) => one.takes(ask));
  if (known !== undefined) return known;
  const layer = new ReadLayer();
  layers.push(layer);
  return layer;
}

/** The asks of one call. Of each nominal it has single records or all of them, and of each of these one way to ask. */
export class ReadLayer {
  /** Each ask once: what a layer asks about one record, or about all of a nominal, is the same ask. */
  readonly asks: RecordAsk[] = [];
  readonly #wanted: { readonly at: number; readonly ask: RecordAsk }[] = [];
  readonly #asked = new Places<RecordAsk>();
  /** Nominals of whom single records are asked for. */
  readonly #inPart = new Set<string>();

  takes(ask: RecordAsk): boolean {
    const same = this.#asked.get(ask);
    if (same !== undefined) return isSame(same, ask);
    return ask.record === undefined
      ? !this.#inPart.has(ask.nominal)
      : this.#asked.get({ nominal: ask.nominal }) === undefined;
  }

  /** `at` is where the key stands among all. */
  add(at: number, ask: RecordAsk): void {
    this.#wanted.push({ at, ask });
    if (this.#asked.get(ask) !== undefined) return;
    this.#asked.set(ask, ask);
    this.asks.push(ask);
    if (ask.record !== undefined) this.#inPart.add(ask.nominal);
  }

  /** Puts the records of the call where the keys stand that asked for them. */
  share(records: readonly SourceRecord<ReadKind>[], answers: (readonly SourceRecord<ReadKind>[] | undefined)[]): void {
    const places = new Places<SourceRecord<ReadKind>[]>();
    for (const record of records) {
      const { nominal, id } = record;
      const place = this.#inPart.has(nominal) ? { nominal, record: id } : { nominal };
      const same = places.get(place);
      if (same === undefined) places.set(place, [record]);
      else same.push(record);
    }
    for (const { at, ask } of this.#wanted) answers[at] = places.get(ask);
  }
}

const isSame = (a: RecordAsk, b: RecordAsk): boolean =>
  (a.columns === b.columns && a.elements === b.elements) || JSON.stringify(a) === JSON.stringify(b);

/** What is said of nominals, and apart from them of single records, by their ids. */
class Places<T> {
  readonly #nominals = new Map<string, T>();
  readonly #records = new Map<string, Map<string, T>>();

  get({ nominal, record }: Place): T | undefined {
    return record === undefined ? this.#nominals.get(nominal) : this.#records.get(nominal)?.get(record);
  }

  set({ nominal, record }: Place, value: T): void {
    if (record === undefined) {
      this.#nominals.set(nominal, value);
      return;
    }
    const ofNominal = this.#records.get(nominal) ?? new Map<string, T>();
    this.#records.set(nominal, ofNominal.set(record, value));
  }
}

type Place = Pick<RecordAsk, 'nominal' | 'record'>;
