import { listOf } from '../model/listOf.js';
import type { Value, Values } from '../model/Source.js';
import { absentRow, type RowSubject } from './decisionRows.js';
import type { ReleaseContext } from './generalisers/Generaliser.js';
import { countAlike } from './generalisers/generaliseThirdParty.js';
import { UNSTORED } from './justifiedColumns.js';
import type { ElementDecision, FieldDecision, ListDecision, RecordDecision } from './RecordDecision.js';
import { ReleaseAccount } from './ReleaseAccount.js';
import type { ReleasedRecord } from './ReleasedView.js';
import { ReleaseNotes } from './ReleaseNotes.js';
import { type FieldState, isEmpty, rawValue, releaseField, type Unit } from './releaseField.js';
import { SharedRows } from './SharedRows.js';

/**
 * The view of one record from its justified columns. Only what was decided F or M is put in; decision columns are left
 * behind. `typeName` is the record's GraphQL type.
 */
export const releaseRecord = (
  decided: RecordDecision,
  values: Values,
  typeName: string,
  subject: RowSubject,
  context: ReleaseContext,
): ReleasedRecord => new RecordReleaser(decided, typeName, subject, context).release(values);

/** Releases records that were decided alike, of one force, kind and person: they share what is said about them. */
export class RecordReleaser {
  readonly #notes: ReleaseNotes;
  readonly #fields: readonly FieldStep[];
  #absent: ReleasedRecord | null = null;

  /** `subject` of any of the records. */
  constructor(
    private readonly decided: RecordDecision,
    private readonly typeName: string,
    private readonly subject: RowSubject,
    private readonly context: ReleaseContext,
    shared = new SharedRows(),
  ) {
    const about = { subject, facts: decided.facts, group: context.group };
    this.#fields = decided.fields.map(stepOf);
    this.#notes = new ReleaseNotes((notes) => new ReleaseAccount(notes, about, shared));
  }

  /** `envelope` is what every record has and no force stores: by itself, where it is not among the values. */
  release(values: Values, envelope: Values = values): ReleasedRecord {
    const { decided, typeName, context } = this;
    if (!decided.visible) return this.#absentRecord();
    const notes = this.#notes;
    notes.begin();
    const at: Unit = { kind: decided.facts.kind, unit: values, record: values, context };
    const view: Record<string, Value> = { __typename: typeName };
    for (const { name, decided: field, isUnstored, isPlain } of this.#fields) {
      const raw = isUnstored ? (envelope[name] ?? null) : rawValue(field.field, at);
      view[name] = isPlain ? releasePlain(field, raw, notes) : releaseOne(field, raw, at, notes);
    }
    for (const list of decided.lists) view[list.field.rule.name] = releaseList(list, at, notes);
    const account = notes.account();
    view.disclosure = account.explain(view) as unknown as Values;
    return { view, rows: account.rows, isSensitive: account.isSensitive };
  }

  #absentRecord(): ReleasedRecord {
    const { reason, words } = this.decided.existence;
    const rows = [absentRow(this.subject, '', 'EXISTENCE', reason ?? 'NOT_RELEVANT', words)];
    this.#absent ??= { view: null, rows, isSensitive: false };
    return this.#absent;
  }
}

/** A field of records that were decided alike, with what is known of it before any of them is looked at. */
interface FieldStep {
  readonly name: string;
  readonly decided: FieldDecision;
  readonly isUnstored: boolean;
  /** It goes as it is, whole, or not at all. */
  readonly isPlain: boolean;
}

function stepOf(decided: FieldDecision): FieldStep {
  const { field, decision, ruled, slots } = decided;
  const { name } = field.rule;
  const isWhole = field.parts.length + ruled.length + slots.length === 0;
  return { name, decided, isUnstored: UNSTORED.includes(name), isPlain: isWhole && decision.level !== 'M' };
}

/** What `releaseOne` does for a plain field. */
function releasePlain(decided: FieldDecision, raw: Value, notes: ReleaseNotes): Value {
  const isWithheld = decided.decision.level === 'N';
  notes.ended(decided, isWithheld ? 'WITHHELD' : isEmpty(raw) ? 'NOT_HELD' : 'FULL');
  return isWithheld ? null : raw;
}

/** Releases a field and notes it and the parts below it that carry rules of their own. */
function releaseOne(decided: FieldDecision, raw: Value, at: Unit, notes: ReleaseNotes): Value {
  const { value, state } = releaseField(decided, raw, at);
  notes.ended(decided, state);
  noteRuled(decided, state, raw, at, notes);
  return value;
}

function noteRuled(decided: FieldDecision, whole: FieldState, raw: Value, at: Unit, notes: ReleaseNotes): void {
  if (decided.ruled.length === 0 && decided.slots.length === 0) return;
  const items = (Array.isArray(raw) ? raw : [raw]) as readonly Value[];
  const slots = decided.decision.level === 'F' ? decided.slots : [];
  const used = slots.filter(({ field }) => items.some((item) => names(item, field.rule.name)));
  for (const part of [...decided.ruled, ...used]) {
    const values = items.map((item) => (item as Values | null)?.[part.field.rule.name] ?? null);
    const held = values.find((value) => value !== null) ?? null;
    const isGone = whole === 'WITHHELD' || (decided.decision.level === 'M' && Array.isArray(raw));
    notes.ended(part, whole === 'NOT_LISTED' ? whole : isGone ? 'WITHHELD' : releaseField(part, held, at).state);
  }
}

/**
 * The elements that go to the caller. Whether a list that does not is empty must not show, so it is told to be withheld
 * in either case; third parties who are alike are one entry with their number.
 */
function releaseList({ field, elements, unknown }: ListDecision, at: Unit, notes: ReleaseNotes): Value {
  const goesToNobody = unknown?.decision.level === 'N';
  if (goesToNobody) notes.told(unknown, 'WITHHELD');
  const released: Value[] = [];
  const thirdParties: Values[] = [];
  for (const element of elements) {
    const item = findElement(at.record, element);
    const value =
      field.rule.mark === 'container'
        ? releaseContainer(element, item, at, notes)
        : releaseElement(element, item, at, notes, goesToNobody);
    if (value === null) continue;
    if (isThirdParty(element)) thirdParties.push(value as Values);
    else released.push(value);
  }
  return [...released, ...countedAlike(thirdParties)];
}

const isThirdParty = ({ fields: [decided] }: ElementDecision): boolean =>
  decided?.decision.level === 'M' && decided.field.rule.minimum === 'G_THIRD';

/** The number is given where it was selected. */
const countedAlike = (people: readonly Values[]): readonly Values[] =>
  countAlike(people).map(({ count, ...rest }) =>
    people[0]?.count === undefined ? rest : { ...rest, count: count ?? null },
  );

/** One unit of a container: absent where its existence is withheld. */
function releaseContainer(element: ElementDecision, item: Values, at: Unit, notes: ReleaseNotes): Value {
  if (!element.exists) {
    notes.absent(element);
    return null;
  }
  const unit: Unit = { ...at, unit: item };
  return Object.fromEntries(
    element.fields.map((part) => [part.field.rule.name, releaseOne(part, rawValue(part.field, unit), unit, notes)]),
  );
}

/** One element: where others of the list would go to the caller, one that does not is absent without a word. */
function releaseElement(
  { fields: [decided] }: ElementDecision,
  item: Values,
  at: Unit,
  notes: ReleaseNotes,
  isTold: boolean,
): Value {
  if (decided === undefined) return null;
  const { level, needsAuthorisation } = decided.decision;
  if (level !== 'N' || needsAuthorisation || isTold) return releaseOne(decided, item, at, notes);
  notes.ended(decided, 'NOT_LISTED');
  noteRuled(decided, 'NOT_LISTED', item, at, notes);
  return null;
}

/** The element of the second round that was decided under this key; empty where nothing of it was fetched. */
function findElement(record: Values, { list, key }: ElementDecision): Values {
  return listOf(record[list]).find((item) => String(item.key) === key) ?? { key };
}

/** Whether an item's text names the slot. */
function names(item: Value, slot: string): boolean {
  const text = (item as Values | null)?.text;
  return typeof text === 'string' && text.includes(`{${slot}}`);
}
