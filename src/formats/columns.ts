import { KINDS, type Kind } from './kinds.js';
import { SHAPES, type ShapeName } from './shapes.js';
import { type EnumName, VOCABULARY } from './vocabulary.js';

/** `present` is true where the native field holds anything, and reads nothing of what it holds. */
export const SCALARS = ['text', 'integer', 'boolean', 'date', 'pncId', 'croNumber', 'present'] as const;
export type ScalarName = (typeof SCALARS)[number];
export type ValueType = ScalarName | EnumName;

/** One column of a kind or shape: what it holds, whether it is a list, whether it leaves this room. */
export type Column = { readonly list: boolean; readonly internal: boolean } & (
  | { readonly of: 'value'; readonly type: ValueType }
  | { readonly of: 'shape'; readonly shape: Shape }
);
export type Shape = Readonly<Record<string, Column>>;

const has = <K extends string>(table: Record<K, unknown>, name: string): name is K => Object.hasOwn(table, name);
const isScalar = (name: string): name is ScalarName => (SCALARS as readonly string[]).includes(name);

function parseColumn(notation: string): Column {
  const internal = notation.startsWith('internal ');
  const type = internal ? notation.slice('internal '.length) : notation;
  const list = type.startsWith('[');
  const name = list ? type.slice(1, -1) : type;
  if (has(SHAPES, name)) return { list, internal, of: 'shape', shape: shapeOf(name) };
  if (has(VOCABULARY, name) || isScalar(name)) return { list, internal, of: 'value', type: name };
  throw new RangeError(`no type, shape or enumeration is named ${name}`);
}

const parseShape = (notations: Record<string, string>): Shape =>
  Object.fromEntries(Object.entries(notations).map(([name, notation]) => [name, parseColumn(notation)]));

const parsedShapes = new Map<ShapeName, Shape>();
function shapeOf(name: ShapeName): Shape {
  const parsed = parsedShapes.get(name) ?? parseShape(SHAPES[name]);
  parsedShapes.set(name, parsed);
  return parsed;
}

const PARSED = new Map<Kind, Shape>(
  Object.entries(KINDS).map(([kind, notations]) => [kind as Kind, parseShape(notations)]),
);

/** The columns of a kind as a tree. */
export function shapeOfKind(kind: Kind): Shape {
  const shape = PARSED.get(kind);
  if (shape === undefined) throw new RangeError(`no kind is named ${kind}`);
  return shape;
}

const leavesOf = (shape: Shape, prefix: string): string[] =>
  Object.entries(shape).flatMap(([name, column]) => {
    if (column.internal) return [];
    return column.of === 'shape' ? leavesOf(column.shape, `${prefix}${name}.`) : [`${prefix}${name}`];
  });

/** Every stored leaf of a kind as a dotted path, e.g. `victims.name`; the keys of list elements are not among them. */
export const storedColumns = (kind: Kind): readonly string[] => leavesOf(shapeOfKind(kind), '');
