import type { PersonSelection } from '../disclosure/Plan.js';
import type { ResolvedPerson } from '../matching/resolvePeople.js';
import type { RecordKind } from '../model/codes.js';
import type { SourceRecord } from '../model/Source.js';
import type { Caller } from './Caller.js';
import { decideSelected, type SelectedDecided } from './decideSelected.js';
import { judgeGate } from './judgeGate.js';
import { readFacts } from './readFacts.js';
import { recordRef, subjectRefOf } from './references.js';
import type { Serving } from './Serving.js';

/** What was decided about a person before anything is fetched to be released. */
export interface JudgedPerson extends SelectedDecided {
  readonly person: ResolvedPerson;
  readonly subjectRef: string;
  /** Decides again, for the caller with other authorisations. Asks no force. */
  again(able: Caller): SelectedDecided;
}

/** Whether the caller sees the person at all: through at least one record it may know of. */
export const isSeen = ({ context, decided }: SelectedDecided): boolean =>
  context.gate.passed && decided.some((one) => one.decided.visible);

/** What somebody has chosen of a person's records; null is every record of the kinds. It only leaves out. */
export interface OnlyRecords {
  readonly kinds: ReadonlySet<RecordKind>;
  readonly records: readonly string[] | null;
}

const isAmong = (parts: Serving['parts'], { kinds, records }: OnlyRecords, record: SourceRecord): boolean =>
  kinds.has(record.kind) && (records === null || records.includes(recordRef(parts, record)));

/** Reads the decision columns of everything about a person, judges the gate, and decides record by record. */
export async function judgePerson(
  serving: Serving,
  caller: Caller,
  selection: PersonSelection,
  person: ResolvedPerson,
  only: OnlyRecords | null = null,
): Promise<JudgedPerson> {
  const { parts, calls, record, now } = serving;
  const facts = await readFacts(calls, caller, person.nominals, selection);
  const records = only === null ? facts.records : facts.records.filter((one) => isAmong(parts, only, one));
  const again = (able: Caller): SelectedDecided =>
    decideSelected(parts, selection, person, records, judgeGate(parts, able, person.nominals, facts, now));
  const { context, decided, shown, seen } = again(caller);
  const subjectRef = subjectRefOf(parts, person);
  const judged: JudgedPerson = { context, decided, shown, seen, person, subjectRef, again };
  noteGate(record, judged);
  return judged;
}

/** What the gate found out, for the log. */
export function noteGate(
  record: Serving['record'],
  { context, subjectRef }: Pick<JudgedPerson, 'context' | 'subjectRef'>,
) {
  record.gateFacts.push(...context.gate.facts.map((fact) => ({ subjectRef, ...fact })));
}
