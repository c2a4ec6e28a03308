import { type NativeRow, NativeTables } from '../../formats/NativeTables.js';
import type { NativeDocument } from './NativeStore.js';

/** A document was changed between two readings of it: what was read does not fit together. */
export class ChangedMeanwhile extends Error {
  constructor(table: string) {
    super(`a row of ${table} was changed while it was read`);
    this.name = 'ChangedMeanwhile';
  }
}

/** An object of no class: neither a date nor an id of the server's. */
function isPlain(value: unknown): value is NativeRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A server's `_id` as a name: two ids have the same one where the server tells them apart by nothing. */
export const idName = (id: unknown): string =>
  typeof id === 'object' && id !== null ? `${id.constructor.name} ${String(id)}` : `${typeof id} ${String(id)}`;

const byId = ([, one]: [string, NativeDocument], [, other]: [string, NativeDocument]): number => {
  const [a, b] = [one._id, other._id];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return idName(a) < idName(b) ? -1 : 1;
};

/** Native rows gathered from several answers; what two answers say of one row is put together. */
export class NativeRows {
  readonly #tables = new Map<string, Map<string, NativeDocument>>();
  readonly #torn = new Map<string, readonly unknown[]>();

  /** @throws ChangedMeanwhile where two answers contradict each other about a row, unless it may be `torn`. */
  put(table: string, documents: readonly NativeDocument[], mayTear = false): readonly NativeDocument[] {
    const rows = this.#tables.get(table) ?? new Map<string, NativeDocument>();
    this.#tables.set(table, rows);
    return documents.map((document) => {
      const name = idName(document._id);
      const known = rows.get(name);
      const merged = known === undefined ? document : merge(known, document);
      if (merged === TORN && !mayTear) throw new ChangedMeanwhile(table);
      if (merged === TORN) this.#torn.set(table, [...this.torn(table), document._id]);
      rows.set(name, merged === TORN ? document : (merged as NativeDocument));
      return rows.get(name) ?? document;
    });
  }

  /** The ids of a table's rows about which answers contradict each other. */
  torn(table: string): readonly unknown[] {
    return this.#torn.get(table) ?? [];
  }

  /** The documents of a table in the order of their ids. */
  rows(table: string): readonly NativeDocument[] {
    return [...(this.#tables.get(table) ?? [])].toSorted(byId).map(([, document]) => document);
  }

  /** All of them, with tables that were read before, such as codes. */
  tables(known: Readonly<Record<string, readonly NativeRow[]>> = {}): NativeTables {
    const own = [...this.#tables.keys()].map((table) => [table, this.rows(table)] as const);
    return new NativeTables({ ...known, ...Object.fromEntries(own) });
  }
}

const TORN = Symbol('torn');

/** Two partial readings of one value as one, or that they contradict each other. */
function merge(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) {
    const merged = one.length === other.length ? one.map((element, index) => merge(element, other[index])) : [TORN];
    return merged.includes(TORN) ? TORN : merged;
  }
  if (isPlain(one) && isPlain(other)) {
    const shared = Object.keys(one).filter((name) => Object.hasOwn(other, name));
    const merged = shared.map((name) => [name, merge(one[name], other[name])] as const);
    if (merged.some(([, value]) => value === TORN)) return TORN;
    return Object.fromEntries([...Object.entries(one), ...Object.entries(other), ...merged]);
  }
  return String(one) === String(other) ? one : TORN;
}
