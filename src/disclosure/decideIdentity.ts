import { type Category, LEVELS } from '../model/codes.js';
import type { Nominal, Values } from '../model/Source.js';
import type { CallerContext, Decision, RecordFacts } from '../policy/Decision.js';
import { RecordDecider } from '../policy/decide.js';
import type { Policy } from '../policy/Policy.js';
import { decideField, elementsOf } from './decideRecord.js';
import type { SelectedField } from './Plan.js';
import type { ElementDecision, FieldDecision, RecordDecision } from './RecordDecision.js';

const SEEN: Decision = {
  level: 'F',
  reason: null,
  needsAuthorisation: false,
  opened: null,
  words: null,
  chain: [],
};

/**
 * The person core of one force's nominal: each field takes the loosest level its category has in the records through
 * which the caller sees the person; identifiers always take that of the criminal history, so that a crime reference in
 * full never opens a PNC number (brief 1.2).
 */
export function decideIdentity(
  policy: Policy,
  selected: readonly SelectedField[],
  nominal: Nominal,
  visible: readonly RecordFacts[],
  context: CallerContext,
): RecordDecision {
  const history: RecordFacts = { ...base(nominal), kind: 'CRIMINAL_HISTORY', values: {} };
  const deciders = visible.map((facts) => new RecordDecider(policy, facts, context));
  const ofHistory = [new RecordDecider(policy, history, context)];
  const seenThrough = (category: Category | null) => (category === 'REFERENCE' ? ofHistory : deciders);
  const decideCore = (field: SelectedField, element: RecordFacts['element']): FieldDecision =>
    loosest(
      seenThrough(field.rule.category).map((seen) =>
        decideField(element === null ? seen : seen.about({ element }), field),
      ),
    );
  const lists = selected
    .filter(({ lists }) => lists.length > 0)
    .map((field) => ({
      field,
      elements: elementsOf(nominal, field.path).map(
        (values): ElementDecision => ({
          list: field.path,
          key: String(values.key),
          exists: true,
          fields: [decideCore(field, { list: field.path, values })],
          existence: SEEN,
        }),
      ),
      unknown: decideCore(field, { list: field.path, values: {} }),
    }));
  const fields = selected.filter(({ lists: own }) => own.length === 0).map((field) => decideCore(field, null));
  return {
    facts: { ...history, values: withoutMarking(nominal.values) },
    existence: SEEN,
    visible: true,
    fields,
    lists,
  };
}

const base = ({ force, ref }: Nominal) => ({ force, record: null, nominal: ref, element: null });

/** A nominal carries no classification of its own. */
const withoutMarking = ({ gsc: _gsc, ...values }: Values): Values => values;

function loosest(decisions: readonly FieldDecision[]): FieldDecision {
  const [first, ...rest] = decisions;
  if (first === undefined) throw new Error('a person is seen through at least one record');
  return rest.reduce((best, next) => (rankOf(next) < rankOf(best) ? next : best), first);
}

/** The loosest first; of two alike, the one that nobody had to authorise. */
const rankOf = ({ decision: { level, opened } }: FieldDecision): number =>
  LEVELS.indexOf(level) * 2 + (opened === null ? 0 : 1);
