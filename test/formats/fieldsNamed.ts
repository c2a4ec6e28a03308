import type { ElementProjection, RowProjection, TableProjection } from '../../src/formats/projection/RowProjection.js';

const partsOf = ({ each, only, others }: ElementProjection): RowProjection[] =>
  [each, ...Object.values(only ?? {}), others].filter((one) => one !== undefined);

/** The native fields that a projection names, by table and sorted, as `nativeFieldsFor` gives them. */
export function fieldsNamed({ table, row }: TableProjection): Record<string, string[]> {
  const named = new Map<string, Set<string>>();
  const fieldsOf = (at: string): Set<string> => {
    const known = named.get(at) ?? new Set<string>();
    named.set(at, known);
    return known;
  };
  const walk = (at: string, prefix: string, { fields, marks, documents, lists, joins }: RowProjection): void => {
    const known = fieldsOf(at);
    for (const path of [...fields, ...(marks ?? []), ...(documents ?? [])]) known.add(prefix + path);
    for (const list of lists ?? []) {
      for (const each of partsOf(list)) walk(at, `${prefix}${list.at}.`, each);
      if (list.key !== undefined) known.add(`${prefix}${list.at}.${list.key}`);
      if (![...known].some((path) => path.startsWith(`${prefix}${list.at}.`))) known.add(prefix + list.at);
    }
    for (const join of joins ?? []) {
      for (const path of [join.where, join.order, join.key]) if (path !== undefined) fieldsOf(join.table).add(path);
      for (const each of partsOf(join)) walk(join.table, '', each);
    }
  };
  walk(table, '', row);
  return Object.fromEntries([...named].map(([name, paths]) => [name, [...paths].sort()]));
}
