import { RECIPIENT_GROUPS, type RecipientGroup } from '../../model/codes.js';
import type { Value, Values } from '../../model/Source.js';
import { eachObject, type Generaliser, type ReleaseContext, SELF } from './Generaliser.js';

const ACTION_SENTENCE = 'A risk-management action concerns your agency; ask the police contact.';
const CONTACT_CODES = ['NO_UNSUPERVISED_CONTACT_UNDER_16', 'NO_UNSUPERVISED_CONTACT_UNDER_18'];

/**
 * Code, one plain sentence from a fixed list, and whether it applies to the recipient's child. Conditions that do not
 * bear on the recipient's role are absent, not masked. Source: seed Q18; brief 2.4 `G_CONDITION`.
 */
export const generaliseCondition: Generaliser = {
  name: 'G_CONDITION',
  source: 'Seed Q18; brief 2.4',
  reads: (kind, field, leaves) => {
    if (field === 'provisions') return SELF;
    if (isAction(kind, field))
      return { own: ['code', 'relevantTo', ...leaves.filter((leaf) => leaf === 'due')], unit: [], record: [] };
    const own = ['code', ...leaves.filter((leaf) => leaf === 'number')];
    return { own: leaves.includes('appliesToYou') ? [...own, 'protectedParty.ref'] : own, unit: [], record: [] };
  },
  apply: ({ kind, field, value, context }) => {
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
      return (value as readonly string[]).filter((code) => sentenceOf(code, context) !== null);
    }
    return eachObject(value, (item) => (isAction(kind, field) ? action(item, context) : condition(item, context)));
  },
};

const isAction = (kind: string, field: string): boolean =>
  (kind === 'RISK_ASSESSMENT' && field === 'managementActions') ||
  (kind === 'MANAGEMENT' && field === 'riskManagementPlan');

function condition(item: Values, context: ReleaseContext): Value {
  const code = typeof item.code === 'string' ? item.code : '';
  const plainText = sentenceOf(code, context);
  if (plainText === null) return null;
  return { number: item.number ?? null, code, plainText, appliesToYou: appliesToYou(code, item, context) };
}

/** The fixed sentence for a code, or null where such a condition is not listed for the group. */
function sentenceOf(code: string, { conditions, group }: ReleaseContext): string | null {
  const found = conditions.get(code);
  return found?.groups.has(group) ? found.sentence : null;
}

/** For agencies that ask on behalf of a child; null for those that do not. */
function appliesToYou(code: string, item: Values, { childRefs, group }: ReleaseContext): string | null {
  if (group === 'PPU' || group === 'FLO' || group === 'MAP') return null;
  if (CONTACT_CODES.includes(code) && childRefs.size > 0) return 'YES';
  const ref = (item.protectedParty as Values | null | undefined)?.ref;
  return typeof ref === 'string' ? (childRefs.has(ref) ? 'YES' : 'NO') : 'UNKNOWN';
}

function action(item: Values, context: ReleaseContext): Value {
  const relevantTo = Array.isArray(item.relevantTo) ? (item.relevantTo as readonly Value[]) : [];
  const concerns = relevantTo.some((group) => RECIPIENT_GROUPS[group as RecipientGroup] === context.group);
  if (!concerns) return null;
  const code = typeof item.code === 'string' ? item.code : '';
  const plainText = context.conditions.get(code)?.sentence ?? ACTION_SENTENCE;
  return { code, plainText, due: item.due ?? null };
}
