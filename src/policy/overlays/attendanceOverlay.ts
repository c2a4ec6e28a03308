import { listOf } from '../../model/listOf.js';
import type { Overlay } from '../Decision.js';

/**
 * Minutes and other agencies' contributions at MAPPA level 2 and 3 go only to those on the meeting's attendance list.
 * Source: Criminal Justice Act 2003 s.325; brief 2.1 (MAP), scenario 5.6.
 */
export const attendanceOverlay: Overlay = {
  name: 'attendance',
  source: 'MAPPA guidance; brief 2.1',
  because: 'Minutes and contributions of other agencies go only to those who were at the meeting.',
  groups: ['MAP'],
  columns: {
    MANAGEMENT: ['mappaLevel', 'meetings.ref', 'meetings.attendees.organisation', 'meetings.attendees.userId'],
  },
  touches: ({ kind, category }) => kind === 'MANAGEMENT' && category === 'THIRD_PARTY',
  tighten(_question, { values }, { requester, enquiry }) {
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
