import { absentRow } from '../disclosure/decisionRows.js';
import type { PersonSelection } from '../disclosure/Plan.js';
import { awaitingDecision } from '../matching/awaitingDecision.js';
import type { Match } from '../matching/compareNominals.js';
import { type ResolvedPerson, resolvePeople } from '../matching/resolvePeople.js';
import type { Nominal, Values } from '../model/Source.js';
import type { CallerContext } from '../policy/Decision.js';
import type { Caller } from './Caller.js';
import { decidePerson } from './decidePerson.js';
import { judgeGate } from './judgeGate.js';
import { readFacts } from './readFacts.js';
import { rowSubject, subjectRefOf } from './references.js';
import type { Serving } from './Serving.js';

/** Groups told that a further match awaits confirmation, and nothing of its content (brief 4.10). */
const TOLD = ['PPU', 'FLO', 'CSC', 'MAP'];

/**
 * Logs every nominal that was held back because its identity is not confirmed; what the caller is told comes back, and
 * named officers are asked to confirm it. Of somebody whom they would not see through any record even then, nobody is
 * told: that would tell of what is withheld, disposed of or above classification (brief 4.6).
 */
export async function noteUnconfirmed(
  serving: Serving,
  caller: Caller,
  context: CallerContext,
  { nominals, unconfirmed }: ResolvedPerson,
): Promise<readonly Values[]> {
  const mayAsk = raisesTasks(caller) && areMeant(caller, context, unconfirmed).length > 0;
  const [told, own] = await Promise.all([
    noteHeldBack(serving, caller, context, unconfirmed),
    seenOf(serving, caller, context, mayAsk ? nominals : []),
  ]);
  const others = own.length === 0 ? [] : resolvePeople(told, caller.links);
  serving.record.met.push(...others.flatMap((other) => awaitingDecision(own, other.nominals, caller.links) ?? []));
  return told.length === 0 ? [] : [TOLD_OF];
}

const TOLD_OF: Values = { field: 'person', reason: 'IDENTITY_NOT_CONFIRMED' };

/** Public protection officers decide themselves: nobody is asked for them. */
const raisesTasks = ({ group }: Caller): boolean => group !== 'PPU';

/** Those of whom the caller would be told, if they would see them. */
const areMeant = (
  { group }: Caller,
  { gate }: CallerContext,
  unconfirmed: ResolvedPerson['unconfirmed'],
): ResolvedPerson['unconfirmed'] =>
  TOLD.includes(group) && gate.passed
    ? unconfirmed.filter(({ match }) => match.confidence === 'PROBABLE' || group === 'PPU')
    : [];

/** Logs them, and gives those of whom the caller is told. */
async function noteHeldBack(
  serving: Serving,
  caller: Caller,
  context: CallerContext,
  unconfirmed: ResolvedPerson['unconfirmed'],
): Promise<readonly Nominal[]> {
  const { parts, record } = serving;
  const meant = areMeant(caller, context, unconfirmed);
  const told = await seenOf(
    serving,
    caller,
    context,
    meant.map(({ nominal }) => nominal),
  );
  for (const { nominal } of unconfirmed) {
    const subject = rowSubject(caller, subjectRefOf(parts, { nominals: [nominal] }), nominal.force, 'person');
    const row = absentRow(subject, '', 'EXISTENCE', 'IDENTITY_NOT_CONFIRMED');
    record.rows.push({ ...row, shownReason: told.includes(nominal) ? 'IDENTITY_NOT_CONFIRMED' : null });
  }
  return told;
}

/** Those whom the caller would see through a record of the enquiry's kinds, were they confirmed. */
async function seenOf(
  { parts, calls }: Serving,
  caller: Caller,
  context: CallerContext,
  nominals: readonly Nominal[],
): Promise<readonly Nominal[]> {
  const seen = await Promise.all(
    nominals.map(async (nominal) => {
      const { records } = await readFacts(calls, caller, [nominal], NO_FIELD);
      return decidePerson(parts, NO_FIELD, records, context).some(({ decided }) => decided.visible);
    }),
  );
  return nominals.filter((_nominal, index) => seen[index]);
}

/**
 * Several people have the name and date of birth asked for. The gate is judged about each as about anybody, so that only
 * those are told who would be told of the person; and named officers are asked which of them may be one.
 */
export async function noteAmbiguous(
  serving: Serving,
  caller: Caller,
  people: readonly ResolvedPerson[],
): Promise<readonly Values[]> {
  const told = await Promise.all(
    people.map(async ({ nominals }) => {
      const facts = await readFacts(serving.calls, caller, nominals, NO_FIELD);
      const context = judgeGate(serving.parts, caller, nominals, facts, serving.now);
      const match: Match = { confidence: 'PROBABLE', reasons: ['name and date of birth as asked'] };
      return noteHeldBack(
        serving,
        caller,
        context,
        nominals.map((nominal) => ({ nominal, match })),
      );
    }),
  );
  if (raisesTasks(caller)) {
    serving.record.met.push(
      ...told.flatMap((ones, index) =>
        told.slice(index + 1).flatMap((others) => awaitingDecision(ones, others, caller.links) ?? []),
      ),
    );
  }
  return told.some((nominals) => nominals.length > 0) ? [TOLD_OF] : [];
}

/** Looked for through every kind of the enquiry, and nothing selected of any. */
const NO_FIELD: PersonSelection = { kinds: new Map(), lists: new Map(), identity: [], timeline: false };
