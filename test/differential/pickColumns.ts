import type { Value, Values } from '../../src/model/Source.js';

/** Columns as a tree: nothing below a name is the whole of it. */
type ColumnTree = Map<string, ColumnTree>;

const trees = new Map<readonly string[], ColumnTree>();

function treeOf(columns: readonly string[]): ColumnTree {
  const known = trees.get(columns);
  if (known !== undefined) return known;
  const root: ColumnTree = new Map();
  for (const column of columns) {
    let at = root;
    for (const name of column.split('.')) {
      const next = at.get(name) ?? new Map();
      at.set(name, next);
      at = next;
    }
  }
  trees.set(columns, root);
  return root;
}

/** What a force would give that was asked for these columns and no others; elements of lists keep their key. */
export const pickColumns = (values: Values, columns: readonly string[]): Values => pick(values, treeOf(columns));

function pick(values: Values, tree: ColumnTree): Values {
  const picked: Record<string, Value | undefined> = {};
  for (const [name, below] of tree) {
    if (name in values) picked[name] = below.size === 0 ? values[name] : pickBelow(values[name], below);
  }
  return picked;
}

function pickBelow(value: Value | undefined, tree: ColumnTree): Value | undefined {
  if (Array.isArray(value)) return value.map((item: Value) => pickBelow(item, tree) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  const { key } = value as Values;
  return { ...(key === undefined ? {} : { key }), ...pick(value as Values, tree) };
}
