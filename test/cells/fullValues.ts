import { type Column, type Shape, shapeOfKind } from '../../src/formats/columns.js';
import type { Kind } from '../../src/formats/kinds.js';
import { VOCABULARY } from '../../src/formats/vocabulary.js';
import type { Value, Values } from '../../src/model/Source.js';

/** How one leaf is made: its kind, its dotted path, and what makes its text its own. */
export type MakeLeaf = (kind: Kind, path: string, type: string) => Value | undefined;

/**
 * Every column a kind stores, filled: texts are tokens that name their own place, so that any of them is recognised
 * wherever it turns up; dates lie in the past, enumerations take their first member. `make` says what is different;
 * undefined leaves the value as it is.
 */
export function fullValues(kind: Kind, make: MakeLeaf = () => undefined): Values {
  return fillShape(kind, shapeOfKind(kind), '', make);
}

/** The token that a text column holds. */
export const tokenOf = (kind: Kind, path: string): string => `${kind}:${path}`;

function fillShape(kind: Kind, shape: Shape, prefix: string, make: MakeLeaf): Values {
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([, column]) => !column.internal)
      .map(([name, column]) => [name, fillColumn(kind, column, `${prefix}${name}`, make)]),
  );
}

function fillColumn(kind: Kind, column: Column, path: string, make: MakeLeaf): Value {
  const own = make(kind, path, column.of === 'value' ? column.type : 'shape');
  if (own !== undefined) return own;
  if (column.of === 'shape') {
    if (!column.list) return fillShape(kind, column.shape, `${path}.`, make);
    return [{ key: '1', ...fillShape(kind, column.shape, `${path}.`, make) }];
  }
  const value = fillLeaf(kind, path, column.type);
  return column.list ? [value] : value;
}

function fillLeaf(kind: Kind, path: string, type: string): Value {
  switch (type) {
    case 'text':
    case 'pncId':
    case 'croNumber':
      return tokenOf(kind, path);
    case 'integer':
      return 2;
    case 'boolean':
    case 'present':
      return true;
    case 'date':
      return '2019-03-14';
    default:
      return (VOCABULARY as Readonly<Record<string, readonly string[]>>)[type]?.[0] ?? null;
  }
}
