import type { Level, ReasonCode } from '../model/codes.js';
import type { CallerContext, Decision, FieldQuestion, RecordFacts, RuleStep } from './Decision.js';
import { isTighter } from './levels.js';
import { OVERLAYS } from './overlays/overlays.js';
import type { Policy } from './Policy.js';
import { readMatrix } from './readMatrix.js';

/**
 * What the caller may see of one field of one record or element: gate, matrix, overlays in order, the existence cap
 * last; the most restrictive rule wins (brief 2.5). Pure: the same questions give the same answers.
 */
export function decide(policy: Policy, question: FieldQuestion, facts: RecordFacts, context: CallerContext): Decision {
  if (!context.gate.passed) {
    return settle([{ rule: 'gate', level: 'N', reason: 'GATE_NOT_MET' }]);
  }
  const chain = weigh(policy, question, facts, context);
  if (question.category !== 'EXISTENCE') chain.push(...existenceCap(policy, question, facts, context));
  return settle(chain);
}

function weigh(policy: Policy, question: FieldQuestion, facts: RecordFacts, context: CallerContext): RuleStep[] {
  const chain: RuleStep[] = [{ rule: 'matrix', ...readMatrix(policy, question, facts, context) }];
  for (const overlay of OVERLAYS) {
    const word = overlay.tighten(question, facts, context);
    if (word !== null) chain.push({ rule: overlay.name, ...word });
  }
  const row = spentRow(policy, chain, context);
  if (row !== null) chain.push(row);
  return chain;
}

/** A spent or protected disposal is also capped by the matrix row of that name (brief 4.2). */
function spentRow(policy: Policy, chain: readonly RuleStep[], context: CallerContext): RuleStep | null {
  if (!chain.some((step) => step.rule === 'spentOrProtected')) return null;
  const cell = policy.cell('CRIMINAL_HISTORY', 'SPENT_OR_PROTECTED', null, context.group);
  return { rule: 'spentOrProtected row', level: cell?.level ?? 'N', reason: 'SPENT_OR_PROTECTED' };
}

/** Where a record's existence is I or N for the caller, every other cell is at least that tight (brief 2.3a). */
function existenceCap(policy: Policy, question: FieldQuestion, facts: RecordFacts, context: CallerContext): RuleStep[] {
  const existence: FieldQuestion = { ...question, category: 'EXISTENCE', facet: null, path: 'recordKind', flag: false };
  const tightest = tightestOf(weigh(policy, existence, facts, context));
  return isTighter(tightest.level, 'M')
    ? [{ rule: 'existenceCap', level: tightest.level, reason: tightest.reason }]
    : [];
}

const tightestOf = (chain: readonly RuleStep[]): RuleStep =>
  chain.reduce((tightest, step) => (isTighter(step.level, tightest.level) ? step : tightest));

/** I without an authorisation is N; authorisations come from casework, which no request carries yet. */
function settle(chain: readonly RuleStep[]): Decision {
  const { level, reason } = tightestOf(chain);
  const needsAuthorisation = level === 'I';
  return { level: released(level), reason: truth(level, reason), needsAuthorisation, chain };
}

const released = (level: Level): 'F' | 'M' | 'N' => (level === 'I' ? 'N' : level);

const truth = (level: Level, reason: ReasonCode | null): ReasonCode | null =>
  level === 'I' ? 'INSPECTOR_REQUIRED' : level === 'F' ? null : reason;
