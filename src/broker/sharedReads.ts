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
  readonly layers: readonly (readonly ReadKey[])[];
}

/** Everything that is read at once, by force and kind. */
export function sharedReads(keys: readonly ReadKey[]): readonly SharedRead[] {
  const groups = new Map<string, ReadKey[]>();
  for (const key of keys) {
    const name = `${key.force} ${key.kind}`;
    const same = groups.get(name);
    if (same === undefined) groups.set(name, [key]);
    else same.push(key);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ force: first.force, kind: first.kind, layers: layersOf(group) }];
  });
}

/** The asks of a layer, each once: what a layer asks about one record, or about all of a nominal, is the same ask. */
export function asksOf(layer: readonly ReadKey[]): readonly RecordAsk[] {
  const asked = new Places<true>();
  return layer.flatMap(({ ask }) => {
    if (asked.get(ask) !== undefined) return [];
    asked.set(ask, true);
    return [ask];
  });
}

/** The records of a call, for each of its keys. */
export function recordsByKey(
  layer: readonly ReadKey[],
  records: readonly SourceRecord<ReadKind>[],
): ReadonlyMap<ReadKey, readonly SourceRecord<ReadKind>[]> {
  const places = new Places<SourceRecord<ReadKind>[]>();
  for (const { ask } of layer) places.set(ask, []);
  for (const record of records) {
    const { nominal, id } = record;
    places.get({ nominal })?.push(record);
    places.get({ nominal, record: id })?.push(record);
  }
  return new Map(layer.map((key) => [key, places.get(key.ask) ?? []]));
}

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

/**
 * Asks that one call can carry: no two different ones about the same record, since their answers, with different
 * columns, could not be told apart. One layer, but where a query asks for different fields of one person under two
 * aliases.
 */
function layersOf(keys: readonly ReadKey[]): readonly (readonly ReadKey[])[] {
  const layers: Layer[] = [];
  for (const key of keys) {
    let layer = layers.find((one) => one.takes(key.ask));
    if (layer === undefined) {
      layer = new Layer();
      layers.push(layer);
    }
    layer.add(key);
  }
  return layers.map((layer) => layer.keys);
}

/** The asks of one call. Of each nominal it has single records or all of them, and of each of these one way to ask. */
class Layer {
  readonly keys: ReadKey[] = [];
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

  add(key: ReadKey): void {
    this.keys.push(key);
    this.#asked.set(key.ask, key.ask);
    if (key.ask.record !== undefined) this.#inPart.add(key.ask.nominal);
  }
}

const isSame = (a: RecordAsk, b: RecordAsk): boolean =>
  (a.columns === b.columns && a.elements === b.elements) || JSON.stringify(a) === JSON.stringify(b);
