import { absentRow } from '../disclosure/decisionRows.js';
import type { PersonSelection } from '../disclosure/Plan.js';
import type { Match } from '../matching/compareNominals.js';
import type { ResolvedPerson } from '../matching/resolvePeople.js';
import type { Values } from '../model/Source.js';
import type { CallerContext } from '../policy/Decision.js';
import type { Caller } from './Caller.js';
import { judgeGate } from './judgeGate.js';
import { readFacts } from './readFacts.js';
import { rowSubject, subjectRefOf } from './references.js';
import type { Serving } from './Serving.js';

/** Groups told that a further match awaits confirmation, and nothing of its content (brief 4.10). */
const TOLD = ['PPU', 'FLO', 'CSC', 'MAP'];

/** Logs every nominal that was held back because its identity is not confirmed; what the caller is told comes back. */
export function noteUnconfirmed(
  { parts, record }: Serving,
  caller: Caller,
  context: CallerContext,
  { unconfirmed }: ResolvedPerson,
): readonly Values[] {
  const told = TOLD.includes(caller.group) && context.gate.passed;
  let shown = false;
  for (const { nominal, match } of unconfirmed) {
    const isTold = told && (match.confidence === 'PROBABLE' || caller.group === 'PPU');
    shown ||= isTold;
    const subject = rowSubject(caller, subjectRefOf(parts, { nominals: [nominal] }), nominal.force, 'person');
    const row = absentRow(subject, '', 'EXISTENCE', 'IDENTITY_NOT_CONFIRMED');
    record.rows.push({ ...row, shownReason: isTold ? 'IDENTITY_NOT_CONFIRMED' : null });
  }
  return shown ? [{ field: 'person', reason: 'IDENTITY_NOT_CONFIRMED' }] : [];
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
  const facts = await readFacts(serving.calls, caller, nominals, NOTHING_SELECTED);
  const context = judgeGate(serving.parts, caller, nominals, facts, serving.now);
  const match: Match = { confidence: 'PROBABLE', reasons: ['name and date of birth as asked'] };
  const unconfirmed = nominals.map((nominal) => ({ nominal, match }));
  return noteUnconfirmed(serving, caller, context, { nominals: [], unconfirmed });
}

const NOTHING_SELECTED: PersonSelection = { kinds: new Map(), lists: new Map(), identity: null, timeline: false };
