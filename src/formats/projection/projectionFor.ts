import type { ElementColumns } from '../../model/Source.js';
import { type Shape, shapeOfKind } from '../columns.js';
import {
  type FieldPlace,
  type Format,
  isField,
  isList,
  isPart,
  type Join,
  type ListPlace,
  type PartPlace,
  type Place,
  type Places,
} from '../Format.js';
import type { Kind } from '../kinds.js';
import { type ByKey, type Selection, selectColumns } from '../Selection.js';
import { RowBuilder } from './RowBuilder.js';
import type { TableProjection } from './RowProjection.js';

/** A row that is being described, and the document inside it where columns are kept. */
interface At {
  readonly row: RowBuilder;
  readonly prefix: string;
}

class ProjectionCollector {
  readonly #format: Format;

  constructor(format: Format) {
    this.#format = format;
  }

  shape(shape: Shape, places: Places, selection: Selection, at: At): void {
    for (const [name, chosen] of selection) {
      const column = shape[name];
      const place = places[name] ?? null;
      if (column?.of === 'value') this.#value(place, at, column.type);
      else if (column !== undefined && chosen !== true) this.#inside(column.shape, place, chosen, at);
    }
  }

  #value(place: Place, at: At, type: string): void {
    if (place === null) return;
    const coded = /^[A-Z]/.test(type);
    if (isField(place)) this.#field(place, at, coded, type === 'present');
    else if ('firstOf' in place) for (const each of place.firstOf) this.#field(each, at, coded, false);
    else if ('split' in place) this.#leaf(at, place.at, coded, place.split);
    else if ('each' in place) this.#leaf({ row: this.#joined(place.from, at).each(), prefix: '' }, place.each, coded);
  }

  #field(place: FieldPlace, at: At, coded: boolean, isMark: boolean): void {
    if (typeof place !== 'string') {
      const row = this.#joined(place.from, at, true).each();
      this.#field(place.at, { row, prefix: '' }, coded, isMark);
    } else if (isMark) at.row.mark(at.prefix + place);
    else this.#leaf(at, place, coded);
  }

  /** A code that a table explains brings the rows of that table with it. */
  #leaf({ row, prefix }: At, field: string, coded: boolean, split?: string): void {
    row.field(prefix + field);
    const { code } = this.#format.conventions;
    if (!coded || code.as !== 'TABLE') return;
    const { table, id: where } = code;
    const meaning = row.join({ table, where, is: prefix + field, ...(split === undefined ? {} : { split }) }).each();
    for (const each of [code.id, code.list, code.meaning]) meaning.field(each);
  }

  #joined({ table, where, is, order }: Join, { row, prefix }: At, first = false, key?: string) {
    row.field(prefix + is);
    const ordered = order === undefined ? {} : { order };
    return row.join({ table, where, is: prefix + is, ...ordered, ...(first ? { first } : {}) }, key);
  }

  #inside(shape: Shape, place: Place, chosen: Selection | ByKey, at: At): void {
    if (isPart(place) && chosen instanceof Map) {
      this.shape(shape, place.part, chosen, this.#part(place, at));
    } else if (isList(place)) this.#list(shape, place, chosen, at);
  }

  #part(place: PartPlace, at: At): At {
    if (place.from !== undefined) return { row: this.#joined(place.from, at, true).each(), prefix: '' };
    if (place.at === undefined) return at;
    at.row.document(at.prefix + place.at);
    return { ...at, prefix: `${at.prefix}${place.at}.` };
  }

  #list(shape: Shape, place: ListPlace, chosen: Selection | ByKey, at: At): void {
    const elements =
      place.from === undefined
        ? at.row.list(at.prefix + (place.at ?? ''), place.key)
        : this.#joined(place.from, at, false, place.key);
    if (chosen instanceof Map) this.shape(shape, place.list, chosen, { row: elements.each(), prefix: '' });
    else {
      elements.decidedOneByOne();
      for (const [key, selection] of chosen.byKey)
        this.shape(shape, place.list, selection, { row: elements.named(key), prefix: '' });
    }
  }
}

/**
 * The native fields that have to be read to answer with these canonical columns, row by row, element by element and join
 * by join, and no others: what `nativeFieldsFor` names by table, with the way to each.
 */
export function projectionFor(
  format: Format,
  kind: Kind,
  columns: readonly string[],
  elements: ElementColumns = {},
): TableProjection {
  const { table, id, nominal, places } = format.kinds[kind];
  const row = new RowBuilder();
  row.field(id);
  if (nominal !== null) row.field(nominal);
  const selection = selectColumns(kind, columns, elements);
  new ProjectionCollector(format).shape(shapeOfKind(kind), places, selection, { row, prefix: '' });
  return { table, id, nominal, row: row.built() };
}
