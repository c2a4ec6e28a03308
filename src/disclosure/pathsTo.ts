import type { DisclosureRules, TypeRules } from './FieldRule.js';

/** A way from a record type, or the person core, to a type of its parts. */
export interface PathTo {
  readonly root: TypeRules;
  readonly path: readonly string[];
}

/** Every way to a part type, in the order of the schema; none for a type that no record holds. */
export function pathsTo(rules: DisclosureRules, typeName: string): readonly PathTo[] {
  const roots = [...rules.types.values()].filter(({ kind, name }) => kind !== null || name === 'Identity');
  return roots.flatMap((root) => below(rules, root, typeName, [root.name]).map((path) => ({ root, path })));
}

function below(
  rules: DisclosureRules,
  type: TypeRules,
  wanted: string,
  seen: readonly string[],
): readonly (readonly string[])[] {
  return [...type.fields.values()].flatMap(({ name, type: inner }) => {
    const nested = rules.types.get(inner);
    if (nested === undefined || seen.includes(inner)) return [];
    const deeper = below(rules, nested, wanted, [...seen, inner]).map((path) => [name, ...path]);
    return inner === wanted ? [[name], ...deeper] : deeper;
  });
}
