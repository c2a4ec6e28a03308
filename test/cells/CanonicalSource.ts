import type { CountAnswer, CountRequest } from '../../src/model/Count.js';
import type { RecordKind } from '../../src/model/codes.js';
import type {
  ElementColumns,
  FindAnswer,
  FindRequest,
  ReadAnswer,
  ReadKind,
  ReadRequest,
  RegisterAnswer,
  RegisterEntry,
  RegisterRequest,
  SubjectKey,
  Value,
  Values,
} from '../../src/model/Source.js';
import { countUnits } from '../../src/sources/countUnits.js';

/** A nominal or record as a force would hold it, in canonical columns; elements of lists of objects carry a `key`. */
export interface HeldNominal {
  readonly ref: string;
  readonly values: Values;
}
export interface HeldRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly nominal: string;
  readonly values: Values;
}

/** What one force holds. */
export interface Holdings {
  readonly nominals: readonly HeldNominal[];
  readonly records: readonly HeldRecord[];
  readonly registers: readonly Omit<RegisterEntry, 'force'>[];
}

/** A force that holds canonical values and gives exactly the columns it is asked for. */
export class CanonicalSource {
  readonly name: string;
  constructor(
    readonly force: string,
    public holdings: Holdings,
  ) {
    this.name = force;
  }

  async find({ keys, columns, elements }: FindRequest): Promise<FindAnswer> {
    const nominals = this.holdings.nominals
      .filter((nominal) => keys.some((key) => this.#matches(key, nominal)))
      .map(({ ref, values }) => ({ force: this.force, ref, values: project(values, columns, elements) }));
    return { nominals, quarantined: 0 };
  }

  async read({ kind, asks }: ReadRequest): Promise<ReadAnswer> {
    const cores = this.holdings.nominals.map(({ ref, values }) => ({ kind, id: ref, nominal: ref, values }));
    const holdings: readonly { kind: ReadKind; id: string; nominal: string; values: Values }[] =
      kind === 'NOMINAL' ? cores : this.holdings.records;
    const records = asks.flatMap(({ nominal, record, columns, elements }) =>
      holdings
        .filter((held) => held.kind === kind && held.nominal === nominal)
        .filter(({ id }) => record === undefined || id === record)
        .map(({ id, values }) => ({
          force: this.force,
          kind,
          id,
          nominal,
          values: project(values, columns, elements),
        })),
    );
    return { records, quarantined: 0 };
  }

  async consult({ register, column, value }: RegisterRequest): Promise<RegisterAnswer> {
    const entries = this.holdings.registers
      .filter((entry) => entry.register === register && entry.values[column] === value)
      .map((entry) => ({ force: this.force, ...entry }));
    return { entries, quarantined: 0 };
  }

  async count(request: CountRequest): Promise<CountAnswer> {
    const records = this.holdings.records.filter(({ kind }) => kind === request.kind).map(({ values }) => values);
    return { cells: countUnits(records, request), quarantined: 0 };
  }

  async check(): Promise<void> {}
  async close(): Promise<void> {}

  #matches(key: SubjectKey, { ref, values }: HeldNominal): boolean {
    switch (key.by) {
      case 'PNC_ID':
        return values.pncId === key.value;
      case 'CRO_NUMBER':
        return values.croNumber === key.value;
      case 'NOMINAL':
        return key.force === this.force && key.value === ref;
      default:
        return true;
    }
  }
}

/** Exactly the columns asked for, as dotted paths through objects and lists; elements of a list only by their key. */
export function project(values: Values, columns: readonly string[], elements: ElementColumns = {}): Values {
  const own = columns.filter((column) => !Object.hasOwn(elements, column.split('.')[0] ?? ''));
  const view: Record<string, Value | undefined> = { ...(pickPaths(values, own) as Values) };
  for (const [list, byKey] of Object.entries(elements)) {
    const items = (Array.isArray(values[list]) ? values[list] : []) as readonly Values[];
    view[list] = items
      .filter((item) => Object.hasOwn(byKey, String(item.key)))
      .map((item) => {
        const wanted = byKey[String(item.key)] ?? [];
        const relative = wanted.map((column) =>
          column.startsWith(`${list}.`) ? column.slice(list.length + 1) : column,
        );
        return { key: item.key ?? null, ...(pickPaths(item, relative) as Values) };
      });
  }
  return view;
}

function pickPaths(value: Value, paths: readonly string[]): Value {
  if (value === null) return null;
  if (Array.isArray(value)) {
    return (value as readonly Value[]).map((item) => {
      const picked = pickPaths(item, paths);
      const key = item !== null && typeof item === 'object' ? (item as Values).key : undefined;
      return key === undefined ? picked : { key, ...(picked as Values) };
    });
  }
  if (typeof value !== 'object') return value;
  const heads = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('.');
    heads.set(head, [...(heads.get(head) ?? []), rest.join('.')]);
  }
  return Object.fromEntries(
    [...heads].map(([head, rests]) => {
      const inner = (value as Values)[head] ?? null;
      return [head, rests.includes('') ? inner : pickPaths(inner, rests)];
    }),
  );
}
