import type { ReasonCode } from '../model/codes.js';
import { authorisationFor } from './authorisationFor.js';
import type { CallerContext, Decision, FieldQuestion, RecordFacts, RuleStep } from './Decision.js';
import { tightestOf } from './levels.js';
import { openChildVictim } from './openChildVictim.js';
import { openInspectorCell } from './openInspectorCell.js';
import type { Policy } from './Policy.js';
import { refusalInWords } from './refusalInWords.js';
import { weigh } from './weigh.js';

/**
 * What the caller may see of one field of one record or element: gate, matrix, overlays in order, the existence cap,
 * and last an authorisation for what is left at Inspector; the most restrictive rule wins (brief 2.5). Pure: the same
 * questions give the same answers.
 */
export function decide(policy: Policy, question: FieldQuestion, facts: RecordFacts, context: CallerContext): Decision {
  if (!context.gate.passed || !context.gate.opens.has(question.kind)) return refuse(question, facts, context);
  const chain = weigh(policy, question, facts, context);
  if (question.category === 'EXISTENCE') return settle(question, facts, context, chain, null);
  const existence = decideExistence(policy, question, facts, context);
  const shut = existence.level === 'N' ? existence.reason : null;
  return settle(question, facts, context, [...chain, ...existenceCap(existence)], shut);
}

/** Groups to whom only an authorisation opens the gate: once it has run out, that is the true reason (brief 3.4, 5.2). */
const AUTHORISED_GROUPS = ['EMP', 'REG'];

/** The gate is shut, for this kind at least. */
function refuse(question: FieldQuestion, facts: RecordFacts, context: CallerContext): Decision {
  const hasExpired = AUTHORISED_GROUPS.includes(context.group) && authorisationFor(question, facts, context).hasExpired;
  const reason = hasExpired ? 'AUTHORISATION_EXPIRED' : 'GATE_NOT_MET';
  const chain: readonly RuleStep[] = [{ rule: 'gate', source: 'Brief 2.1', level: 'N', reason }];
  return { level: 'N', reason, needsAuthorisation: false, opened: null, words: null, chain };
}

/** What the caller may know of the record's existence as such, whatever the field asked about. */
function decideExistence(
  policy: Policy,
  { kind }: FieldQuestion,
  facts: RecordFacts,
  context: CallerContext,
): Decision {
  const question: FieldQuestion = { kind, category: 'EXISTENCE', facet: null, path: 'recordKind', flag: false };
  return settle(question, facts, context, weigh(policy, question, facts, context), null);
}

/** Where a record's existence is I or N for the caller, every field is at least that tight (brief 2.3a). */
function existenceCap({ level, reason, needsAuthorisation, opened, chain }: Decision): RuleStep[] {
  const cap = { rule: 'existenceCap', source: 'Brief 2.3a' };
  if (opened !== null) return [{ ...cap, level: 'I', reason: tightestOf(chain).reason }];
  if (level !== 'N') return [];
  return [{ ...cap, level: needsAuthorisation ? 'I' : 'N', reason }];
}

/**
 * What is left at Inspector is opened by an authorisation that covers it, or stays shut; and with `shut`, the reason why
 * the record's existence is, whatever else has been granted.
 */
function settle(
  question: FieldQuestion,
  facts: RecordFacts,
  context: CallerContext,
  chain: readonly RuleStep[],
  shut: ReasonCode | null,
): Decision {
  const { level, reason } = tightestOf(chain);
  const words = refusalInWords(question, context.group, chain);
  const plain = { needsAuthorisation: false, opened: null, words: null, chain };
  switch (level) {
    case 'F':
      return { ...plain, level, reason: null };
    case 'M': {
      const by = openChildVictim(question, facts, context, chain);
      return by === null ? { ...plain, level, reason } : { ...plain, level: 'F', reason: null, opened: { by } };
    }
    case 'I': {
      const opening =
        shut === null ? openInspectorCell(question, facts, context, chain) : ({ level: 'N', reason: shut } as const);
      if (opening.level === 'N') return { ...plain, ...opening, needsAuthorisation: true, words };
      const { by } = opening;
      return { ...plain, level: opening.level, reason: opening.level === 'F' ? null : reason, opened: { by } };
    }
    case 'N':
      return { ...plain, level, reason, words };
  }
}
