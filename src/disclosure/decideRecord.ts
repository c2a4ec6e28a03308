import type { Category, MinimumForm } from '../model/codes.js';
import { listOf } from '../model/listOf.js';
import type { Values } from '../model/Source.js';
import type { CallerContext, Decision, FieldQuestion, RecordFacts } from '../policy/Decision.js';
import { decide } from '../policy/decide.js';
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
  const existence = decideExistence(policy, facts, context);
  const lists = selected.filter(isElementwise).map((field) => decideList(policy, field, facts, context));
  const fields = selected
    .filter((field) => !isElementwise(field))
    .map((field) => decideField(policy, field, facts, context));
  const visible =
    existence.level !== 'N' && (facts.kind !== 'CRIMINAL_HISTORY' || hasVisibleDisposal(policy, facts, context));
  return { facts, existence, visible, fields, lists };
}

const isElementwise = (field: SelectedField): boolean => field.lists.length > 0;

/** What the caller may know of the existence of a record or element. */
export const decideExistence = (policy: Policy, facts: RecordFacts, context: CallerContext): Decision =>
  decide(
    policy,
    { kind: facts.kind, category: 'EXISTENCE', facet: null, path: 'recordKind', flag: false },
    facts,
    context,
  );

function hasVisibleDisposal(policy: Policy, facts: RecordFacts, context: CallerContext): boolean {
  return DISPOSAL_LISTS.some((list) =>
    elementsOf(facts, list).some(
      (values) => decideExistence(policy, { ...facts, element: { list, values } }, context).level !== 'N',
    ),
  );
}

function decideList(policy: Policy, field: SelectedField, facts: RecordFacts, context: CallerContext): ListDecision {
  const elements = field.lists.flatMap(({ name: list, fields: known }) =>
    elementsOf(facts, list).map((values): ElementDecision => {
      const own: RecordFacts = { ...facts, element: { list, values } };
      const existence = decideExistence(policy, own, context);
      const isContainer = field.rule.mark === 'container';
      const fields = isContainer
        ? field.parts.map((part) => decideField(policy, part, own, context))
        : [decideField(policy, restrict(field, known), own, context)];
      return { list, key: String(values.key), exists: existence.level !== 'N', fields, existence };
    }),
  );
  const nobody = { list: field.lists[0]?.name ?? field.path, values: {} };
  const unknown =
    field.rule.mark === 'container' ? null : decideField(policy, field, { ...facts, element: nobody }, context);
  return { field, elements, unknown };
}

/** Of a list that joins several, an element has only the parts its own list knows. */
const restrict = (field: SelectedField, known: ReadonlySet<string>): SelectedField => ({
  ...field,
  parts: field.parts.filter(({ rule }) => known.has(rule.name)),
  slots: field.slots.filter(({ rule }) => known.has(rule.name)),
});

/** Decides a field and, below it, the parts that carry a rule of their own. */
export function decideField(
  policy: Policy,
  selected: SelectedField,
  facts: RecordFacts,
  context: CallerContext,
): FieldDecision {
  const isOther = isAboutAnother(selected, facts);
  const category = isOther ? selected.rule.others : selected.rule.category;
  const decided = decide(policy, questionOf(selected, category, facts), facts, context);
  const decision = selected.rule.mark === 'open' ? wholeWhereKnown(decided) : decided;
  const field = withMinimum(selected, minimumFor(selected, isOther, context));
  const ruled = ruledParts(field).map((part) => decideField(policy, part, facts, context));
  const slots = field.slots.map((slot) => decideField(policy, slot, facts, context));
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
