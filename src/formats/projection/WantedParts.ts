import type { NativeRow } from '../NativeTables.js';
import type { ElementProjection, ListProjection, RowProjection } from './RowProjection.js';

export const isDocument = (value: unknown): value is NativeRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** What is wanted at one place of a row. */
interface Wanted {
  whole: boolean;
  mark: boolean;
  document: boolean;
  readonly lists: ListProjection[];
  readonly inside: Map<string, Wanted>;
}

const nothing = (): Wanted => ({ whole: false, mark: false, document: false, lists: [], inside: new Map() });

/** What is wanted of an element, of those that projections name; none where the element is not wanted at all. */
export function elementProjections(list: ElementProjection, element: NativeRow, position: number): RowProjection[] {
  const { key, each, only, others } = list;
  const name = String(key === undefined ? position + 1 : element[key]);
  const named = only !== undefined && Object.hasOwn(only, name) ? only[name] : undefined;
  const own = named ?? (only === undefined ? undefined : others);
  return [each, own].filter((one) => one !== undefined);
}

/** Several projections of the same row, put together as the places they name. */
export class WantedParts {
  readonly #root: Wanted = nothing();

  constructor(projections: readonly RowProjection[]) {
    for (const { fields, marks = [], documents = [], lists = [] } of projections) {
      for (const path of fields) this.#at(path).whole = true;
      for (const path of marks) this.#at(path).mark = true;
      for (const path of documents) this.#at(path).document = true;
      for (const list of lists) this.#at(list.at).lists.push(list);
    }
  }

  /** The row with what is wanted of it and nothing else. */
  keep(row: NativeRow): NativeRow {
    return keepInside(row, this.#root);
  }

  /** Whether a row holds nothing that is not wanted of it. */
  covers(row: NativeRow): boolean {
    return coversInside(row, this.#root);
  }

  #at(path: string): Wanted {
    let place = this.#root;
    for (const step of path.split('.')) {
      const next = place.inside.get(step) ?? nothing();
      place.inside.set(step, next);
      place = next;
    }
    return place;
  }
}

function keepInside(row: NativeRow, wanted: Wanted): NativeRow {
  const kept: Record<string, unknown> = {};
  for (const [name, place] of wanted.inside) {
    const value = Object.hasOwn(row, name) ? keepValue(row[name], place) : undefined;
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function keepValue(value: unknown, wanted: Wanted): unknown {
  if (wanted.whole || isEmpty(value)) return value;
  if (wanted.mark) return true;
  if (isDocument(value)) return wanted.document || wanted.inside.size > 0 ? keepInside(value, wanted) : undefined;
  if (!Array.isArray(value) || wanted.lists.length === 0) return undefined;
  return value.flatMap((element: unknown, position) => {
    if (!isDocument(element)) return [];
    const projections = wanted.lists.flatMap((list) => elementProjections(list, element, position));
    return projections.length === 0 ? [] : [new WantedParts(projections).keep(element)];
  });
}

function coversInside(row: NativeRow, wanted: Wanted): boolean {
  return Object.entries(row).every(([name, value]) => {
    const place = wanted.inside.get(name);
    return place !== undefined && coversValue(value, place);
  });
}

function coversValue(value: unknown, wanted: Wanted): boolean {
  if (wanted.whole || isEmpty(value)) return true;
  if (wanted.mark) return value === true;
  if (isDocument(value)) return (wanted.document || wanted.inside.size > 0) && coversInside(value, wanted);
  if (!Array.isArray(value)) return false;
  return value.every((element: unknown, position) => {
    if (!isDocument(element)) return false;
    const projections = wanted.lists.flatMap((list) => elementProjections(list, element, position));
    return projections.length > 0 && new WantedParts(projections).covers(element);
  });
}
