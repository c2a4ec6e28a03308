import type { Category, GroupCode, Level } from '../../../src/model/codes.js';
import type { Values } from '../../../src/model/Source.js';
import { isUnder } from './age.js';
import type { GateAnswer, Tuple } from './Tuple.js';
import { partOf, rowsOf, textOf } from './values.js';

/** Brief 2.2, ◊: whether the person whom the field is about is the caller's own. */
export function isLinked(tuple: Tuple, gate: GateAnswer): boolean {
  const { kind, category } = tuple.question;
  const { values, element } = tuple.facts;
  const isOwn = (ref: string | null) => ref !== null && gate.own.includes(ref);

  if (kind === 'CRIME_REPORT') {
    /* A crime report has no such field of its own: what is seen through it is the subject's. */
    if (category === 'SENSITIVE_PERSONAL') return gate.ownSubject;
    if (element !== null && element.list === 'victims') return isOwn(textOf(element.values.victimRef));
    const victims = rowsOf(values.victims);
    return victims.length > 0 && victims.every(({ victimRef }) => isOwn(textOf(victimRef)));
  }
  if (kind === 'FORENSIC') {
    return isSubjects(category) && gate.ownSubject;
  }
  if (kind === 'STATEMENT') {
    if (values.intervieweeRole === 'SUSPECT' && isSubjects(category)) return gate.ownSubject;
    /* What identifies a victim is the interviewee's only where they are the victim. */
    if (isVictims(category) && values.intervieweeRole !== 'VICTIM') return false;
    return isOwn(textOf(values.intervieweeRef));
  }
  if (kind === 'ARREST' || kind === 'SHPO_SRO' || kind === 'VOO') {
    if (element === null) return false;
    if (element.list === 'protectedPersons') return isOwn(textOf(element.values.ref));
    return isOwn(textOf(partOf(element.values.protectedParty).ref));
  }
  if (kind === 'CAWN') {
    if (element !== null) return isOwn(textOf(partOf(element.values.protectedParty).ref));
    return isOwn(textOf(partOf(values.child).childId));
  }
  if (kind === 'DVPN_DVPO') {
    if (category === 'THIRD_PARTY') {
      /* Children by name; the subject's associates are nobody's own. */
      if (element === null) return false;
      return isOwn(textOf(element.values.childId));
    }
    return isOwn(textOf(partOf(values.personV).ref));
  }
  return false;
}

const isVictims = (category: Category | null) => category === 'VICTIM_IDENTITY' || category === 'VICTIM_ACCOUNT';

/** What evidence and a suspect's interview say of the subject. */
function isSubjects(category: Category | null): boolean {
  if (category === 'EXISTENCE') return true;
  if (category === 'SUBJECT_IDENTITY') return true;
  if (category === 'OFFENCE_FACTS') return true;
  return category === 'SENSITIVE_PERSONAL';
}

/** Brief 2.3a: whether the victims whom the field is about are all known to be children today. */
export function isAboutChildVictims(tuple: Tuple): boolean {
  const { kind } = tuple.question;
  const { values, element } = tuple.facts;
  let people: readonly Values[] = [];
  if (kind === 'CRIME_REPORT') people = element === null ? rowsOf(values.victims) : [element.values];
  else if (element !== null && element.list === 'protectedPersons') people = [element.values];
  else if (element !== null) people = [partOf(element.values.protectedParty)];
  else if (kind === 'CAWN') people = [partOf(values.child)];
  else if (kind === 'DVPN_DVPO') people = [partOf(values.personV)];
  return people.length > 0 && people.every(({ dateOfBirth }) => isChild(textOf(dateOfBirth), tuple.now));
}

const isChild = (born: string | null, now: string) => born !== null && isUnder(18, born, now);

/** Brief 2.4, "not the linked person", and 2.2: an unlinked I◊ is N. */
export function levelOfOthers(group: GroupCode, cell: Level): Level {
  if (cell === 'I') return 'N';
  if (cell === 'N') return 'N';
  if (group === 'CSC' || group === 'YJS' || group === 'MAP' || group === 'FLO') return 'M';
  return 'N';
}
