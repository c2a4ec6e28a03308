import type { ElementColumns } from '../model/Source.js';
import { type Shape, shapeOfKind } from './columns.js';
import { type FieldPlace, type Format, isField, isList, isPart, type Join, type Place, type Places } from './Format.js';
import type { Kind } from './kinds.js';
import { type Selection, selectColumns } from './Selection.js';

/** Native fields by table, sorted. */
export type NativeFields = Readonly<Record<string, readonly string[]>>;

interface At {
  readonly table: string;
  readonly path: string;
}

class FieldCollector {
  readonly fields = new Map<string, Set<string>>();
  readonly #format: Format;

  constructor(format: Format) {
    this.#format = format;
  }

  add({ table, path }: At, field: string): void {
    const fields = this.fields.get(table) ?? new Set<string>();
    this.fields.set(table, fields.add(path === '' ? field : `${path}.${field}`));
  }

  #join({ table, where, is, order }: Join, at: At): At {
    this.add(at, is);
    const joined = { table, path: '' };
    this.add(joined, where);
    if (order !== undefined) this.add(joined, order);
    return joined;
  }

  #field(place: FieldPlace, at: At): void {
    if (typeof place === 'string') this.add(at, place);
    else this.add(this.#join(place.from, at), place.at);
  }

  #values(place: Place, at: At, coded: boolean): void {
    const { code } = this.#format.conventions;
    if (coded && code.as === 'TABLE')
      for (const field of [code.id, code.list, code.meaning]) this.add({ table: code.table, path: '' }, field);
    if (place === null) return;
    if (isField(place)) this.#field(place, at);
    else if ('firstOf' in place) for (const each of place.firstOf) this.#field(each, at);
    else if ('split' in place) this.add(at, place.at);
    else if ('each' in place) this.add(this.#join(place.from, at), place.each);
  }

  #inside(place: { readonly at?: string; readonly from?: Join }, at: At): At {
    if (place.from !== undefined) return this.#join(place.from, at);
    if (place.at === undefined) return at;
    return { table: at.table, path: at.path === '' ? place.at : `${at.path}.${place.at}` };
  }

  /** Where no field inside a nested document or list is read, it is named itself: that it is there is told. */
  #stand({ table, path }: At): void {
    const fields = this.fields.get(table) ?? new Set<string>();
    if (path !== '' && ![...fields].some((field) => field.startsWith(`${path}.`))) this.add({ table, path: '' }, path);
  }

  shape(shape: Shape, places: Places, selection: Selection, at: At): void {
    for (const [name, chosen] of selection) {
      const column = shape[name];
      const place = places[name] ?? null;
      if (column?.of === 'value') this.#values(place, at, /^[A-Z]/.test(column.type));
      else if (column !== undefined && (isPart(place) || isList(place))) {
        const inside = this.#inside(place, at);
        if (isList(place) && place.key !== undefined) this.add(inside, place.key);
        const chosenInside = chosen === true ? [] : chosen instanceof Map ? [chosen] : [...chosen.byKey.values()];
        for (const each of chosenInside)
          this.shape(column.shape, isList(place) ? place.list : place.part, each, inside);
        this.#stand(inside);
      }
    }
  }
}

/**
 * The native fields that have to be read to answer with these canonical columns, the row's id and nominal and all
 * that joins need included: the projection to give a records system.
 */
export function nativeFieldsFor(
  format: Format,
  kind: Kind,
  columns: readonly string[],
  elements: ElementColumns = {},
): NativeFields {
  const { table, id, nominal, places } = format.kinds[kind];
  const collector = new FieldCollector(format);
  const at = { table, path: '' };
  collector.add(at, id);
  if (nominal !== null) collector.add(at, nominal);
  collector.shape(shapeOfKind(kind), places, selectColumns(kind, columns, elements), at);
  return Object.fromEntries([...collector.fields].map(([name, fields]) => [name, [...fields].sort()]));
}
