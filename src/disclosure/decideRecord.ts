import type { Category, MinimumForm } from '../model/codes.js';
import { listOf } from '../model/listOf.js';
import type { Values } from '../model/Source.js';
import type { CallerContext, Decision, FieldQuestion, RecordFacts } from '../policy/Decision.js';
import { RecordDecider } from '../policy/decide.js';
import type { Policy } from '../policy/Policy.js';
import type { SelectedField } from './Plan.js';
import type { ElementDecision, FieldDecision, ListDecision, RecordDecision } from './RecordDecision.js';

/** Lists whose absence makes a criminal history absent itself (brief 1.15). */
const DISPOSAL_LISTS = ['disposals', 'foreignConvictions'];

/** Decides every selected field of a record, element by element where the field says so. Asks no force. */
export function decideRecord(
  policy: Policy,
  selected: readonly SelectedField[],
  facts: RecordFacts,
  context: CallerContext,
): RecordDecision {
  const decider = new RecordDecider(policy, facts, context);
  const existence = decider.existence();
  const lists = selected.filter(isElementwise).map((field) => decideList(decider, field));
  const fields = selected.filter((field) => !isElementwise(field)).map((field) => decideField(decider, field));
  const visible = existence.level !== 'N' && (facts.kind !== 'CRIMINAL_HISTORY' || hasVisibleDisposal(decider));
  return { facts, existence, visible, fields, lists };
}

const isElementwise = (field: SelectedField): boolean => field.lists.length > 0;

const hasVisibleDisposal = (decider: RecordDecider): boolean =>
  DISPOSAL_LISTS.some((list) =>
    elementsOf(decider.facts, list).some(
      (values) => decider.about({ element: { list, values } }).existence().level !== 'N',
    ),
  );

function decideList(decider: RecordDecider, field: SelectedField): ListDecision {
  const isContainer = field.rule.mark === 'container';
  const elements = field.lists.flatMap(({ name: list, fields: known }) =>
    elementsOf(decider.facts, list).map((values): ElementDecision => {
      const own = decider.about({ element: { list, values } });
      const existence = own.existence();
      const fields = isContainer
        ? field.parts.map((part) => decideField(own, part))
        : [decideField(own, restrict(field, known))];
      return { list, key: String(values.key), exists: existence.level !== 'N', fields, existence };
    }),
  );
  const nobody = { list: field.path, values: {} };
  const unknown = isContainer ? null : decideField(decider.about({ element: nobody }), field);
  return { field, elements, unknown };
}

/** Of a list that joins several, an element has only the parts its own list knows. */
const restrict = (field: SelectedField, known: ReadonlySet<string>): SelectedField => ({
  ...field,
  parts: field.parts.filter(({ rule }) => known.has(rule.name)),
  slots: field.slots.filter(({ rule }) => known.has(rule.name)),
});

/** Decides a field and, below it, the parts that carry a rule of their own. */
export function decideField(decider: RecordDecider, selected: SelectedField): FieldDecision {
  const { facts, context } = decider;
  const isOther = isAboutAnother(selected, facts);
  const category = isOther ? selected.rule.others : selected.rule.category;
  const decided = decider.decide(questionOf(selected, category, facts));
  const decision = selected.rule.mark === 'open' ? wholeWhereKnown(decided) : decided;
  const field = withMinimum(selected, minimumFor(selected, isOther, context));
  const ruled = ruledParts(field).map((part) => decideField(decider, part));
  const slots = field.slots.map((slot) => decideField(decider, slot));
  return { field, category, group: context.group, decision, ruled, slots };
}

/**
 * Somebody who is not the subject has the minimum form of third parties, whatever the field's own; to an analyst the
 * minimum form of anything is an aggregate (brief 2.2).
 */
function minimumFor({ rule }: SelectedField, isOther: boolean, { group }: CallerContext): MinimumForm {
  if (group === 'ANL') return 'G_AGG';
  return isOther ? 'G_THIRD' : rule.minimum;
}

const withMinimum = (field: SelectedField, minimum: MinimumForm): SelectedField =>
  minimum === field.rule.minimum ? field : { ...field, rule: { ...field.rule, minimum } };

/** The element is about somebody other than the subject of the record. */
const isAboutAnother = ({ rule }: SelectedField, { element, nominal }: RecordFacts): boolean =>
  rule.others !== null && element !== null && element.values.ref !== nominal;

/** A field with nothing to withhold has no minimum form: it is there in full where the record may be known at all. */
const wholeWhereKnown = (decision: Decision): Decision =>
  decision.level === 'M' ? { ...decision, level: 'F', reason: null } : decision;

/** An open field goes wherever the record may be known to exist. */
const questionOf = ({ rule, path }: SelectedField, category: Category | null, facts: RecordFacts): FieldQuestion => ({
  kind: facts.kind,
  category: rule.mark === 'open' ? 'EXISTENCE' : category,
  facet: rule.facet,
  path,
  flag: rule.flag,
});

/** Parts with a rule of their own, at any depth. */
const ruledParts = (field: SelectedField): SelectedField[] =>
  field.parts.flatMap((part) => (part.rule.mark === 'disclose' ? [part] : ruledParts(part)));

/** The elements of a stored list as the first round brought them, each with its key. */
export const elementsOf = ({ values }: Pick<RecordFacts, 'values'>, list: string): readonly Values[] =>
  listOf(values[list]);
