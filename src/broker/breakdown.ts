import { DATA_FACETS } from '../disclosure/checkRules.js';
import type { FieldRule, TypeRules } from '../disclosure/FieldRule.js';
import type { CountBy, CountDimension, UnitClass } from '../model/Count.js';
import type { Category, Facet, ForceCode, RecordKind } from '../model/codes.js';
import { COUNT_FIELDS, UNIT_LISTS } from '../model/countFields.js';
import type { RowName } from '../policy/Policy.js';
import type { BrokerParts } from './BrokerParts.js';

/** What decides a dimension of a kind. */
export interface DimensionRule {
  readonly field: string;
  readonly category: Category;
  readonly facet: Facet | null;
}

/** The rule of the very field that a dimension is read from; null where the kind has no such dimension. */
export function dimensionRule(
  { rules }: BrokerParts,
  kind: RecordKind,
  dimension: CountDimension,
): DimensionRule | null {
  const field = COUNT_FIELDS[dimension][kind]?.field;
  if (field === undefined) return null;
  let type: TypeRules | undefined = rules.typeOfKind(kind);
  let decides: FieldRule | null = null;
  for (const step of field.split('.')) {
    const rule: FieldRule | undefined = type?.fields.get(step);
    if (rule?.category != null) decides = rule;
    type = rule && rules.types.get(rule.type);
  }
  return decides?.category == null ? null : { field, category: decides.category, facet: decides.facet };
}

/**
 * How a dimension of a kind may be counted for an analyst, from the records of a force (null: of any): not where the cell
 * of the field withholds it; where the data choose between rows, without the units whose row withholds it.
 * Source: brief 2.2 (M for an analyst is an aggregate), 4.9 rule 1.
 */
export function countingBy(
  parts: BrokerParts,
  kind: RecordKind,
  dimension: CountDimension,
  force: ForceCode | null,
): CountBy | null {
  const rule = dimensionRule(parts, kind, dimension);
  if (rule === null) return null;
  const facets = DATA_FACETS[`${kind}.${rule.category}`] ?? [rule.facet];
  const shut = facets.filter((facet) => !isCounted(parts, kind, rule.category, facet, force));
  return shut.length === facets.length ? null : { dimension, except: shut as UnitClass[] };
}

/** Units that are not counted at all, or null where no record of the kind is. */
export function leavingOut(parts: BrokerParts, kind: RecordKind, force: ForceCode | null): readonly UnitClass[] | null {
  if (!isCounted(parts, kind, 'EXISTENCE', null, force)) return null;
  const hidesSpent = UNIT_LISTS[kind] !== undefined && !isCounted(parts, kind, 'SPENT_OR_PROTECTED', null, force);
  return hidesSpent ? ['SPENT_OR_PROTECTED'] : [];
}

const isCounted = (
  { policy }: BrokerParts,
  kind: RecordKind,
  row: RowName,
  facet: Facet | null,
  force: ForceCode | null,
): boolean => ['F', 'M'].includes(policy.cell(kind, row, facet, 'ANL', force)?.level ?? 'N');
