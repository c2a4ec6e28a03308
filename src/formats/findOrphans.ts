import type { Format } from './Format.js';
import { joinsOfFormat } from './joinsOfFormat.js';
import type { NativeTables } from './NativeTables.js';
import { type FieldProblem, fieldAt } from './readRow.js';

/** Rows of child tables that belong to no row: a condition without its order would otherwise vanish unseen. */
export function findOrphans(format: Format, tables: NativeTables): readonly FieldProblem[] {
  const owners = new Map<string, Set<unknown>>();
  for (const { from, join, belongs } of joinsOfFormat(format)) {
    if (!belongs) continue;
    const name = `${join.table}\n${join.where}`;
    const known = owners.get(name) ?? new Set();
    for (const { row } of tables.rows(from)) known.add(fieldAt(row, join.is));
    owners.set(name, known);
  }
  return [...owners].flatMap(([name, known]) => {
    const [table = '', where = ''] = name.split('\n');
    return tables
      .rows(table)
      .filter(({ row }) => fieldAt(row, where) === undefined || !known.has(fieldAt(row, where)))
      .map(({ index }) => ({ table, row: index, field: where, problem: 'belongs to no row' }));
  });
}
