import type { PersonSelection } from '../disclosure/Plan.js';
import type { ResolvedPerson } from '../matching/resolvePeople.js';
import type { RecordKind } from '../model/codes.js';
import type { Nominal, SourceRecord } from '../model/Source.js';
import type { CallerContext, RecordFacts } from '../policy/Decision.js';
import type { Caller } from './Caller.js';
import { type DecidedRecord, decidePerson } from './decidePerson.js';
import { judgeGate } from './judgeGate.js';
import { readFacts } from './readFacts.js';
import { recordRef, subjectRefOf } from './references.js';
import type { Serving } from './Serving.js';

/** What was decided about a person before anything is fetched to be released. */
export interface JudgedPerson {
  readonly person: ResolvedPerson;
  readonly context: CallerContext;
  readonly subjectRef: string;
  readonly decided: readonly DecidedRecord[];
  /** Of those, what is to be released. */
  readonly shown: readonly DecidedRecord[];
  /** The nominals through whose records the caller sees the person. */
  readonly seen: readonly Nominal[];
  /** Whether the caller sees them at all: through at least one record it may know of. */
  readonly isSeen: boolean;
}

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
  const context = judgeGate(parts, caller, person.nominals, facts, now);
  const subjectRef = subjectRefOf(parts, person);
  record.gateFacts.push(...context.gate.facts.map((fact) => ({ subjectRef, ...fact })));
  const records = only === null ? facts.records : facts.records.filter((one) => isAmong(parts, only, one));
  const decided = decidePerson(parts, selection, records, context);
  const shown = decided.filter(({ record: { kind } }) => selection.timeline || selection.kinds.has(kind));
  const seen = person.nominals.filter((nominal) => visibleThrough(decided, nominal).length > 0);
  const isSeen = context.gate.passed && decided.some((one) => one.decided.visible);
  return { person, context, subjectRef, decided, shown, seen, isSeen };
}

/** The visible records about a nominal. */
export const visibleThrough = (decided: readonly DecidedRecord[], { force, ref }: Nominal): readonly RecordFacts[] =>
  decided
    .filter(({ record, decided: { visible } }) => visible && record.force === force && record.nominal === ref)
    .map(({ decided: { facts } }) => facts);
