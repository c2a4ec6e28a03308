import { type GroupCode, RECIPIENT_GROUPS, type RecipientGroup, type RecordKind } from '../../model/codes.js';
import type { Value, Values } from '../../model/Source.js';
import { appliesTo } from './appliesTo.js';
import {
  type Asked,
  eachObject,
  type Generaliser,
  ownReads,
  type Reads,
  type ReleaseContext,
  SELF,
} from './Generaliser.js';

const ACTION_SENTENCE = 'A risk-management action concerns your agency; ask the police contact.';

/** Of these kinds every condition is listed for everybody who sees conditions at all. */
const LISTED_WHOLE: readonly RecordKind[] = ['CAWN', 'DVPN_DVPO', 'VOO'];
/** For whom only the conditions that bear on their role are listed. */
const LISTED_IN_PART: readonly GroupCode[] = ['EDU', 'EMP', 'REG', 'SUP', 'CRE'];

/** Whether a gap between the numbers of conditions tells the group of none that is not listed for it. */
export const knowsNumbers = (kind: RecordKind, group: GroupCode): boolean =>
  LISTED_WHOLE.includes(kind) || !LISTED_IN_PART.includes(group);

/** A number such as `C2`; anything else that stands in its place might be words. */
export const plainNumber = (value: Value | undefined): string | null =>
  typeof value === 'string' && /^[A-Z]{0,2}\d{1,3}[a-z]?$/.test(value) ? value : null;

/**
 * Code, one plain sentence from a fixed list, and whether it applies to the recipient's child or setting. Conditions
 * that do not bear on the recipient's role are absent, not masked. Source: seed Q18; brief 2.4 `G_CONDITION`.
 */
export const generaliseCondition: Generaliser = {
  name: 'G_CONDITION',
  source: 'Seed Q18; brief 2.4',
  reads,
  apply: ({ kind, field, value, context }) => {
    if (field === PROVISIONS) return listed(value, kind, context);
    return eachObject(value, (item) =>
      isAction(kind, field) ? action(item, context) : condition(item, kind, context),
    );
  },
};

/** Conditions as codes and nothing else. */
const PROVISIONS = 'provisions';

const listed = (codes: Value, kind: RecordKind, context: ReleaseContext): Value =>
  Array.isArray(codes) ? (codes as readonly string[]).filter((code) => sentenceOf(code, kind, context) !== null) : null;

function reads({ kind, field, leaves, group }: Asked): Reads {
  if (field === PROVISIONS) return SELF;
  if (isAction(kind, field)) return ownReads(['code', 'relevantTo', ...leaves.filter((leaf) => leaf === 'due')]);
  const own = ['code'];
  if (leaves.includes('number') && knowsNumbers(kind, group)) own.push('number');
  if (leaves.includes('appliesToYou') && !isForPolice(group)) own.push('protectedParty.ref');
  return ownReads(own);
}

const isAction = (kind: string, field: string): boolean =>
  (kind === 'RISK_ASSESSMENT' && field === 'managementActions') ||
  (kind === 'MANAGEMENT' && field === 'riskManagementPlan');

/** Whoever manages the person asks on nobody's behalf: whether it applies to them is no question. */
const isForPolice = (group: GroupCode): boolean => group === 'PPU' || group === 'FLO' || group === 'MAP';

function condition(item: Values, kind: RecordKind, context: ReleaseContext): Value {
  const code = String(item.code);
  const plainText = sentenceOf(code, kind, context);
  if (plainText === null) return null;
  return {
    number: knowsNumbers(kind, context.group) ? plainNumber(item.number) : null,
    code,
    plainText,
    appliesToYou: isForPolice(context.group) ? null : appliesTo(code, item, context),
  };
}

/** The fixed sentence for a code, or null where such a condition is not listed for the group. */
function sentenceOf(code: string, kind: RecordKind, { conditions, group }: ReleaseContext): string | null {
  const found = conditions.get(code);
  return found !== undefined && (LISTED_WHOLE.includes(kind) || found.groups.has(group)) ? found.sentence : null;
}

/** An action that concerns the recipient; a code that is not in the table says nothing, for it might say who. */
function action(item: Values, { conditions, group }: ReleaseContext): Value {
  const { relevantTo } = item;
  if (!Array.isArray(relevantTo)) return null;
  if (!relevantTo.some((name) => RECIPIENT_GROUPS[name as RecipientGroup] === group)) return null;
  const known = conditions.get(String(item.code));
  return {
    code: known === undefined ? null : (item.code ?? null),
    plainText: known?.sentence ?? ACTION_SENTENCE,
    due: item.due ?? null,
  };
}
