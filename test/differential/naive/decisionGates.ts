import { kindOfOrganisation } from './agencyGates.js';
import { formGranted, isAboutOneOf, isForThisRecipientAndSubject, standingOf } from './authorisation.js';
import { isNoRecord } from './orders.js';
import { KINDS_IN_ORDER } from './readMatrixTables.js';
import type { GateAnswer, Tuple } from './Tuple.js';
import { rowsOf } from './values.js';

/** Brief 2.1, EMP: a live authorisation naming this organisation, subject and role. Brief 5.2: after expiry, the log says so. */
export function employer(tuple: Tuple): GateAnswer {
  return byAuthorisation(tuple, null);
}

/** Brief 2.1, REG: a live authorisation naming this regulator. */
export function regulator(tuple: Tuple): GateAnswer {
  return byAuthorisation(tuple, 'REGULATOR');
}

function byAuthorisation(tuple: Tuple, mustBe: string | null): GateAnswer {
  const closed = { passed: false, kinds: [], own: [], ownSubject: false } as const;
  const kind = kindOfOrganisation(tuple);
  if (kind === null) return { ...closed, reason: 'UNSETTLED', why: 'unknown organisation' };
  if (mustBe !== null && kind !== mustBe) return { ...closed, reason: 'UNSETTLED', why: 'no regulator' };
  if (tuple.enquiry.purpose !== 'CLPD') return { ...closed, reason: 'UNSETTLED', why: 'another purpose' };
  let isExpired = false;
  let isShutOtherwise = false;
  for (const authorisation of tuple.authorisations) {
    if (!isForThisRecipientAndSubject(authorisation, tuple)) continue;
    const standing = standingOf(authorisation, tuple);
    if (standing === 'LIVE') {
      return { passed: true, kinds: 'ALL', own: [], ownSubject: false, reason: 'UNSETTLED', why: 'live authorisation' };
    } else if (standing === 'EXPIRED' && formGranted(authorisation, tuple) !== null) isExpired = true;
    else isShutOtherwise = true;
  }
  if (isExpired && isShutOtherwise) return { ...closed, reason: 'UNSETTLED', why: 'none live' };
  if (isExpired) return { ...closed, reason: 'AUTHORISATION_EXPIRED', why: 'expired' };
  if (isShutOtherwise) return { ...closed, reason: 'UNSETTLED', why: 'none live' };
  return { ...closed, reason: 'GATE_NOT_MET', why: 'no authorisation' };
}

/** Brief 2.1, CRE: decided to disclose; this person named; undertaking recorded. */
export function disclosureRecipient(tuple: Tuple): GateAnswer {
  const closed: GateAnswer = {
    passed: false,
    kinds: [],
    own: [],
    ownSubject: false,
    reason: 'GATE_NOT_MET',
    why: 'no decision',
  };
  const decision = tuple.childDisclosure;
  if (decision === null) return closed;
  if (kindOfOrganisation(tuple) !== 'POLICE') return { ...closed, why: 'delivered by no officer' };
  if (tuple.enquiry.purpose !== 'CSOD') return { ...closed, why: 'another purpose' };
  if (!isAboutOneOf(decision.subject, tuple.nominals)) return { ...closed, why: 'about another subject' };
  if (decision.decision !== 'DISCLOSE') return { ...closed, why: 'decided otherwise' };
  /* The officer's app asks, so the token is the officer's; casework knows the parent by a reference of its own. */
  if (decision.recipientRef.trim() === '') return { ...closed, why: 'names nobody' };
  if (decision.decidedBy.posting === null) return { ...closed, why: 'decided by nobody in post' };
  if (decision.undertakingAt === null) return { ...closed, why: 'no undertaking' };
  if (decision.undertakingAt > tuple.now) return { ...closed, why: 'no undertaking' };
  if (decision.decidedAt > tuple.now) return { ...closed, why: 'not yet decided' };
  if (decision.expiresAt <= tuple.now) return { ...closed, reason: 'UNSETTLED', why: 'expired' };
  const isOfConvictions = isManaged(tuple) && hasOffendedAgainstChild(tuple);
  return {
    passed: true,
    kinds: isOfConvictions ? 'ALL' : KINDS_IN_ORDER.filter((kind) => kind !== 'CRIMINAL_HISTORY'),
    own: [decision.childRef],
    ownSubject: false,
    reason: 'GATE_NOT_MET',
    why: isOfConvictions ? 'live decision, managed child sex offender' : 'live decision',
  };
}

/** Brief 2.3 K3: "MAPPA-managed child sex offenders only" (s.327A). */
function isManaged(tuple: Tuple): boolean {
  for (const record of tuple.records) {
    if (record.kind !== 'MANAGEMENT' || isNoRecord(record.values)) continue;
    if (typeof record.values.mappaLevel === 'number') return true;
  }
  return false;
}

function hasOffendedAgainstChild(tuple: Tuple): boolean {
  for (const record of tuple.records) {
    if (record.kind !== 'CRIMINAL_HISTORY' || isNoRecord(record.values)) continue;
    for (const disposal of [...rowsOf(record.values.disposals), ...rowsOf(record.values.foreignConvictions)]) {
      for (const { offenceGroup } of rowsOf(disposal.offences)) {
        if (offenceGroup === 'CHILD_SEXUAL' || offenceGroup === 'INDECENT_IMAGES') return true;
      }
    }
  }
  return false;
}
