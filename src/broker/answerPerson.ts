import { decideIdentity } from '../disclosure/decideIdentity.js';
import { absentRow } from '../disclosure/decisionRows.js';
import type { PersonSelection } from '../disclosure/Plan.js';
import type { Explanation } from '../disclosure/ReleasedView.js';
import { releaseRecord } from '../disclosure/releaseRecord.js';
import { timelineOf } from '../disclosure/timeline.js';
import type { ResolvedPerson } from '../matching/resolvePeople.js';
import type { ForceCode, RecordKind } from '../model/codes.js';
import type { Nominal, SourceRecord, Value, Values } from '../model/Source.js';
import type { CallerContext } from '../policy/Decision.js';
import type { Caller } from './Caller.js';
import { type DecidedRecord, decidePerson } from './decidePerson.js';
import { fetchNominal, fetchRecords } from './fetchJustified.js';
import { judgeGate } from './judgeGate.js';
import { noteUnconfirmed } from './noteUnconfirmed.js';
import { readFacts } from './readFacts.js';
import { recordRef, rowSubject, subjectRefOf } from './references.js';
import type { Serving } from './Serving.js';

/** A person as the caller may see them: only lists that were selected, never null. */
export type PersonView = Values;

/** A person's view, and whether the caller sees them at all: through at least one record it may know of. */
export interface AnsweredPerson {
  readonly view: PersonView;
  readonly isSeen: boolean;
  /** The nominals through whose records the caller sees them. */
  readonly seen: readonly Nominal[];
  /** What was decided about each record, for what is said beside the person. */
  readonly decided: readonly DecidedRecord[];
}

/** What somebody has chosen of a person's records; null is every record of the kinds. It only leaves out. */
export interface OnlyRecords {
  readonly kinds: ReadonlySet<RecordKind>;
  readonly records: readonly string[] | null;
}

const isAmong = (parts: Serving['parts'], { kinds, records }: OnlyRecords, record: SourceRecord): boolean =>
  kinds.has(record.kind) && (records === null || records.includes(recordRef(parts, record)));

/** The selection, but the person is looked for through every kind of the enquiry, whichever of them was selected. */
export const throughEveryKind = (selection: PersonSelection): PersonSelection => ({
  ...selection,
  identity: selection.identity ?? [],
});

/**
 * The second half of the way of a request: decide on decision columns, fetch what is justified, release it unit by
 * unit. The same shape comes back whatever is found.
 */
export async function answerPerson(
  serving: Serving,
  caller: Caller,
  selection: PersonSelection,
  person: ResolvedPerson,
  only: OnlyRecords | null = null,
): Promise<AnsweredPerson> {
  const { parts, calls, record, now } = serving;
  const facts = await readFacts(calls, caller, person.nominals, selection);
  const context = judgeGate(parts, caller, person.nominals, facts, now);
  const subjectRef = subjectRefOf(parts, person);
  record.gateFacts.push(...context.gate.facts.map((fact) => ({ subjectRef, ...fact })));
  const records = only === null ? facts.records : facts.records.filter((one) => isAmong(parts, only, one));
  const decided = decidePerson(parts, selection, records, context);
  const shown = decided.filter(({ record: { kind } }) => selection.timeline || selection.kinds.has(kind));
  const seen = person.nominals.filter((nominal) => visibleThrough(decided, nominal).length > 0);
  const [fetched, identity, unconfirmed] = await Promise.all([
    fetchRecords(calls, shown),
    releaseIdentity(serving, caller, selection, seen, subjectRef, decided, context),
    noteUnconfirmed(serving, caller, context, person),
  ]);
  const views = shown.flatMap(
    (one, index) => releaseOne(serving, caller, selection, subjectRef, one, fetched[index] ?? null) ?? [],
  );
  noteCombination(serving, caller, subjectRef, decided);
  const isSeen = context.gate.passed && decided.some((one) => one.decided.visible);
  return { view: assemble(selection, views, identity, unconfirmed), isSeen, seen, decided };
}

interface RecordView {
  readonly kind: RecordKind;
  readonly force: string;
  readonly view: Values;
}

/** Releases in the order of the answer, so that pseudonyms are numbered by it and not by which force was quicker. */
function releaseOne(
  serving: Serving,
  caller: Caller,
  selection: PersonSelection,
  subjectRef: string,
  { record, decided }: DecidedRecord,
  values: Values | null,
): RecordView | null {
  const { parts, release } = serving;
  if (values === null) return null;
  const { kind, force } = record;
  const id = decided.facts.record ?? recordRef(parts, record);
  const list = [...selection.lists].find(([, kinds]) => kinds.includes(kind))?.[0] ?? 'person';
  const subject = rowSubject(caller, subjectRef, force, list, { kind, ref: id });
  const { name } = parts.rules.typeOfKind(kind);
  const released = releaseRecord(decided, inEnvelope(values, id, force, kind), name, subject, release);
  serving.record.note(released.rows, released.view !== null, released.isSensitive);
  return released.view === null ? null : { kind, force, view: released.view };
}

/** A record with what every record has. Column by column, which for many small objects is several times as fast as spreading. */
function inEnvelope(values: Values, id: string, force: ForceCode, kind: RecordKind): Values {
  const record: Record<string, Value> = {};
  for (const name in values) record[name] = values[name] ?? null;
  record.id = id;
  record.sourceForce = force;
  record.recordKind = kind;
  record.caveat = CAVEAT;
  return record;
}

const CAVEAT = 'A professional opinion, not a prediction: a risk tool does not by itself say what somebody will do.';

/** The person core of each nominal that is seen through at least one visible record. */
async function releaseIdentity(
  serving: Serving,
  caller: Caller,
  { identity }: PersonSelection,
  seen: readonly Nominal[],
  subjectRef: string,
  decided: readonly DecidedRecord[],
  context: CallerContext,
): Promise<readonly Values[]> {
  if (identity === null) return [];
  const views = await Promise.all(
    seen.map(async (nominal) => {
      const core = decideIdentity(serving.parts.policy, identity, nominal, visibleThrough(decided, nominal), context);
      const values = await fetchNominal(serving.calls, nominal, core);
      if (values === null) return null;
      const subject = rowSubject(caller, subjectRef, nominal.force, 'identity');
      const released = releaseRecord(
        core,
        { ...values, sourceForce: nominal.force },
        'Identity',
        subject,
        serving.release,
      );
      serving.record.note(released.rows, true, released.isSensitive);
      return released.view;
    }),
  );
  return views.filter((view) => view !== null);
}

const visibleThrough = (decided: readonly DecidedRecord[], { force, ref }: Nominal) =>
  decided
    .filter(({ record, decided: { visible } }) => visible && record.force === force && record.nominal === ref)
    .map(({ decided: { facts } }) => facts);

/** Records of several forces joined as one person are a COMBINATION of their own (DPA 2018 s.62; brief 3.7). */
function noteCombination(
  serving: Serving,
  caller: Caller,
  subjectRef: string,
  decided: readonly DecidedRecord[],
): void {
  const forces = [...new Set(decided.filter((one) => one.decided.visible).map(({ record }) => record.force))];
  if (forces.length < 2) return;
  for (const force of forces) {
    const row = absentRow(rowSubject(caller, subjectRef, force, 'person'), '', 'EXISTENCE', null);
    serving.record.rows.push({ ...row, operation: 'COMBINATION', decision: 'F' });
  }
}

function assemble(
  selection: PersonSelection,
  records: readonly RecordView[],
  identity: readonly Values[],
  unconfirmed: readonly Values[],
): PersonView {
  const lists = [...selection.lists].map(([name, kinds]) => [
    name,
    records.filter(({ kind }) => kinds.includes(kind)).map(({ view }) => view),
  ]);
  const timeline = selection.timeline
    ? records
        .flatMap(({ kind, force, view }) => timelineOf(kind, force, view))
        .sort((a, b) => a.at.localeCompare(b.at) || a.what.localeCompare(b.what))
    : [];
  return {
    __typename: 'Person',
    ...Object.fromEntries(lists),
    identity,
    timeline: timeline as unknown as readonly Values[],
    disclosure: explain(identity, unconfirmed, records),
  };
}

/**
 * What the person's own explanation says: the core fields of every nominal, matches that await confirmation, and the
 * instructions that go with anything released of the person.
 */
function explain(identity: readonly Values[], unconfirmed: readonly Values[], records: readonly RecordView[]): Values {
  const gather = (part: 'withheld' | 'generalised') => {
    const found = identity.flatMap(
      (view) => (view.disclosure as unknown as Record<string, readonly Values[]>)[part] ?? [],
    );
    const named = found.map((item) => ({ ...item, field: `identity.${String(item.field)}` }));
    return [...new Map(named.map((item) => [JSON.stringify(item), item])).values()];
  };
  const instructions = [...identity, ...records.map(({ view }) => view)].flatMap(
    ({ disclosure }) => (disclosure as unknown as Explanation).instructions,
  );
  return {
    withheld: [...gather('withheld'), ...unconfirmed],
    generalised: gather('generalised'),
    instructions: [...new Set(instructions)],
  };
}
