import { listOf } from '../../model/listOf.js';
import { CHILD_COLUMNS, CHILD_RECORD_COLUMNS, meetingAsks, takesPartInCase } from './caseMeetings.js';
import { type Gate, type GateInput, verdictOf } from './Gate.js';
import { asserted, verified } from './gateFact.js';
import { VISIBILITY_COLUMNS, visibleRecords } from './visibleRecords.js';

/**
 * A named practitioner with a safeguarding or risk-assessment case, whose patient the subject, a child or a victim is,
 * or who is named in the multi-agency case about them. Source: seed Q19; brief 2.1, scenario 5.6.
 */
export const healthGate: Gate = {
  group: 'HLT',
  source: 'Seed Q19; brief 2.1, HLT',
  nominalColumns: CHILD_COLUMNS,
  recordColumns: {
    ...CHILD_RECORD_COLUMNS,
    MANAGEMENT: ['meetings.ref', 'meetings.attendees.organisation', 'meetings.attendees.userId', ...VISIBILITY_COLUMNS],
  },
  registerAsks: meetingAsks,
  judge(input) {
    const { organisation, requester, enquiry } = input;
    const { caseReference, meetingId, clients, children, subjectIsClient } = enquiry;
    const named = takesPartInCase(input) || attends(input);
    const tie = 'own patient, or named in the multi-agency case';
    const isPatient = subjectIsClient || clients.length > 0 || children.length > 0;
    return verdictOf(
      [
        verified('health organisation', organisation?.kind === 'HEALTH'),
        verified('named practitioner', requester.role !== null),
        asserted('own case or meeting reference', caseReference !== null || meetingId !== null),
        named ? verified(tie, true) : asserted(tie, isPatient),
      ],
      { own: [...clients, ...children.map(({ childRef }) => childRef)], ownSubject: subjectIsClient },
    );
  },
};

/** On the attendance list of the enquiry's MAPPA meeting about this very subject. */
const attends = (input: GateInput): boolean =>
  visibleRecords(input, 'MANAGEMENT')
    .flatMap(({ values }) => listOf(values.meetings))
    .filter(({ ref }) => typeof ref === 'string' && ref === input.enquiry.meetingId)
    .flatMap(({ attendees }) => listOf(attendees))
    .some(({ organisation, userId }) => organisation === input.requester.organisation && userId === input.requester.id);
