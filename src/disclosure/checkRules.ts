import type { Category, Facet, GroupCode, RecordKind } from '../model/codes.js';
import { StartupError } from '../model/StartupError.js';
import type { Policy } from '../policy/Policy.js';
import { DERIVATIONS } from './derivations.js';
import type { DisclosureRules, FieldRule, TypeRules } from './FieldRule.js';
import { GENERALISER_BY_NAME } from './generalisers/generalisers.js';

/** Facets that the data fixes, where a category has two rows. */
export const DATA_FACETS: Readonly<Partial<Record<`${RecordKind}.${Category}`, readonly Facet[]>>> = {
  'CRIMINAL_HISTORY.OFFENCE_FACTS': ['RISK_RELEVANT', 'NOT_RISK_RELEVANT'],
  'INTELLIGENCE.INTELLIGENCE': ['CODE_P', 'CODE_C'],
};

/** The person core is decided by the kind it is seen through, so its rows are checked per kind at run time. */
const PERSON_CORE = 'Identity';

/**
 * Deny is the default, checked before anything is served: every field of every record type carries a rule, every rule
 * names a row of the policy, every minimum form has a generaliser.
 * @throws StartupError naming type and field.
 */
export function checkRules(rules: DisclosureRules, policy: Policy): void {
  for (const type of rules.types.values()) {
    if (type.kind === null && type.name !== PERSON_CORE) continue;
    for (const rule of type.fields.values()) checkField(rules, policy, type, type.kind, rule, new Set());
  }
}

function checkField(
  rules: DisclosureRules,
  policy: Policy,
  type: TypeRules,
  kind: RecordKind | null,
  rule: FieldRule,
  seen: Set<string>,
): void {
  const where = `schema ${type.name}.${rule.name}`;
  const isTop = seen.size === 0;
  if (isTop && (rule.mark === 'part' || rule.mark === 'made')) throw new StartupError(where, 'carries no rule');
  if (rule.mark === 'disclose') checkDisclose(policy, where, kind, rule);
  const unknown = rule.from.find((column) => !type.fields.has(column));
  if (unknown !== undefined) throw new StartupError(where, `reads ${unknown}, which ${type.name} does not have`);
  if (rule.mark === 'container' && !rule.isList) throw new StartupError(where, 'a container is a list');
  const nested = rules.types.get(rule.type);
  if (nested === undefined || seen.has(nested.name)) return;
  for (const part of nested.fields.values()) {
    if (rule.mark === 'container' && part.mark === 'part')
      throw new StartupError(`${where}.${part.name}`, 'carries no rule');
    checkField(rules, policy, nested, kind, part, new Set([...seen, type.name, nested.name]));
  }
}

function checkDisclose(policy: Policy, where: string, kind: RecordKind | null, rule: FieldRule): void {
  if (rule.category === null) throw new StartupError(where, 'names no category');
  if (rule.minimum !== 'NOTHING' && !GENERALISER_BY_NAME.has(rule.minimum)) {
    throw new StartupError(where, `its minimum form ${rule.minimum} has no generaliser`);
  }
  const joinsLists = rule.each && rule.from.length > 0;
  if (rule.derived && !joinsLists && !DERIVATIONS.has(rule.name)) throw new StartupError(where, 'has no derivation');
  if (kind === null) return;
  const categories = rule.others === null ? [rule.category] : [rule.category, rule.others];
  for (const category of categories) {
    for (const facet of facetsOf(kind, category, rule.facet)) {
      if (policy.cell(kind, category, facet, 'PPU' satisfies GroupCode, null) === undefined) {
        throw new StartupError(where, `category ${category}${facet ? ` (${facet})` : ''} has no row for ${kind}`);
      }
    }
  }
}

const facetsOf = (kind: RecordKind, category: Category, own: Facet | null): readonly (Facet | null)[] =>
  DATA_FACETS[`${kind}.${category}`] ?? [own === 'OWN_CASE' ? null : own];
