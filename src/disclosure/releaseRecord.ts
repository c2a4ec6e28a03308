import type { Category, ShownReason } from '../model/codes.js';
import type { DecisionRow } from '../model/LedgerEntry.js';
import { listOf } from '../model/listOf.js';
import type { Value, Values } from '../model/Source.js';
import { absentRow, type RowSubject, rowsOf, shownReason } from './decisionRows.js';
import type { ReleaseContext } from './generalisers/Generaliser.js';
import type { ElementDecision, FieldDecision, ListDecision, RecordDecision } from './RecordDecision.js';
import type { Explanation, ReleasedRecord } from './ReleasedView.js';
import { type FieldState, rawValue, releaseField, type Unit } from './releaseField.js';

/** Categories whose release makes the answer OFFICIAL-SENSITIVE by default (brief 4.6). */
const SENSITIVE: readonly (Category | null)[] = [
  'VICTIM_IDENTITY',
  'VICTIM_ACCOUNT',
  'INTELLIGENCE',
  'SENSITIVE_PERSONAL',
];
const SENSITIVE_KINDS = ['INTELLIGENCE', 'MANAGEMENT'];

/** Collects, while a record is released, what the log and the caller are told about it. */
class Account {
  readonly rows: DecisionRow[] = [];
  readonly withheld = new Map<string, ShownReason>();
  readonly generalised = new Map<string, Explanation['generalised'][number]>();
  isSensitive = false;
  constructor(readonly subject: RowSubject) {}

  note(decided: FieldDecision, state: FieldState): void {
    this.rows.push(...rowsOf(this.subject, decided, state));
    const { path, rule } = decided.field;
    const shown = shownReason(decided, state, this.subject.isPolice);
    if (state === 'MINIMUM') this.generalised.set(path, { field: path, by: rule.minimum });
    else if (shown !== null) this.withheld.set(path, shown);
    if ((state === 'FULL' || state === 'MINIMUM') && SENSITIVE.includes(decided.category)) this.isSensitive = true;
  }

  explain(): Explanation {
    const withheld = [...this.withheld].map(([field, reason]) => ({ field, reason }));
    return { withheld, generalised: [...this.generalised.values()] };
  }
}

/**
 * The view of one record from its justified columns. Only what was decided F or M is put in; decision columns are left
 * behind. `typeName` is the record's GraphQL type.
 */
export function releaseRecord(
  decided: RecordDecision,
  values: Values,
  typeName: string,
  subject: RowSubject,
  context: ReleaseContext,
): ReleasedRecord {
  const { facts } = decided;
  if (!decided.visible) {
    const { reason } = decided.existence;
    return { view: null, rows: [absentRow(subject, '', 'EXISTENCE', reason ?? 'NOT_RELEVANT')], isSensitive: false };
  }
  const account = new Account(subject);
  const at: Unit = { kind: facts.kind, unit: values, record: values, context };
  const view: Record<string, Value> = { __typename: typeName };
  for (const field of decided.fields)
    view[field.field.rule.name] = releaseOne(field, rawValue(field.field, at), at, account);
  for (const list of decided.lists) view[list.field.rule.name] = releaseList(list, at, account);
  if (SENSITIVE_KINDS.includes(facts.kind) || facts.values.gsc === 'OFFICIAL_SENSITIVE') account.isSensitive = true;
  view.disclosure = account.explain() as unknown as Values;
  return { view, rows: account.rows, isSensitive: account.isSensitive };
}

/** Releases a field and notes it and the parts below it that carry rules of their own. */
function releaseOne(decided: FieldDecision, raw: Value, at: Unit, account: Account): Value {
  const { value, state } = releaseField(decided, raw, at);
  account.note(decided, state);
  noteRuled(decided, raw, at, account);
  return value;
}

function noteRuled(decided: FieldDecision, raw: Value, at: Unit, account: Account): void {
  const items = (Array.isArray(raw) ? raw : [raw]) as readonly Value[];
  const slots = decided.decision.level === 'F' ? decided.slots : [];
  const used = slots.filter(({ field }) => items.some((item) => names(item, field.rule.name)));
  for (const part of [...decided.ruled, ...used]) {
    const values = items.map((item) =>
      item !== null && typeof item === 'object' ? ((item as Values)[part.field.rule.name] ?? null) : null,
    );
    const held = values.find((value) => value !== null) ?? null;
    account.note(part, decided.decision.level === 'N' ? 'WITHHELD' : releaseField(part, held, at).state);
  }
}

function releaseList({ field, elements }: ListDecision, at: Unit, account: Account): Value {
  const released: Value[] = [];
  for (const element of elements) {
    const item = findElement(at.record, element);
    const value =
      field.rule.mark === 'container'
        ? releaseContainer(element, item, at, account)
        : releaseElement(element, item, at, account);
    if (value !== null) released.push(value);
  }
  return released;
}

/** One unit of a container: absent where its existence is withheld. */
function releaseContainer(element: ElementDecision, item: Values, at: Unit, account: Account): Value {
  if (!element.exists) {
    account.rows.push(absentRow(account.subject, element.list, 'EXISTENCE', element.existence.reason));
    return null;
  }
  const unit: Unit = { ...at, unit: item };
  return Object.fromEntries(
    element.fields.map((part) => [part.field.rule.name, releaseOne(part, rawValue(part.field, unit), unit, account)]),
  );
}

function releaseElement(element: ElementDecision, item: Values, at: Unit, account: Account): Value {
  const [decided] = element.fields;
  return decided === undefined ? null : releaseOne(decided, item, at, account);
}

/** The element of the second round that was decided under this key; empty where nothing of it was fetched. */
function findElement(record: Values, { list, key }: ElementDecision): Values {
  return listOf(record[list]).find((item) => String(item.key) === key) ?? { key };
}

/** Whether an item's text names the slot. */
function names(item: Value, slot: string): boolean {
  const text = item !== null && typeof item === 'object' ? (item as Values).text : null;
  return typeof text === 'string' && text.includes(`{${slot}}`);
}
