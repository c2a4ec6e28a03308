import type { IdentifiedSubject } from '../../model/Authorisation.js';
import type { ForceCode } from '../../model/codes.js';
import type { CaseDesk } from '../CaseDesk.js';
import type { Change } from '../CaseItem.js';
import type { GivenChange } from '../watch/GivenChange.js';
import { applicationTelling } from './deliverChildDisclosure.js';
import { raiseNotices } from './raiseNotice.js';
import { organisationOf, raiseTask } from './raiseTask.js';

const NOTICE_OF = {
  CORRECTED: 'RECORD_CORRECTED',
  DISPOSED: 'RECORD_DISPOSED',
  ENDED: 'CASE_ENDED',
} as const;

const NOTE_OF = {
  CORRECTED:
    'A record that was disclosed has been corrected: tell the recipient what is right (DPA 2018 s.38(5)(c), s.48(9)).',
  DISPOSED: 'A record that was disclosed has been disposed of: tell the recipient (DPA 2018 s.48(9)).',
  ENDED: 'The case has ended without a finding of guilt: tell the recipient.',
} as const;

/**
 * Tells whoever received a record what has become of it, by references and once. What an Inspector authorised, or an
 * officer tells in person, is told by a human being: a task of the force, at once, and the one that waited for the clock
 * is closed. That a case has ended is told only so, where somebody decided what its recipient was to hear.
 * Source: DPA 2018 s.38(5)(c), s.48(9); brief 3.4.
 */
export function raiseCorrections(desk: CaseDesk, changes: readonly GivenChange[]): readonly Change[] {
  const raised = new Map<string, Change>();
  for (const change of changes)
    for (const step of [...noticesOf(desk, change), ...tasksOf(desk, change)]) raised.set(step.id, step);
  return [...raised.values()];
}

function noticesOf(desk: CaseDesk, change: GivenChange): readonly Change[] {
  const { became, force, nominal, about, recipient, by, which } = change;
  if (recipient === null || recipient.organisation === organisationOf(desk, force)) return [];
  if (became === 'ENDED' && by !== null) return [];
  const subject = { pncId: null, croNumber: null, nominal: { force, ref: nominal } };
  const notice = { type: NOTICE_OF[became], force, subject, about, key: `${became} ${about} ${which}` };
  return raiseNotices(desk, [recipient], notice).filter(({ id }) => desk.cases.get('NOTICE', id) === undefined);
}

function tasksOf(desk: CaseDesk, { became, force, about, by, which }: GivenChange): readonly Change[] {
  if (by === null) return [];
  const key = `${became} ${by} ${about} ${which}`;
  const tasks = desk.cases.all('TASK');
  if (tasks.some(({ file }) => file.key === key)) return [];
  const own = decidedBy(desk, by) ?? { force, subject: null };
  const waiting = tasks.filter(
    ({ state, file }) => state === 'OPEN' && file.type === 'TELL_OUTCOME' && file.about === by && file.key === null,
  );
  return [
    raiseTask(desk, {
      type: 'TELL_OUTCOME',
      organisation: organisationOf(desk, own.force),
      force: own.force,
      subject: own.subject,
      about: by,
      dueAt: desk.deadlines('ALERT_TASK', own.force, desk.now),
      note: NOTE_OF[became],
      key,
    }),
    ...waiting.map(({ id, version, file }) => ({
      kind: 'TASK' as const,
      id,
      version: version + 1,
      event: 'CLOSE',
      state: 'DONE',
      at: desk.now,
      by: desk.actor.id,
      file,
    })),
  ];
}

/** The force that decided, and about whom. */
const decidedBy = ({ cases }: CaseDesk, by: string): Decided | undefined =>
  cases.get('AUTHORISATION', by)?.file ?? applicationTelling(cases, by)?.file;

interface Decided {
  readonly force: ForceCode;
  readonly subject: IdentifiedSubject | null;
}
