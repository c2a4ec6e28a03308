import type { SelectionSetNode } from 'graphql';
import { below, collectFields, type Operation } from './collectFields.js';
import type { DisclosureRules, FieldRule, TypeRules } from './FieldRule.js';
import type { ListSource, SelectedField } from './Plan.js';

/** Parts of a condition that its text may name by slot: `{protectedParty}`, `{namedPlace}` (brief 1.9). */
const SLOTS: Readonly<Record<string, readonly string[]>> = { protectedParty: ['name', 'pseudonym'], namedPlace: [] };

/** Whether a fragment on a type or interface applies to the type. */
export const appliesTo = (type: TypeRules) => (condition: string) =>
  condition === type.name || type.interfaces.includes(condition);

/** The fields of a type that the selection sets select, each once, with the fields selected below it. */
export function selectFields(
  rules: DisclosureRules,
  type: TypeRules,
  sets: readonly SelectionSetNode[],
  operation: Operation,
  prefix = '',
): SelectedField[] {
  const selected: SelectedField[] = [];
  for (const [name, nodes] of collectFields(sets, operation, appliesTo(type))) {
    const rule = type.fields.get(name);
    if (rule === undefined || rule.type === 'Disclosure') continue;
    const path = join(prefix, name);
    const nested = rules.types.get(rule.type);
    const parts = nested === undefined ? [] : selectFields(rules, nested, below(nodes), operation, path);
    const asksText = parts.some((part) => part.rule.name === 'text');
    const slots = nested !== undefined && asksText ? slotFields(rules, nested, path) : [];
    selected.push({ rule, path, parts, lists: listSources(rules, type, rule, path), slots });
  }
  return selected;
}

/** A field selected on behalf of another, with all the parts named. */
export function selectByName(
  rules: DisclosureRules,
  type: TypeRules,
  name: string,
  prefix = '',
  parts: readonly string[] = [],
): SelectedField[] {
  const rule = type.fields.get(name);
  if (rule === undefined) return [];
  const path = join(prefix, name);
  const nested = rules.types.get(rule.type);
  const selectedParts = nested === undefined ? [] : parts.flatMap((part) => selectByName(rules, nested, part, path));
  return [{ rule, path, parts: selectedParts, lists: listSources(rules, type, rule, path), slots: [] }];
}

const slotFields = (rules: DisclosureRules, type: TypeRules, prefix: string): SelectedField[] =>
  Object.entries(SLOTS).flatMap(([name, parts]) => selectByName(rules, type, name, prefix, parts));

const join = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}.${name}`);

/** The stored lists behind a list decided element by element; none where it is made from something else. */
function listSources(rules: DisclosureRules, type: TypeRules, rule: FieldRule, path: string): ListSource[] {
  if (!rule.each) return [];
  if (!rule.derived) return [{ name: path, fields: fieldNames(rules, rule) }];
  return rule.from.flatMap((name) => {
    const source = type.fields.get(name);
    return source !== undefined && rules.types.has(source.type) ? [{ name, fields: fieldNames(rules, source) }] : [];
  });
}

const fieldNames = (rules: DisclosureRules, rule: FieldRule): ReadonlySet<string> =>
  new Set(rules.types.get(rule.type)?.fields.keys() ?? []);
