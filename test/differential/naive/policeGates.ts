import type { Values } from '../../../src/model/Source.js';
import { isNoRecord, isOrderOver } from './orders.js';
import type { GateAnswer, Tuple } from './Tuple.js';
import { hoursBetween, partOf, rowsOf, textOf, textsOf } from './values.js';

const shut = (why: string): GateAnswer => ({
  passed: false,
  kinds: [],
  own: [],
  ownSubject: false,
  reason: 'GATE_NOT_MET',
  why,
});

/** Brief 2.5, "Emergency": to PPU, FLO and CSC the reference may follow within 24 hours. */
export function mayReferenceFollow(tuple: Tuple): boolean {
  if (tuple.enquiry.urgency !== 'THREAT_TO_LIFE') return false;
  if (tuple.group !== 'PPU' && tuple.group !== 'FLO' && tuple.group !== 'CSC') return false;
  return hoursBetween(tuple.enquiry.openedAt, tuple.now) <= 24;
}

/** Brief 2.1, PPU: police account, role verified; case or nominal reference; policing purpose. */
export function publicProtection(tuple: Tuple): GateAnswer {
  const { enquiry, requester } = tuple;
  if (requester.side !== 'POLICE') return shut('no police account');
  if (requester.group !== 'POLICE_PUBLIC_PROTECTION') return shut('another role');
  if (requester.role === null) return shut('no role');
  if (enquiry.policingPurposes.length === 0) return shut('no policing purpose');
  const namesNominal = enquiry.subjects.some(({ nominal }) => nominal !== null);
  const open: GateAnswer = { passed: true, kinds: 'ALL', own: [], ownSubject: false, reason: 'UNSETTLED', why: 'open' };
  if (enquiry.caseReference !== null) return { ...open, why: 'case reference' };
  if (namesNominal) return { ...open, why: 'nominal reference' };
  /* 3.8: meeting or incident stand beside the case; 3.2 lets PPU ask for INCIDENT_RESPONSE, which has a log only. */
  if (enquiry.meetingId !== null) return { ...open, why: 'meeting reference' };
  if (enquiry.incidentLog !== null) return { ...open, why: 'incident reference' };
  if (mayReferenceFollow(tuple)) return { ...open, why: 'reference may follow' };
  return shut('no reference');
}

/** Brief 2.1, FLO, and its row in "where each gate fact is found": a live incident tied to subject or address. */
export function frontLine(tuple: Tuple): GateAnswer {
  const { enquiry, requester, now } = tuple;
  if (requester.side !== 'POLICE') return shut('no police account');
  if (requester.group !== 'POLICE_FRONT_LINE') return shut('another role');
  const own: string[] = [];
  let why = '';
  for (const entry of tuple.registers) {
    if (entry.register !== 'INCIDENT') continue;
    if (enquiry.incidentLog === null || entry.values.log !== enquiry.incidentLog) continue;
    const at = textOf(entry.values.at);
    if (at === null || hoursBetween(at, now) < 0 || hoursBetween(at, now) > 24) continue;
    const people = textsOf(entry.values.nominals);
    const address = textOf(entry.values.address);
    const isSubjectThere = tuple.nominals.some(({ force, ref }) => force === entry.force && people.includes(ref));
    const isAddressTheirs = tuple.nominals.some(({ values }) =>
      rowsOf(values.addresses).some((home) => address !== null && home.line === address && isCurrent(home, now)),
    );
    const isNoticeThere = noticesAt(address, tuple).length > 0;
    if (!isSubjectThere && !isAddressTheirs && !isNoticeThere) continue;
    why = isSubjectThere ? 'subject tied to the incident' : 'address tied to the incident';
    own.push(...people, ...protectedAt(address, tuple));
  }
  if (why !== '') return { passed: true, kinds: 'ALL', own, ownSubject: false, reason: 'UNSETTLED', why };
  if (mayReferenceFollow(tuple)) {
    return { passed: true, kinds: 'ALL', own: [], ownSubject: false, reason: 'UNSETTLED', why: 'log may follow' };
  }
  return shut('no live incident tied to the subject');
}

/** Notices and orders about the subject that bind today, for the premises where the incident is. */
function noticesAt(address: string | null, tuple: Tuple): Values[] {
  const notices: Values[] = [];
  for (const record of tuple.records) {
    if (record.kind !== 'DVPN_DVPO' || address === null) continue;
    if (isNoRecord(record.values)) continue;
    if (isOrderOver('DVPN_DVPO', record.values, tuple.now)) continue;
    if (partOf(record.values.premises).line === address) notices.push(record.values);
  }
  return notices;
}

/** Brief 2.2, ◊, "the protected person at this incident": named in a notice for the premises where it happens. */
function protectedAt(address: string | null, tuple: Tuple): string[] {
  const people: string[] = [];
  for (const notice of noticesAt(address, tuple)) {
    const ref = textOf(partOf(notice.personV).ref);
    if (ref !== null) people.push(ref);
  }
  return people;
}

/** Whether something with `from` and `to` holds today. */
export function isCurrent(span: { readonly [name: string]: unknown }, now: string): boolean {
  const today = now.slice(0, 10);
  if (typeof span.from === 'string' && span.from > today) return false;
  if (typeof span.to === 'string' && span.to < today) return false;
  return true;
}

/** Brief 2.1, ANL: aggregate queries only, no single-subject query. CAP: never record data through the gateway. */
export function neverAboutOnePerson(): GateAnswer {
  return shut('never about one person');
}
