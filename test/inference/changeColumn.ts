import { type Column, type Shape, shapeOfKind } from '../../src/formats/columns.js';
import type { Kind } from '../../src/formats/kinds.js';
import { VOCABULARY } from '../../src/formats/vocabulary.js';
import type { Value, Values } from '../../src/model/Source.js';

/** What becomes of a stored value: another one, none at all, or (of a date) another day of the same month. */
export type Change = 'OTHER' | 'NONE' | 'OTHER_DAY';

/** The values of a record or nominal with one stored column changed, wherever it stands in a list. */
export function changeColumn(kind: Kind, values: Values, path: string, change: Change): Values {
  return changeIn(shapeOfKind(kind), values, path.split('.'), change) as Values;
}

function changeIn(
  shape: Shape,
  value: Value | undefined,
  [head = '', ...rest]: readonly string[],
  change: Change,
): Value {
  if (Array.isArray(value))
    return (value as readonly Value[]).map((item) => changeIn(shape, item, [head, ...rest], change));
  if (value === null || value === undefined || typeof value !== 'object') return value ?? null;
  const column = shape[head];
  if (column === undefined) throw new Error(`no column ${head}`);
  const inner = (value as Values)[head];
  return {
    ...(value as Values),
    [head]: rest.length === 0 ? changeLeaf(column, inner, change) : below(column, inner, rest, change),
  };
}

function below(column: Column, value: Value | undefined, rest: readonly string[], change: Change): Value {
  if (column.of !== 'shape') throw new Error('the path goes on below a value');
  return changeIn(column.shape, value, rest, change);
}

function changeLeaf(column: Column, value: Value | undefined, change: Change): Value {
  if (column.of !== 'value') throw new Error('the path ends at a shape');
  if (change === 'NONE') return column.list ? [] : null;
  if (!column.list) return otherThan(column.type, value, change);
  const items = (Array.isArray(value) ? value : []) as readonly Value[];
  return [...items.map((item) => otherThan(column.type, item, change)), otherThan(column.type, null, change)];
}

function otherThan(type: string, value: Value | undefined, change: Change): Value {
  switch (type) {
    case 'text':
    case 'pncId':
    case 'croNumber':
      return `${String(value ?? '')} (another)`;
    case 'integer':
      return typeof value === 'number' ? value + 1 : 7;
    case 'boolean':
    case 'present':
      return value !== true;
    case 'date':
      return otherDate(value, change);
    default: {
      const members = (VOCABULARY as Readonly<Record<string, readonly string[]>>)[type] ?? [];
      return members.find((member) => member !== value) ?? null;
    }
  }
}

function otherDate(value: Value | undefined, change: Change): string {
  const day = typeof value === 'string' ? value : '2019-03-14';
  if (change === 'OTHER') return `2012-07${day.slice(7)}`;
  return `${day.slice(0, 8)}${day.slice(8, 10) === '21' ? '22' : '21'}${day.slice(10)}`;
}

/** Whether a stored column is a date. */
export function isDate(kind: Kind, path: string): boolean {
  let shape = shapeOfKind(kind);
  for (const name of path.split('.')) {
    const column = shape[name];
    if (column === undefined) return false;
    if (column.of === 'value') return column.type === 'date';
    shape = column.shape;
  }
  return false;
}
