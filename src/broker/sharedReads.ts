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

/** The asks of a layer, each once. */
export const asksOf = (layer: readonly ReadKey[]): readonly RecordAsk[] => [
  ...new Map(layer.map(({ ask }) => [JSON.stringify(ask), ask])).values(),
];

/** The records of a call, for each of its keys. */
export function recordsByKey(
  layer: readonly ReadKey[],
  records: readonly SourceRecord<ReadKind>[],
): ReadonlyMap<ReadKey, readonly SourceRecord<ReadKind>[]> {
  const byNominal = new Map<string, SourceRecord<ReadKind>[]>();
  for (const record of records) {
    const same = byNominal.get(record.nominal);
    if (same === undefined) byNominal.set(record.nominal, [record]);
    else same.push(record);
  }
  return new Map(
    layer.map((key) => {
      const { nominal, record } = key.ask;
      const about = byNominal.get(nominal) ?? [];
      return [key, record === undefined ? about : about.filter(({ id }) => id === record)];
    }),
  );
}

/**
 * Asks that one call can carry: no two different ones about the same record, since their answers, with different
 * columns, could not be told apart. One layer, but where a query asks for different fields of one person under two
 * aliases.
 */
function layersOf(keys: readonly ReadKey[]): readonly (readonly ReadKey[])[] {
  const layers: { readonly keys: ReadKey[]; readonly byNominal: Map<string, RecordAsk[]> }[] = [];
  for (const key of keys) {
    const { ask } = key;
    let layer = layers.find(({ byNominal }) => !byNominal.get(ask.nominal)?.some((other) => clash(other, ask)));
    if (layer === undefined) {
      layer = { keys: [], byNominal: new Map() };
      layers.push(layer);
    }
    layer.keys.push(key);
    layer.byNominal.set(ask.nominal, [...(layer.byNominal.get(ask.nominal) ?? []), ask]);
  }
  return layers.map((layer) => layer.keys);
}

/** Two asks of one nominal. */
const clash = (a: RecordAsk, b: RecordAsk): boolean =>
  (a.record === undefined || b.record === undefined || a.record === b.record) &&
  JSON.stringify(a) !== JSON.stringify(b);
