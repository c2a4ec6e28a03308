import type { Level } from '../../../src/model/codes.js';
import { isOwnRequirement } from './agencyGates.js';
import { isLinked, levelOfOthers } from './linked.js';
import type { NaiveCell, NaiveTable } from './readMatrixTables.js';
import type { GateAnswer, Tuple } from './Tuple.js';
import { rowsOf, textOf } from './values.js';

/** What the table comes to for the caller, before any overlay. */
export interface BaseLevel {
  readonly level: Level;
  /** The owning force's Inspector alone opens it: F/I, and intelligence with code C. */
  readonly byOwningForceOnly: boolean;
  /** M because the victim is not the caller's own. */
  readonly isUnlinked: boolean;
  /** The row for disposals that are not relevant, tighter than the one for those that are. */
  readonly isNotRelevant: boolean;
  /** Which of the table's own rules spoke, for the coverage. */
  readonly how: string;
}

const BASE = { byOwningForceOnly: false, isUnlinked: false, isNotRelevant: false, how: 'cell' };

/** Brief 2.3 with 1.0, 2.2, 2.3a. */
export function baseLevel(tuple: Tuple, gate: GateAnswer, table: NaiveTable): BaseLevel {
  const { question, group, facts } = tuple;

  /* 1.0, marks: a field that exists to decide is for PPU and MAP, and for FLO the flags. */
  if (question.category === null) {
    const deciding = { ...BASE, how: 'field that decides' };
    if (group === 'PPU' || group === 'MAP') return { ...deciding, level: 'F' };
    if (group === 'FLO' && question.flag) return { ...deciding, level: 'F' };
    return { ...deciding, level: 'N' };
  }

  /* The K9 table's last line: V's new address. */
  if (question.facet === 'OWN_CASE') {
    if (group === 'PPU' && isOwnForceWorkingTheCase(tuple))
      return { ...BASE, level: 'F', how: 'new address, own case' };
    return { ...BASE, level: 'N', how: 'new address' };
  }

  /* The K11 table's last line: with code C "the owning force decides", about all of it. */
  const isCodeC = question.kind === 'INTELLIGENCE' && facts.values.handlingCode !== 'P';

  const facet = facetOf(tuple);
  const cell = table.get(`${question.kind}/${question.category}/${facet}/${group}`);

  /* 2.3a, household children: in full to CSC in every kind, so in those without a row of third parties too. */
  if (group === 'CSC' && question.category === 'THIRD_PARTY' && isHouseholdChild(tuple)) {
    return { ...BASE, level: 'F', byOwningForceOnly: isCodeC, how: 'household child' };
  }

  /* 2.3a, person core: a kind without the row shows nothing. */
  if (cell === undefined) return { ...BASE, level: 'N', how: 'no row' };

  /* 2.2, F/I. */
  if (cell.owningForceOnly) {
    const { requester } = tuple;
    if (requester.side === 'POLICE' && requester.force === facts.force) {
      return { ...BASE, level: 'F', how: 'F/I, owning force' };
    }
    return { ...BASE, level: 'I', byOwningForceOnly: true, how: 'F/I, another force' };
  }

  /* 2.2, †. */
  if (cell.ownRequirementOnly) {
    const level = ownRequirementLevel(tuple, cell);
    return { ...BASE, level, how: level === cell.level ? '†, own requirement' : '†, not the own requirement' };
  }

  /* 2.2, ◊. */
  if (cell.linkedOnly && !isLinked(tuple, gate)) {
    const level = levelOfOthers(group, cell.level);
    return { ...BASE, level, isUnlinked: level === 'M', how: '◊, not the linked person' };
  }

  const isNotRelevant =
    facet === 'NOT_RISK_RELEVANT' &&
    table.get(`${question.kind}/${question.category}/RISK_RELEVANT/${group}`)?.level !== cell.level;
  const how = cell.linkedOnly ? '◊, linked person' : isNotRelevant ? 'not relevant' : 'cell';
  return { ...BASE, level: cell.level, byOwningForceOnly: isCodeC, isNotRelevant, how };
}

/** Two rows of one category: K3 by relevance, K11 by handling code, K5 and K7 by field. */
function facetOf(tuple: Tuple): string {
  const { question, facts } = tuple;
  if (question.kind === 'CRIMINAL_HISTORY' && question.category === 'OFFENCE_FACTS') {
    return isRiskRelevant(tuple) ? 'RISK_RELEVANT' : 'NOT_RISK_RELEVANT';
  }
  if (question.kind === 'INTELLIGENCE' && question.category === 'INTELLIGENCE') {
    return facts.values.handlingCode === 'P' ? 'CODE_P' : 'CODE_C';
  }
  return question.facet ?? '';
}

/** Brief 1.5: as decided; undecided, where the offence is sexual, violent, domestic or against a child. */
export function isRiskRelevant(tuple: Tuple): boolean {
  const { element } = tuple.facts;
  if (element === null) return false;
  if (element.values.riskRelevant === true) return true;
  if (element.values.riskRelevant === false) return false;
  for (const offence of rowsOf(element.values.offences)) {
    const group = textOf(offence.offenceGroup);
    if (group === 'CHILD_SEXUAL') return true;
    if (group === 'ADULT_SEXUAL') return true;
    if (group === 'INDECENT_IMAGES') return true;
    if (group === 'VIOLENCE') return true;
    if (group === 'DOMESTIC_ABUSE') return true;
    if (group === 'EXPLOITATION') return true;
  }
  return false;
}

/** Brief 2.3a: children of the subject's household. */
function isHouseholdChild(tuple: Tuple): boolean {
  const { element } = tuple.facts;
  if (element === null) return false;
  if (element.list === 'childrenInHousehold') return true;
  if (element.list === 'linkedChildren') return element.values.household === true;
  return false;
}

/** The K9 table's last line: an officer of the owning force who works on that very notice or order. */
function isOwnForceWorkingTheCase(tuple: Tuple): boolean {
  const { requester, facts, enquiry } = tuple;
  if (requester.side !== 'POLICE') return false;
  if (requester.force !== facts.force) return false;
  if (enquiry.caseReference === null) return false;
  return enquiry.caseReference === facts.values.noticeRef || enquiry.caseReference === facts.values.orderRef;
}

/** Own requirement as the cell says; other terms in the minimum form; others' compliance not at all. */
function ownRequirementLevel(tuple: Tuple, cell: NaiveCell): Level {
  const { values, element } = tuple.facts;
  if (tuple.question.facet === 'TERMS') {
    if (element !== null && isOwnRequirement(tuple, element.values)) return cell.level;
    return 'M';
  }
  const own = rowsOf(values.requirements).filter((requirement) => isOwnRequirement(tuple, requirement));
  const numbers = own.map((requirement) => textOf(requirement.number));
  const isReports = tuple.question.path === 'supervisorReports';
  const about = isReports
    ? rowsOf(values.supervisorReports).map(({ requirementNo }) => textOf(requirementNo))
    : rowsOf(values.breaches).map(({ conditionNo }) => textOf(conditionNo));
  if (about.length > 0 && about.every((number) => number !== null && numbers.includes(number))) return cell.level;
  return 'N';
}
