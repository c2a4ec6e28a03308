import type { Enquiry } from '../../model/Enquiry.js';
import type { RegisterRequest } from '../../model/Source.js';
import { collect } from '../linkedPerson.js';
import type { Gate, GateInput } from './Gate.js';
import { orderColumns, VISIBILITY_COLUMNS, visibleRecords } from './visibleRecords.js';

/** Columns of nominals that name the children recorded with a subject. */
export const CHILD_COLUMNS: Gate['nominalColumns'] = ['linkedChildren.childId', 'legitimateAccess.pupilId'];

/** The same of records. */
export const CHILD_RECORD_COLUMNS: Gate['recordColumns'] = {
  CRIME_REPORT: ['victims.victimRef', ...VISIBILITY_COLUMNS],
  CAWN: ['child.childId', ...orderColumns('CAWN')],
  DVPN_DVPO: ['childrenInHousehold.childId', ...VISIBILITY_COLUMNS],
};

/** Asks every force's register for the meeting of the enquiry. */
export const meetingAsks = ({ meetingId }: Enquiry): readonly RegisterRequest[] =>
  meetingId === null ? [] : [{ register: 'MEETING', column: 'ref', value: meetingId }];

/**
 * True where a force's register names the organisation as a participant of the enquiry's meeting, and the meeting is
 * about a child who is recorded with the subject: a seat at one child's meeting opens nothing about anybody else.
 * Source: brief 2.1.
 */
export function takesPartInCase(input: GateInput): boolean {
  const { registers, requester, enquiry } = input;
  const known = new Set(childrenOfSubject(input));
  return registers.some(
    ({ register, values }) =>
      register === 'MEETING' &&
      typeof values.ref === 'string' &&
      values.ref === enquiry.meetingId &&
      collect(values.participants, []).includes(requester.organisation) &&
      collect(values.children, []).some((child) => known.has(child)),
  );
}

/** Every child whom a force has recorded with the subject, and the subject themselves where they are a pupil. */
function childrenOfSubject(input: GateInput): readonly string[] {
  const of = (kind: 'CRIME_REPORT' | 'CAWN' | 'DVPN_DVPO', path: readonly string[]) =>
    visibleRecords(input, kind).flatMap(({ values }) => collect(values, path));
  return [
    ...input.nominals.flatMap(({ values }) => CHILD_COLUMNS.flatMap((column) => collect(values, column.split('.')))),
    ...of('CRIME_REPORT', ['victims', 'victimRef']),
    ...of('CAWN', ['child', 'childId']),
    ...of('DVPN_DVPO', ['childrenInHousehold', 'childId']),
  ];
}
