import { decideIdentity } from '../disclosure/decideIdentity.js';
import { absentRow } from '../disclosure/decisionRows.js';
import type { PersonSelection } from '../disclosure/Plan.js';
import type { RecordDecision } from '../disclosure/RecordDecision.js';
import type { Explanation } from '../disclosure/ReleasedView.js';
import { RecordReleaser, releaseRecord } from '../disclosure/releaseRecord.js';
import { SharedRows } from '../disclosure/SharedRows.js';
import { timelineOf } from '../disclosure/timeline.js';
import type { ResolvedPerson } from '../matching/resolvePeople.js';
import type { RecordKind } from '../model/codes.js';
import type { Nominal, Values } from '../model/Source.js';
import type { BrokerParts } from './BrokerParts.js';
import type { Caller } from './Caller.js';
import { decideOnce, type ToRelease } from './decideOnce.js';
import type { DecidedRecord } from './decidePerson.js';
import { type SelectedDecided, visibleThrough } from './decideSelected.js';
import { type Fetched, fetchNominal, fetchRecords } from './fetchJustified.js';
import { isSeen, type JudgedPerson, judgePerson, noteGate, type OnlyRecords } from './judgePerson.js';
import { noteGiven } from './noteGiven.js';
import { noteUnconfirmed } from './noteUnconfirmed.js';
import { recordRef, rowSubject } from './references.js';
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
  return releasePerson(serving, caller, selection, await judgePerson(serving, caller, selection, person, only));
}

/** Fetches what was found to be justified, and releases it. */
export async function releasePerson(
  serving: Serving,
  caller: Caller,
  selection: PersonSelection,
  judged: JudgedPerson,
): Promise<AnsweredPerson> {
  const { parts, calls, record } = serving;
  const { person, subjectRef } = judged;
  const withCores = (selected: SelectedDecided) => addCores(parts, selection, selected);
  const toRelease = await decideOnce(serving, caller, withCores(judged), (able) => withCores(judged.again(able)));
  const { context, decided, shown, seen, cores } = toRelease;
  if (context !== judged.context) noteGate(record, { context, subjectRef });
  const [fetched, identity, unconfirmed] = await Promise.all([
    fetchRecords(calls, shown),
    releaseIdentity(serving, caller, seen, cores, subjectRef),
    noteUnconfirmed(serving, caller, context, person),
  ]);
  await ownTurn();
  const releasers: Releasers = { byDecision: new Map(), rows: new SharedRows() };
  const views = shown.flatMap(
    (one, index) =>
      releaseOne(serving, caller, selection, { subjectRef, releasers }, one, fetched[index] ?? null) ?? [],
  );
  noteCombination(serving, caller, subjectRef, decided);
  return { view: assemble(selection, views, identity, unconfirmed), isSeen: isSeen(toRelease), seen, decided };
}

/**
 * A turn of the event loop of its own. What is released lives until it is in the log and in the answer: where many requests
 * are at it at once, one goes all that way before the next begins, so that little is alive at a time.
 */
const ownTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** With what is decided about the core of each nominal that is seen. */
function addCores({ policy }: BrokerParts, { identity }: PersonSelection, selected: SelectedDecided): ToRelease {
  const { context, decided, shown, seen } = selected;
  const coreOf = (nominal: Nominal, fields: NonNullable<typeof identity>) =>
    decideIdentity(policy, fields, nominal, visibleThrough(decided, nominal), context);
  const cores = identity === null ? [] : seen.map((nominal) => coreOf(nominal, identity));
  return { context, decided, shown, seen, cores };
}

/** Records that were decided alike share their decisions, and so one releaser; all of one answer share their rows. */
interface Releasers {
  readonly byDecision: Map<RecordDecision['fields'], RecordReleaser>;
  readonly rows: SharedRows;
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
  { subjectRef, releasers }: { readonly subjectRef: string; readonly releasers: Releasers },
  { record, decided }: DecidedRecord,
  fetched: Fetched | null,
): RecordView | null {
  const { parts, release } = serving;
  if (fetched === null) return null;
  const { kind, force } = record;
  const id = recordRef(parts, record);
  let releaser = releasers.byDecision.get(decided.fields);
  if (releaser === undefined) {
    const list = [...selection.lists].find(([, kinds]) => kinds.includes(kind))?.[0] ?? 'person';
    const subject = rowSubject(caller, subjectRef, force, list, { kind, ref: id });
    releaser = new RecordReleaser(decided, parts.rules.typeOfKind(kind).name, subject, release, releasers.rows);
    releasers.byDecision.set(decided.fields, releaser);
  }
  const released = releaser.release(fetched.values, { id, sourceForce: force, recordKind: kind, caveat: CAVEAT });
  serving.record.noteRecord(id, released);
  if (released.view !== null) noteGiven(serving, caller, record, fetched, released.rows);
  return released.view === null ? null : { kind, force, view: released.view };
}

const CAVEAT = 'A professional opinion, not a prediction: a risk tool does not by itself say what somebody will do.';

/** The person core of each nominal that is seen through at least one visible record. */
async function releaseIdentity(
  serving: Serving,
  caller: Caller,
  seen: readonly Nominal[],
  cores: readonly RecordDecision[],
  subjectRef: string,
): Promise<readonly Values[]> {
  const views = await Promise.all(
    cores.map(async (core, index) => {
      const nominal = seen[index];
      const fetched = nominal === undefined ? null : await fetchNominal(serving.calls, nominal, core);
      if (nominal === undefined || fetched === null) return null;
      const { force, ref } = nominal;
      const subject = rowSubject(caller, subjectRef, force, 'identity');
      const values = { ...fetched.values, sourceForce: force };
      const released = releaseRecord(core, values, 'Identity', subject, serving.release);
      serving.record.note(released.rows, true, released.isSensitive);
      noteGiven(serving, caller, { force, kind: 'NOMINAL', id: ref, nominal: ref }, fetched, released.rows);
      return released.view;
    }),
  );
  return views.filter((view) => view !== null);
}

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
  const explanations = new Set([...identity, ...records.map(({ view }) => view)].map(({ disclosure }) => disclosure));
  const instructions = [...explanations].flatMap((one) => (one as unknown as Explanation).instructions);
  return {
    withheld: [...gather('withheld'), ...unconfirmed],
    generalised: gather('generalised'),
    instructions: [...new Set(instructions)],
  };
}
