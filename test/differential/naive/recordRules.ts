import { isUnder18Today, isUnderTen } from './age.js';
import { isAttendee, isSupervisedBy } from './agencyGates.js';
import { openingFor } from './authorisation.js';
import { isRiskRelevant } from './cellOf.js';
import { isOrderOver } from './orders.js';
import type { NaiveTable } from './readMatrixTables.js';
import type { Tuple, Word } from './Tuple.js';
import { rowsOf, textOf, textsOf } from './values.js';

/** Police in the sense of "outside police": PPU and FLO. */
export const isPolice = (tuple: Tuple): boolean => tuple.group === 'PPU' || tuple.group === 'FLO';

const word = (rule: string, level: Word['level'], reason: Word['reason']): Word => ({ rule, level, reason });

/** Brief 1.1, 4.11. */
export function disposed(tuple: Tuple): Word | null {
  if (textOf(tuple.facts.values.disposedAt) === null) return null;
  return word('disposed', 'N', 'DISPOSED');
}

/** Brief 4.6. */
export function classification(tuple: Tuple): Word | null {
  const marking = textOf(tuple.facts.values.gsc);
  if (marking !== 'SECRET' && marking !== 'TOP_SECRET') return null;
  return word('classification', 'N', 'CLASSIFICATION');
}

/** Brief 1.1, `givenInConfidence`. */
export function givenInConfidence(tuple: Tuple): Word | null {
  if (tuple.facts.values.givenInConfidence !== true) return null;
  if (tuple.enquiry.justification.confidentialityLimb !== null) return null;
  /* "Before it leaves": with officers of the force that holds it, it has not left. */
  const { requester } = tuple;
  if (isPolice(tuple) && requester.side === 'POLICE' && requester.force === tuple.facts.force) return null;
  return word('given in confidence', 'N', 'CONFIDENCE');
}

/** Brief 3.6, s.35; 3.8. */
export function strictNecessity(tuple: Tuple): Word | null {
  if (tuple.question.category !== 'SENSITIVE_PERSONAL') return null;
  const { strictNecessity: statement, schedule8Condition } = tuple.enquiry.justification;
  if (statement !== null && schedule8Condition !== null) return null;
  return word('strict necessity', 'N', 'STRICT_NECESSITY_NOT_SHOWN');
}

/** Brief 1.8a: an order that is over shows that it was; to CSC also OFFENCE_FACTS; to PPU and MAP everything. */
export function orderEnded(tuple: Tuple): Word | null {
  const { kind, category } = tuple.question;
  if (kind !== 'SHPO_SRO' && kind !== 'CAWN' && kind !== 'DVPN_DVPO' && kind !== 'VOO') return null;
  if (tuple.group === 'PPU' || tuple.group === 'MAP') return null;
  if (!isOrderOver(kind, tuple.facts.values, tuple.now)) return null;
  if (category === 'EXISTENCE') return null;
  if (category === 'OFFENCE_FACTS' && tuple.group === 'CSC') return null;
  return word(`order ended ${kind}`, 'N', 'ORDER_ENDED');
}

/** Brief 4.3, 1.8: ARMS and the other tools for adults are not used on somebody under 18. */
export function adultTool(tuple: Tuple): Word | null {
  if (tuple.question.kind !== 'RISK_ASSESSMENT' || tuple.group === 'PPU') return null;
  if (!isUnder18Today(tuple)) return null;
  const tool = textOf(tuple.facts.values.tool);
  if (tool === 'AIM3' || tool === 'ASSETPLUS' || tool === 'DASH' || tool === 'DARA' || tool === 'SARA') return null;
  return word('adult tool', 'N', 'CHILD_SUBJECT');
}

/** Brief 4.3, last line. */
export function underTen(tuple: Tuple): Word | null {
  if (tuple.group === 'CSC') return null;
  if (!isUnderTen(tuple)) return null;
  return word('under ten', 'N', 'CHILD_SUBJECT');
}

/** Brief 4.2, 4.3, and the overlay row of K3. */
export function spentOrProtected(tuple: Tuple, table: NaiveTable): Word | null {
  const { element } = tuple.facts;
  if (tuple.question.kind !== 'CRIMINAL_HISTORY' || element === null) return null;
  if (element.list !== 'disposals' && element.list !== 'foreignConvictions') return null;
  if (tuple.group === 'PPU' || tuple.group === 'MAP') return null;
  const isSpent = element.values.rehabilitationStatus === 'SPENT';
  const isProtected = element.values.filterStatus === 'PROTECTED';
  const { ageAtOffence } = element.values;
  /* 4.3: "subject over 18 now but under 18 at the event". */
  const isChildhood = typeof ageAtOffence === 'number' && ageAtOffence < 18 && !isUnder18Today(tuple);
  if (!isSpent && !isProtected && !isChildhood) return null;
  if ((isSpent || isProtected) && !isRiskRelevant(tuple)) {
    return word('spent, not relevant', 'N', 'NOT_RELEVANT');
  }
  const row = table.get(`CRIMINAL_HISTORY/SPENT_OR_PROTECTED//${tuple.group}`);
  const rule = isSpent ? 'spent' : isProtected ? 'protected' : 'childhood disposal';
  return word(rule, row?.level ?? 'N', 'SPENT_OR_PROTECTED');
}

/** Home Office outcomes that are not among "9 to 22" (brief 1.3). */
const FINDINGS: ReadonlySet<string> = new Set(['1', '1A', '2', '2A', '3', '3A', '4', '5', '6', '7', '8']);

/** Brief 4.4, 1.1 `nonConviction`, 1.3. */
export function restsOnNoConviction(tuple: Tuple): boolean {
  const { kind } = tuple.question;
  const flag = tuple.facts.values.nonConviction;
  if (flag === true) return true;
  /* An arrest, a police notice, an order on allegations and intelligence never rest on a finding of guilt. */
  if (kind === 'ARREST' || kind === 'CAWN' || kind === 'DVPN_DVPO' || kind === 'INTELLIGENCE') return true;
  if (kind !== 'CRIME_REPORT') return false;
  /* A crime report that is marked neither way is an allegation. */
  if (flag !== false) return true;
  /* 1.3: "None of 9 to 22 is a finding of guilt", whatever else is marked. */
  const outcome = textOf(tuple.facts.values.outcomeType);
  return outcome !== null && !FINDINGS.has(outcome);
}

/** Brief 4.4: to EMP, REG and CRE only where seriousness and reliability were weighed and recorded (Q2). */
export function nonConviction(tuple: Tuple): Word | null {
  if (tuple.group !== 'EMP' && tuple.group !== 'REG' && tuple.group !== 'CRE') return null;
  if (!restsOnNoConviction(tuple)) return null;
  if (tuple.group === 'CRE') {
    if (tuple.childDisclosure?.reliabilityRecorded === true) return null;
    return word('non-conviction', 'N', 'UNSETTLED');
  }
  const byOwningForceOnly = tuple.question.kind === 'INTELLIGENCE' && tuple.facts.values.handlingCode !== 'P';
  const opening = openingFor(tuple, { byOwningForceOnly, mustOpenExistence: false, mustHaveWeighed: true });
  if (opening.form !== null) return null;
  return word('non-conviction', 'N', 'UNSETTLED');
}

/** Brief 4.4, last sentence. */
export function eliminated(tuple: Tuple): Word | null {
  if (tuple.question.kind !== 'CRIME_REPORT' || isPolice(tuple)) return null;
  const { values, element, nominal } = tuple.facts;
  const isSubject = rowsOf(values.suspects).some(
    (suspect) => suspect.ref === nominal && suspect.suspectStatus === 'ELIMINATED',
  );
  if (isSubject) return word('eliminated subject', 'N', 'UNSETTLED');
  if (element !== null && element.list === 'suspects' && element.values.suspectStatus === 'ELIMINATED') {
    return word('eliminated other', 'N', 'UNSETTLED');
  }
  return null;
}

/** Brief 4.5: grade E. */
export function suspectedFalse(tuple: Tuple): Word | null {
  if (tuple.question.kind !== 'INTELLIGENCE' || isPolice(tuple)) return null;
  if (tuple.facts.values.informationAssessment !== 'SUSPECTED_FALSE') return null;
  return word('grade E', 'N', 'INTELLIGENCE_HANDLING');
}

/** Brief 4.5: 3 or D. */
export function unreliable(tuple: Tuple): Word | null {
  if (tuple.question.kind !== 'INTELLIGENCE' || isPolice(tuple)) return null;
  const { sourceEvaluation, informationAssessment } = tuple.facts.values;
  if (sourceEvaluation !== 'NOT_RELIABLE' && informationAssessment !== 'NOT_KNOWN') return null;
  return word('grade 3 or D', 'I', 'INTELLIGENCE_HANDLING');
}

/** Brief 4.5: code C without its conditions is not to be shared, so it stays with the force that holds it. */
export function codeWithoutConditions(tuple: Tuple): Word | null {
  if (tuple.question.kind !== 'INTELLIGENCE') return null;
  const { requester } = tuple;
  if (isPolice(tuple) && requester.side === 'POLICE' && requester.force === tuple.facts.force) return null;
  if (tuple.facts.values.handlingCode === 'P') return null;
  if (textsOf(tuple.facts.values.handlingConditions).length > 0) return null;
  return word('code C without conditions', 'N', 'INTELLIGENCE_HANDLING');
}

/** Brief 2.1, MAP; 5.6, test: minutes and others' contributions only for those on the meeting's list. */
export function attendance(tuple: Tuple): Word | null {
  if (tuple.group !== 'MAP') return null;
  if (tuple.question.kind !== 'MANAGEMENT' || tuple.question.category !== 'THIRD_PARTY') return null;
  /* "Level 2 and 3": at level 1 there are no meetings. */
  if (tuple.facts.values.mappaLevel === 1) return null;
  if (isAttendee(tuple, tuple.facts.values)) return null;
  return word('not on the meeting list', 'N', 'GATE_NOT_MET');
}

/** Brief 2.1, SUP: of orders, the one it is named on. */
export function supervisedOrder(tuple: Tuple): Word | null {
  if (tuple.group !== 'SUP' || tuple.question.kind !== 'SHPO_SRO') return null;
  if (isSupervisedBy(tuple, tuple.facts.values)) return null;
  return word('order of another supervisor', 'N', 'UNSETTLED');
}
