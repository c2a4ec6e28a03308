import type { RecordKind } from '../../../src/model/codes.js';
import { isInMeetingAboutSubject, kindOfOrganisation } from './agencyGates.js';
import { isNoRecord, isOrderOver } from './orders.js';
import { isCurrent } from './policeGates.js';
import { KINDS_IN_ORDER } from './readMatrixTables.js';
import type { GateAnswer, Tuple } from './Tuple.js';
import { partOf, rowsOf, textOf } from './values.js';

/** Brief 2.1, EDU: the designated safeguarding lead or deputy, and (a), (b), (c) or (d). */
export function education(tuple: Tuple): GateAnswer {
  const closed: GateAnswer = {
    passed: false,
    kinds: [],
    own: [],
    ownSubject: false,
    reason: 'GATE_NOT_MET',
    why: 'none of (a) to (d)',
  };
  if (kindOfOrganisation(tuple) !== 'SCHOOL') return { ...closed, why: 'no education setting' };
  if (!isSafeguardingLead(tuple.requester.role)) return { ...closed, why: 'no safeguarding lead' };
  const kinds: RecordKind[] = [];
  const why: string[] = [];
  const own = ownPupils(tuple);
  if (hasLegitimateAccess(tuple)) {
    kinds.push('SHPO_SRO');
    why.push('a');
  }
  /* (b) "a named participant in a strategy discussion or conference". */
  if (isInMeetingAboutSubject(tuple)) {
    kinds.push(...KINDS_IN_ORDER.filter((kind) => kind !== 'SHPO_SRO'));
    why.push('b');
  }
  if (hasEncompassNotice(tuple)) {
    kinds.push('DVPN_DVPO');
    why.push('c');
  }
  if (isOwnPupilOnNotice(tuple, own)) {
    kinds.push('CAWN');
    why.push('d');
  }
  if (kinds.length === 0) return closed;
  return { passed: true, kinds, own, ownSubject: isSubjectPupil(tuple), reason: 'GATE_NOT_MET', why: why.join('') };
}

/** "Requester is DSL or deputy". */
function isSafeguardingLead(role: string | null): boolean {
  if (role === null) return false;
  const words = role.toLowerCase();
  return words === 'designated safeguarding lead' || words === 'deputy designated safeguarding lead';
}

/** Recorded access of this setting that holds today. */
function accesses(tuple: Tuple) {
  return tuple.nominals
    .flatMap(({ values }) => rowsOf(values.legitimateAccess))
    .filter((access) => access.organisation === tuple.requester.organisation && isCurrent(access, tuple.now));
}

/** (a) "legitimate access is recorded (parent or carer of a pupil, or pupil)". */
function hasLegitimateAccess(tuple: Tuple): boolean {
  return accesses(tuple).some(({ as }) => as === 'PARENT_OR_CARER_OF_PUPIL' || as === 'PUPIL');
}

function isSubjectPupil(tuple: Tuple): boolean {
  return accesses(tuple).some(({ as }) => as === 'PUPIL');
}

/** (c) "an Operation Encompass notification for its own pupil": a child of the household the notice is about. */
function hasEncompassNotice(tuple: Tuple): boolean {
  const children: string[] = [];
  for (const record of tuple.records) {
    if (record.kind !== 'DVPN_DVPO' || isNoRecord(record.values)) continue;
    for (const child of rowsOf(record.values.childrenInHousehold)) {
      const ref = textOf(child.childId);
      if (ref !== null) children.push(ref);
    }
  }
  return noticedPupils(tuple).some((ref) => children.includes(ref));
}

function noticedPupils(tuple: Tuple): string[] {
  const pupils: string[] = [];
  for (const entry of tuple.registers) {
    if (entry.register !== 'ENCOMPASS_NOTICE') continue;
    if (entry.values.organisation !== tuple.requester.organisation) continue;
    const ref = textOf(entry.values.pupilId);
    if (ref !== null) pupils.push(ref);
  }
  return pupils;
}

/** (d) "the child named on a CAWN is its own pupil". */
function isOwnPupilOnNotice(tuple: Tuple, own: readonly string[]): boolean {
  for (const record of tuple.records) {
    if (record.kind !== 'CAWN' || isNoRecord(record.values)) continue;
    if (isOrderOver('CAWN', record.values, tuple.now)) continue;
    const ref = textOf(partOf(record.values.child).childId);
    if (ref !== null && own.includes(ref)) return true;
  }
  return false;
}

/** Own pupils: as the setting says, and as forces recorded. */
function ownPupils(tuple: Tuple): string[] {
  const pupils = tuple.enquiry.children.map(({ childRef }) => childRef);
  for (const access of accesses(tuple)) {
    const ref = textOf(access.pupilId);
    if (ref !== null) pupils.push(ref);
  }
  return [...pupils, ...noticedPupils(tuple)];
}
