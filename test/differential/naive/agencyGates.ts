import { bornOn, isUnder } from './age.js';
import { isNoRecord, isOrderInForce } from './orders.js';
import { isCurrent, mayReferenceFollow } from './policeGates.js';
import type { GateAnswer, Tuple } from './Tuple.js';
import { partOf, rowsOf, textOf, textsOf } from './values.js';

const shut = (why: string): GateAnswer => ({
  passed: false,
  kinds: [],
  own: [],
  ownSubject: false,
  reason: 'GATE_NOT_MET',
  why,
});
const open = (why: string, own: readonly string[] = [], ownSubject = false): GateAnswer => ({
  passed: true,
  kinds: 'ALL',
  own,
  ownSubject,
  reason: 'UNSETTLED',
  why,
});

/** Brief 2.1, "child linked to the subject": `linkedChildren.childId`, `victims.victimRef`. */
export function linkedToSubject(tuple: Tuple): string[] {
  const refs: string[] = [];
  for (const nominal of tuple.nominals) {
    for (const child of rowsOf(nominal.values.linkedChildren)) {
      const ref = textOf(child.childId);
      if (ref !== null) refs.push(ref);
    }
  }
  for (const record of tuple.records) {
    if (record.kind !== 'CRIME_REPORT' || isNoRecord(record.values)) continue;
    for (const victim of rowsOf(record.values.victims)) {
      const ref = textOf(victim.victimRef);
      if (ref !== null) refs.push(ref);
    }
  }
  return refs;
}

/** Brief 2.1, MAP. */
export function mappaAuthority(tuple: Tuple): GateAnswer {
  const organisation = tuple.organisations.get(tuple.requester.organisation);
  if (organisation === undefined) return shut('unknown organisation');
  if (organisation.kind !== 'PROBATION' && organisation.kind !== 'PRISON') return shut('no responsible authority');
  for (const record of tuple.records) {
    if (isNoRecord(record.values)) continue;
    const forceArea = tuple.forceAreas.get(record.force);
    if (record.kind === 'MANAGEMENT') {
      /* "Where each gate fact is found": K12 `mappaLevel`. */
      if (typeof record.values.mappaLevel !== 'number') continue;
      const area = textOf(record.values.area) ?? forceArea;
      if (area === organisation.area) return open('managed under MAPPA');
    }
    if (record.kind === 'SHPO_SRO' || record.kind === 'VOO') {
      if (!isOrderInForce(record.kind, record.values, tuple.now)) continue;
      if (forceArea === organisation.area) return open('order in force');
    }
  }
  return shut('not managed in the area');
}

/** Brief 2.1, CSC. */
export function socialCare(tuple: Tuple): GateAnswer {
  const { enquiry } = tuple;
  const hasReference = enquiry.caseReference !== null || enquiry.meetingId !== null;
  if (!hasReference && !mayReferenceFollow(tuple)) return shut('no reference');
  const linked = linkedToSubject(tuple);
  const own = enquiry.children.map(({ childRef }) => childRef);
  if (!own.some((ref) => linked.includes(ref))) return shut('no child linked to the subject');
  return open(hasReference ? 'linked child' : 'linked child, reference may follow', own);
}

/** Brief 2.1, PNP: named case of the parent or the family; safety planning. Own clients are asserted. */
export function nonAbusingParent(tuple: Tuple): GateAnswer {
  const { enquiry } = tuple;
  if (kindOfOrganisation(tuple) !== 'PROBATION') return shut('no probation service');
  if (enquiry.purpose !== 'SAFETY_PLANNING') return shut('another purpose');
  if (enquiry.caseReference === null) return shut('no case');
  return open('named case', [...enquiry.clients, ...enquiry.children.map(({ childRef }) => childRef)]);
}

/** Brief 2.1, HLT: named practitioner; a case; subject, child or victim their patient, or named in the meeting. */
export function health(tuple: Tuple): GateAnswer {
  const { enquiry, requester } = tuple;
  if (kindOfOrganisation(tuple) !== 'HEALTH') return shut('no health organisation');
  if (requester.name.trim() === '' || requester.role === null) return shut('no named practitioner');
  if (enquiry.caseReference === null && enquiry.meetingId === null) return shut('no case');
  /* "Own patient: asserted in the enquiry." */
  const patients = [...enquiry.clients, ...enquiry.children.map(({ childRef }) => childRef)];
  if (enquiry.subjectIsClient) return open('the subject is a patient', patients, true);
  if (patients.length > 0) return open('a child or victim is a patient', patients);
  if (isInMeetingAboutSubject(tuple)) return open('named in the meeting', patients);
  if (isOnMappaList(tuple)) return open('on the MAPPA meeting list', patients);
  return shut('nobody is their patient');
}

/** Brief 2.1: the meeting of the enquiry, with this organisation, about a child of the subject's records. */
export function isInMeetingAboutSubject(tuple: Tuple): boolean {
  const children = childrenOfMatter(tuple);
  for (const entry of tuple.registers) {
    if (entry.register !== 'MEETING' || tuple.enquiry.meetingId === null) continue;
    if (entry.values.ref !== tuple.enquiry.meetingId) continue;
    if (!textsOf(entry.values.participants).includes(tuple.requester.organisation)) continue;
    if (textsOf(entry.values.children).some((ref) => children.includes(ref))) return true;
  }
  return false;
}

/** Children whom the forces' records tie to the subject: linked, victims, on a notice, of the household, pupils. */
function childrenOfMatter(tuple: Tuple): string[] {
  const refs = linkedToSubject(tuple);
  const add = (ref: string | null) => {
    if (ref !== null) refs.push(ref);
  };
  for (const nominal of tuple.nominals) {
    for (const access of rowsOf(nominal.values.legitimateAccess)) add(textOf(access.pupilId));
  }
  for (const record of tuple.records) {
    if (isNoRecord(record.values)) continue;
    if (record.kind === 'CAWN') add(textOf(partOf(record.values.child).childId));
    if (record.kind === 'DVPN_DVPO') {
      for (const child of rowsOf(record.values.childrenInHousehold)) add(textOf(child.childId));
    }
  }
  return refs;
}

/** Brief 2.1, "meeting list": K12 `meetings.attendees {organisation, userId}` of the meeting the enquiry names. */
export function isOnMappaList(tuple: Tuple): boolean {
  if (tuple.enquiry.meetingId === null) return false;
  for (const record of tuple.records) {
    if (record.kind !== 'MANAGEMENT' || isNoRecord(record.values)) continue;
    if (isAttendee(tuple, record.values)) return true;
  }
  return false;
}

/** Whether the requester stands on the list of the enquiry's meeting; of any, where the enquiry names none. */
export function isAttendee(tuple: Tuple, management: Tuple['facts']['values']): boolean {
  for (const meeting of rowsOf(management.meetings)) {
    const { meetingId } = tuple.enquiry;
    if (meetingId !== null && meeting.ref !== meetingId) continue;
    for (const attendee of rowsOf(meeting.attendees)) {
      const isThere = attendee.userId === tuple.requester.id;
      if (isThere && attendee.organisation === tuple.requester.organisation) return true;
    }
  }
  return false;
}

/** Brief 2.1, "register of organisations": what the requester's is; null where it is not in it. */
export function kindOfOrganisation(tuple: Tuple): string | null {
  return tuple.organisations.get(tuple.requester.organisation)?.kind ?? null;
}

/** Brief 2.1, YJS: under 18 today; home area. It closes on the 18th birthday. */
export function youthJustice(tuple: Tuple): GateAnswer {
  const organisation = tuple.organisations.get(tuple.requester.organisation);
  if (organisation === undefined) return shut('unknown organisation');
  if (organisation.kind !== 'YOUTH_JUSTICE') return shut('no youth justice service');
  const born = bornOn(tuple.nominals);
  if (born === null) return shut('age unknown');
  if (!isUnder(18, born, tuple.now)) return shut('18 or over');
  const homes: string[] = [];
  for (const nominal of tuple.nominals) {
    for (const address of rowsOf(nominal.values.addresses)) {
      if (!isCurrent(address, tuple.now)) continue;
      const letters = /^[A-Z]+/.exec(textOf(address.postcode) ?? '')?.[0] ?? '';
      const area = tuple.postcodeAreas.get(letters);
      if (area !== undefined) homes.push(area);
    }
  }
  if (homes.length === 0) {
    for (const nominal of tuple.nominals) {
      const area = tuple.forceAreas.get(nominal.force);
      if (area !== undefined) homes.push(area);
    }
  }
  if (!homes.includes(organisation.area)) return shut('another home area');
  return open('under 18 in the home area');
}

/** Brief 2.1, SUP: named on an in-force order. A tag needs no supervisor (1.9). */
export function orderSupervisor(tuple: Tuple): GateAnswer {
  for (const record of tuple.records) {
    if (record.kind !== 'SHPO_SRO') continue;
    if (isSupervisedBy(tuple, record.values)) return open('named on an order in force');
  }
  return shut('not named on an order in force');
}

/** Whether an order in force names the requester's organisation as supervisor. */
export function isSupervisedBy(tuple: Tuple, values: Tuple['facts']['values']): boolean {
  if (isNoRecord(values)) return false;
  if (!isOrderInForce('SHPO_SRO', values, tuple.now)) return false;
  for (const requirement of rowsOf(values.requirements)) {
    if (isOwnRequirement(tuple, requirement)) return true;
  }
  return false;
}

/** Brief 2.2, †. */
export function isOwnRequirement(tuple: Tuple, requirement: Tuple['facts']['values']): boolean {
  if (requirement.electronicMonitoring === true) return false;
  return partOf(requirement.supervisor).organisation === tuple.requester.organisation;
}
