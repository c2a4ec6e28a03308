import { listOf } from '../../model/listOf.js';
import type { Overlay } from '../Decision.js';

/**
 * Minutes and other agencies' contributions at MAPPA level 2 and 3 go only to those on the meeting's attendance list.
 * Source: Criminal Justice Act 2003 s.325; brief 2.1 (MAP), scenario 5.6.
 */
export const attendanceOverlay: Overlay = {
  name: 'attendance',
  source: 'MAPPA guidance; brief 2.1',
  groups: ['MAP'],
  columns: {
    MANAGEMENT: ['mappaLevel', 'meetings.ref', 'meetings.attendees.organisation', 'meetings.attendees.userId'],
  },
  tighten(question, { values }, { group, requester, enquiry }) {
    if (question.kind !== 'MANAGEMENT' || question.category !== 'THIRD_PARTY' || group !== 'MAP') return null;
    if (values.mappaLevel === 1) return null;
    const attended = listOf(values.meetings).some(
      (meeting) =>
        (enquiry.meetingId === null || meeting.ref === enquiry.meetingId) &&
        listOf(meeting.attendees).some(
          (attendee) => attendee.organisation === requester.organisation && attendee.userId === requester.id,
        ),
    );
    return attended ? null : { level: 'N', reason: 'GATE_NOT_MET' };
  },
};
