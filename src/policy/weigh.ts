import type { CallerContext, FieldQuestion, RecordFacts, RuleStep } from './Decision.js';
import { overlaysOn } from './overlays/overlaysOn.js';
import type { Policy } from './Policy.js';
import { readMatrix } from './readMatrix.js';

/** The word of the matrix, then of every overlay that has one, in the order of the overlays. */
export function weigh(policy: Policy, question: FieldQuestion, facts: RecordFacts, context: CallerContext): RuleStep[] {
  const matrix = readMatrix(policy, question, facts, context);
  const chain: RuleStep[] = [{ rule: 'matrix', source: 'Brief 2.3', ...matrix }];
  for (const overlay of overlaysOn(question, context.group)) {
    const word = overlay.tighten(question, facts, context, matrix.level);
    if (word !== null) chain.push({ rule: overlay.name, source: overlay.source, ...word });
  }
  const row = spentRow(policy, chain, facts, context);
  return row === null ? chain : [...chain, row];
}

/** Overlays under which a disposal is also capped by the matrix row of spent and protected disposals. */
export const SPENT_ROW_OVERLAYS: readonly string[] = ['spentOrProtected', 'childhoodDisposal'];

/** The rule's name in a chain. */
export const SPENT_ROW = 'spentOrProtected row';

/** A spent, protected or childhood disposal is also capped by the matrix row of that name (brief 4.2, 4.3). */
function spentRow(
  policy: Policy,
  chain: readonly RuleStep[],
  { force }: RecordFacts,
  { group }: CallerContext,
): RuleStep | null {
  if (!chain.some(({ rule }) => SPENT_ROW_OVERLAYS.includes(rule))) return null;
  const cell = policy.cell('CRIMINAL_HISTORY', 'SPENT_OR_PROTECTED', null, group, force);
  return { rule: SPENT_ROW, source: 'Brief 2.3, K3', level: cell?.level ?? 'N', reason: 'SPENT_OR_PROTECTED' };
}
