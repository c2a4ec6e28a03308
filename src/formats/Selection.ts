import { Remembered } from '../model/Remembered.js';
import type { ElementColumns } from '../model/Source.js';
import { type Column, type Shape, shapeOfKind } from './columns.js';
import type { Kind } from './kinds.js';

/** Columns of the elements of one list, by element key; elements that are not named are not read. */
export interface ByKey {
  readonly byKey: ReadonlyMap<string, Selection>;
}

/** Which columns to read, as a tree. A list with an empty selection gives the keys of its elements. */
export type Selection = Map<string, true | Selection | ByKey>;

function add(selection: Selection, shape: Shape, steps: readonly string[], complain: () => never): void {
  const [name = '', ...rest] = steps;
  const column = Object.hasOwn(shape, name) ? shape[name] : undefined;
  if (column === undefined || column.internal || (column.of === 'shape') !== rest.length > 0) complain();
  else if (column.of === 'value') selection.set(name, true);
  else {
    const chosen = selection.get(name) ?? new Map();
    if (!(chosen instanceof Map)) return;
    selection.set(name, chosen);
    if (!(column.list && rest.length === 1 && rest[0] === 'key')) add(chosen, column.shape, rest, complain);
  }
}

function listShape(shape: Shape, list: string, complain: () => never): Shape {
  const column: Column | undefined = Object.hasOwn(shape, list) ? shape[list] : undefined;
  return column?.of === 'shape' && column.list && !column.internal ? column.shape : complain();
}

type Chosen = WeakMap<readonly string[], WeakMap<ElementColumns, Selection>>;
const CHOSEN = new Map<Kind, Chosen>();
const NO_ELEMENTS: ElementColumns = {};

/** Trees by what they were made from, twice as many at most: every way in which the same few hundred queries ask. */
const SAME = new Remembered<string, Selection>(1_000);

/**
 * The same as `selectColumns`, made once for lists and trees of columns that say the same: neither is changed afterwards,
 * nor is this. Those asked for longest ago are forgotten, and made anew.
 */
export function selectionOf(kind: Kind, columns: readonly string[], elements: ElementColumns = NO_ELEMENTS): Selection {
  const ofKind: Chosen = CHOSEN.get(kind) ?? new WeakMap();
  CHOSEN.set(kind, ofKind);
  const ofColumns = ofKind.get(columns) ?? new WeakMap<ElementColumns, Selection>();
  ofKind.set(columns, ofColumns);
  const known = ofColumns.get(elements) ?? sameAs(kind, columns, elements);
  ofColumns.set(elements, known);
  return known;
}

function sameAs(kind: Kind, columns: readonly string[], elements: ElementColumns): Selection {
  const key = JSON.stringify([kind, columns, elements]);
  const known = SAME.get(key);
  if (known !== undefined) return known;
  const selection = selectColumns(kind, columns, elements);
  SAME.set(key, selection);
  return selection;
}

/**
 * The columns asked for as a tree. A column is a stored leaf (`victims.sex`) or the key of a list's elements
 * (`victims.key`). In `elements`, columns are relative to the element or start with the list's name; a list named
 * there is read only through it. Throws a RangeError for a column that the kind does not have.
 */
export function selectColumns(kind: Kind, columns: readonly string[], elements: ElementColumns = {}): Selection {
  const shape = shapeOfKind(kind);
  const selection: Selection = new Map();
  const complain = (column: string) => (): never => {
    throw new RangeError(`${kind} has no column ${column}`);
  };
  for (const [list, chosen] of Object.entries(elements)) {
    const inside = listShape(shape, list, complain(list));
    const byKey = Object.entries(chosen).map(([key, wanted]): [string, Selection] => {
      const element: Selection = new Map();
      for (const column of wanted) {
        const relative = column.startsWith(`${list}.`) ? column.slice(list.length + 1) : column;
        if (relative !== 'key') add(element, inside, relative.split('.'), complain(`${list}.${relative}`));
      }
      return [key, element];
    });
    selection.set(list, { byKey: new Map(byKey) });
  }
  for (const column of columns) add(selection, shape, column.split('.'), complain(column));
  return selection;
}

function everyColumnOf(shape: Shape): Selection {
  return new Map(
    Object.entries(shape).map(([name, column]) => [name, column.of === 'shape' ? everyColumnOf(column.shape) : true]),
  );
}

const EVERYTHING = new Map<Kind, Selection>();

/** Everything a kind stores, the columns that only data laws read included. Not to be changed. */
export function selectEverything(kind: Kind): Selection {
  const known = EVERYTHING.get(kind) ?? everyColumnOf(shapeOfKind(kind));
  EVERYTHING.set(kind, known);
  return known;
}
