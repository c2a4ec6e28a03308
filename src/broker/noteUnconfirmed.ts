import { absentRow } from '../disclosure/decisionRows.js';
import type { PersonSelection } from '../disclosure/Plan.js';
import type { Match } from '../matching/compareNominals.js';
import type { ResolvedPerson } from '../matching/resolvePeople.js';
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
 * Logs every nominal that was held back because its identity is not confirmed; what the caller is told comes back. Of
 * somebody whom they would not see through any record even then, nobody is told: that would tell of what is withheld,
 * disposed of or above classification (brief 4.6).
 */
export async function noteUnconfirmed(
  serving: Serving,
  caller: Caller,
  context: CallerContext,
  { unconfirmed }: ResolvedPerson,
): Promise<readonly Values[]> {
  const { parts, record } = serving;
  const told = TOLD.includes(caller.group) && context.gate.passed;
  const noted = await Promise.all(
    unconfirmed.map(async ({ nominal, match }) => {
      const isMeant = told && (match.confidence === 'PROBABLE' || caller.group === 'PPU');
      return { nominal, isTold: isMeant && (await wouldBeSeen(serving, caller, context, nominal)) };
    }),
  );
  for (const { nominal, isTold } of noted) {
    const subject = rowSubject(caller, subjectRefOf(parts, { nominals: [nominal] }), nominal.force, 'person');
    const row = absentRow(subject, '', 'EXISTENCE', 'IDENTITY_NOT_CONFIRMED');
    record.rows.push({ ...row, shownReason: isTold ? 'IDENTITY_NOT_CONFIRMED' : null });
  }
  return noted.some(({ isTold }) => isTold) ? [{ field: 'person', reason: 'IDENTITY_NOT_CONFIRMED' }] : [];
}

/** Whether the caller would see the nominal through any record of the enquiry's kinds, were it confirmed. */
async function wouldBeSeen(
  { parts, calls }: Serving,
  caller: Caller,
  context: CallerContext,
  nominal: Nominal,
): Promise<boolean> {
  const { records } = await readFacts(calls, caller, [nominal], NO_FIELD);
  return decidePerson(parts, NO_FIELD, records, context).some(({ decided }) => decided.visible);
}

/**
 * One of several people who have the name and date of birth asked for. The gate is judged about them as about anybody,
 * so that only those are told who would be told of the person.
 */
export async function noteAmbiguous(
  serving: Serving,
  caller: Caller,
  { nominals }: ResolvedPerson,
): Promise<readonly Values[]> {
  const facts = await readFacts(serving.calls, caller, nominals, NO_FIELD);
  const context = judgeGate(serving.parts, caller, nominals, facts, serving.now);
  const match: Match = { confidence: 'PROBABLE', reasons: ['name and date of birth as asked'] };
  const unconfirmed = nominals.map((nominal) => ({ nominal, match }));
  return noteUnconfirmed(serving, caller, context, { nominals: [], unconfirmed, needsAttention: false });
}

/** Looked for through every kind of the enquiry, and nothing selected of any. */
const NO_FIELD: PersonSelection = { kinds: new Map(), lists: new Map(), identity: [], timeline: false };
