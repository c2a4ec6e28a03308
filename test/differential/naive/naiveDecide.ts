import { health, mappaAuthority, nonAbusingParent, orderSupervisor, socialCare, youthJustice } from './agencyGates.js';
import { isForThisRecipientAndSubject, openingFor, standingOf } from './authorisation.js';
import { baseLevel } from './cellOf.js';
import { disclosureRecipient, employer, regulator } from './decisionGates.js';
import { isAboutChildVictims } from './linked.js';
import { frontLine, neverAboutOnePerson, publicProtection } from './policeGates.js';
import type { NaiveTable } from './readMatrixTables.js';
import { restsOnNoConviction } from './recordRules.js';
import { education } from './schoolGate.js';
import type { Answer, GateAnswer, Tuple } from './Tuple.js';
import { existenceCap, ownWords, reasonFor, tightest } from './weigh.js';

/** What opens a pseudonym: nothing but the grant itself. */
const PSEUDONYM = { byOwningForceOnly: false, mustOpenExistence: false, mustHaveWeighed: false };

/** Brief 2.1: the fourteen gates. */
export function naiveGate(tuple: Tuple): GateAnswer {
  switch (tuple.group) {
    case 'PPU':
      return publicProtection(tuple);
    case 'FLO':
      return frontLine(tuple);
    case 'MAP':
      return mappaAuthority(tuple);
    case 'CSC':
      return socialCare(tuple);
    case 'PNP':
      return nonAbusingParent(tuple);
    case 'EDU':
      return education(tuple);
    case 'HLT':
      return health(tuple);
    case 'YJS':
      return youthJustice(tuple);
    case 'EMP':
      return employer(tuple);
    case 'REG':
      return regulator(tuple);
    case 'SUP':
      return orderSupervisor(tuple);
    case 'CRE':
      return disclosureRecipient(tuple);
    case 'CAP':
    case 'ANL':
      return neverAboutOnePerson();
  }
}

/**
 * Brief 2.5, line by line: the gate, the table, the overlays, the Inspector. Reasons are left unsettled where several
 * rules withhold for different reasons, where the table itself gives the minimum form, withholds what is a victim's or
 * a third party's, where an overlay has no code of its own (non-conviction, somebody eliminated, another supervisor's
 * order), and where authorisations fail for different causes.
 */
export function naiveDecide(tuple: Tuple, table: NaiveTable): Answer {
  const gate = naiveGate(tuple);
  const { kind, category } = tuple.question;
  if (!gate.passed) {
    /* 5.2: the log tells of the expiry of what the authorisation had opened, not of what it never could. */
    const base = baseLevel(tuple, gate, table);
    const isBarred = gate.reason === 'AUTHORISATION_EXPIRED' && (base.level === 'N' || base.byOwningForceOnly);
    const reason = isBarred ? 'UNSETTLED' : gate.reason;
    return { level: 'N', openedBy: [], reason, gate: `shut: ${gate.why}`, words: [] };
  }
  if (gate.kinds !== 'ALL' && !gate.kinds.includes(kind)) {
    return { level: 'N', openedBy: [], reason: 'GATE_NOT_MET', gate: `shut for the kind: ${gate.why}`, words: [] };
  }
  const opened = `open: ${gate.why}`;
  const { base, words } = ownWords(tuple, gate, table);
  const cap = existenceCap(tuple, gate, table);
  if (cap !== null) words.push(cap);
  const level = tightest(words);

  if (level === 'N') return { level, openedBy: [], reason: reasonFor(words, 'N'), gate: opened, words };
  if (level === 'F') return { level, openedBy: [], reason: null, gate: opened, words };

  /* 2.3a, a victim unknown to the asking authority: the pseudonym until an Inspector opens F. */
  if (level === 'M') {
    const isPseudonym = tuple.group === 'CSC' && category === 'VICTIM_IDENTITY' && base.isUnlinked;
    const isForThatAlone = words.filter((said) => said.level === 'M').length === 1;
    const { form, ids } = openingFor(tuple, PSEUDONYM);
    if (isPseudonym && isAboutChildVictims(tuple) && isForThatAlone && form === 'F') {
      return { level: 'F', openedBy: ids, reason: null, gate: opened, words };
    }
    return { level, openedBy: [], reason: reasonFor(words, 'M'), gate: opened, words };
  }

  const opening = openingFor(tuple, {
    byOwningForceOnly: base.byOwningForceOnly,
    mustOpenExistence: cap !== null && cap.level === 'I',
    mustHaveWeighed: (tuple.group === 'EMP' || tuple.group === 'REG') && restsOnNoConviction(tuple),
  });
  if (opening.form !== null) {
    /* Nothing that only asked for an Inspector loosens what another rule, or the table, keeps to the minimum form. */
    const isMinimum = words.some((said) => said.level === 'M');
    return { level: isMinimum ? 'M' : opening.form, openedBy: opening.ids, reason: 'UNSETTLED', gate: opened, words };
  }

  /* 2.5, emergency: PPU, FLO and CSC; I cells of the table, in the minimum form. */
  const isEmergency = tuple.enquiry.urgency === 'THREAT_TO_LIFE';
  const isForThem = tuple.group === 'PPU' || tuple.group === 'FLO' || tuple.group === 'CSC';
  const isTableAlone = base.level === 'I' && words.filter((said) => said.level === 'I').length === 1;
  if (isEmergency && isForThem && isTableAlone) {
    return { level: 'M', openedBy: [null], reason: 'UNSETTLED', gate: opened, words };
  }
  /* Whether existence or the field itself is what the log names is left open, where existence is the Inspector's too. */
  if (cap !== null && hasUsedUp(tuple)) return { level: 'N', openedBy: [], reason: 'UNSETTLED', gate: opened, words };
  if (opening.isExpired && !opening.isShutOtherwise) {
    return { level: 'N', openedBy: [], reason: 'AUTHORISATION_EXPIRED', gate: opened, words };
  }
  if (opening.isShutOtherwise) return { level: 'N', openedBy: [], reason: 'UNSETTLED', gate: opened, words };
  return {
    level: 'N',
    openedBy: [],
    reason: base.level === 'I' ? reasonFor(words, 'I') : 'UNSETTLED',
    gate: opened,
    words,
  };
}

/** Whether an authorisation for this recipient about this subject does not hold, or holds no more. */
function hasUsedUp(tuple: Tuple): boolean {
  for (const authorisation of tuple.authorisations) {
    if (!isForThisRecipientAndSubject(authorisation, tuple)) continue;
    if (standingOf(authorisation, tuple) !== 'LIVE') return true;
  }
  return false;
}
