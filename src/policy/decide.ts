import type { ReasonCode } from '../model/codes.js';
import { authorisationFor } from './authorisationFor.js';
import type { CallerContext, Decision, FieldQuestion, RecordFacts, RuleStep } from './Decision.js';
import { tightestOf } from './levels.js';
import { dependsOnPath, likeness } from './likeness.js';
import { openChildVictim } from './openChildVictim.js';
import { type Opening, openInspectorCell } from './openInspectorCell.js';
import type { Policy } from './Policy.js';
import { refusalInWords } from './refusalInWords.js';
import { weigh } from './weigh.js';

/**
 * What the caller may see of one field of one record or element: gate, matrix, overlays in order, the existence cap,
 * and last an authorisation for what is left at Inspector; the most restrictive rule wins (brief 2.5). Pure: the same
 * questions give the same answers.
 */
export const decide = (policy: Policy, question: FieldQuestion, facts: RecordFacts, context: CallerContext): Decision =>
  new RecordDecider(policy, facts, context).decide(question);

/** Decides the fields of one record, or of one element of it, for one caller: each question once, however many fields ask it. */
export class RecordDecider {
  readonly #decided = new Map<number, Decision>();
  #existence: Decision | null = null;

  constructor(
    readonly policy: Policy,
    readonly facts: RecordFacts,
    readonly context: CallerContext,
  ) {}

  /** The same for an element of a list of the record, or for what else is known of it. */
  about(facts: Partial<RecordFacts>): RecordDecider {
    return new RecordDecider(this.policy, { ...this.facts, ...facts }, this.context);
  }

  decide(question: FieldQuestion): Decision {
    if (dependsOnPath(question, this.context)) return this.#work(question);
    const number = likeness(question);
    const known = this.#decided.get(number);
    if (known !== undefined) return known;
    const decided = this.#work(question);
    this.#decided.set(number, decided);
    return decided;
  }

  /** What the caller may know of the existence of the record as such, whatever the field asked about. */
  existence(): Decision {
    this.#existence ??= this.#work({ kind: this.facts.kind, ...EXISTENCE });
    return this.#existence;
  }

  #work(question: FieldQuestion): Decision {
    const { policy, facts, context } = this;
    if (!context.gate.passed || !context.gate.opens.has(question.kind)) return refuse(question, facts, context);
    const chain = weigh(policy, question, facts, context);
    if (question.category === 'EXISTENCE') return settle(question, facts, context, chain, null);
    const existence = this.existence();
    const shut = existence.level === 'N' ? existence.reason : null;
    return settle(question, facts, context, [...chain, ...existenceCap(existence)], shut);
  }
}

const EXISTENCE = { category: 'EXISTENCE', facet: null, path: 'recordKind', flag: false } as const;

/** Groups to whom only an authorisation opens the gate: once it has run out, that is the true reason (brief 3.4, 5.2). */
const AUTHORISED_GROUPS = ['EMP', 'REG'];

/** The gate is shut, for this kind at least. */
function refuse(question: FieldQuestion, facts: RecordFacts, context: CallerContext): Decision {
  const hasExpired = AUTHORISED_GROUPS.includes(context.group) && authorisationFor(question, facts, context).hasExpired;
  const reason = hasExpired ? 'AUTHORISATION_EXPIRED' : 'GATE_NOT_MET';
  const chain: readonly RuleStep[] = [{ rule: 'gate', source: 'Brief 2.1', level: 'N', reason }];
  return { level: 'N', reason, needsAuthorisation: false, opened: null, words: null, chain };
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
  switch (level) {
    case 'F':
      return given(level, null, chain);
    case 'M': {
      const by = openChildVictim(question, facts, context, chain);
      return by === null ? given(level, reason, chain) : given('F', null, chain, { by });
    }
    case 'I': {
      const opening: Opening =
        shut === null ? openInspectorCell(question, facts, context, chain) : { level: 'N', reason: shut };
      if (opening.level === 'N') return refused(question, context, opening.reason, chain, true);
      return given(opening.level, opening.level === 'F' ? null : reason, chain, { by: opening.by });
    }
    case 'N':
      return refused(question, context, reason, chain, false);
  }
}

const given = (
  level: 'F' | 'M',
  reason: ReasonCode | null,
  chain: readonly RuleStep[],
  opened: Decision['opened'] = null,
): Decision => ({ level, reason, needsAuthorisation: false, opened, words: null, chain });

const refused = (
  question: FieldQuestion,
  { group }: CallerContext,
  reason: ReasonCode | null,
  chain: readonly RuleStep[],
  needsAuthorisation: boolean,
): Decision => ({
  level: 'N',
  reason,
  needsAuthorisation,
  opened: null,
  words: refusalInWords(question, group, chain),
  chain,
});
