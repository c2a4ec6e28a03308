import type { Level } from '../../../src/model/codes.js';
import { isUnder18Today } from './age.js';
import { type BaseLevel, baseLevel } from './cellOf.js';
import type { NaiveTable } from './readMatrixTables.js';
import {
  adultTool,
  attendance,
  classification,
  codeWithoutConditions,
  disposed,
  eliminated,
  givenInConfidence,
  nonConviction,
  orderEnded,
  spentOrProtected,
  strictNecessity,
  supervisedOrder,
  suspectedFalse,
  underTen,
  unreliable,
} from './recordRules.js';
import type { GateAnswer, Tuple, Word } from './Tuple.js';

/** From loosest to tightest (brief 2.2). */
const ORDER: readonly Level[] = ['F', 'M', 'I', 'N'];

/** Rule 3 of brief 0.2. */
export function tightest(words: readonly Word[]): Level {
  let level: Level = 'F';
  for (const said of words) {
    if (ORDER.indexOf(said.level) > ORDER.indexOf(level)) level = said.level;
  }
  return level;
}

/** The one reason for which it is as tight as that; unsettled where several rules say so for different reasons. */
export function reasonFor(words: readonly Word[], level: Level): Word['reason'] {
  const reasons = new Set(words.filter((said) => said.level === level).map(({ reason }) => reason));
  const [only] = reasons;
  return reasons.size === 1 && only !== undefined ? only : 'UNSETTLED';
}

/** What every rule says about the field, the table first; without what the record's existence adds. */
export function ownWords(tuple: Tuple, gate: GateAnswer, table: NaiveTable): { base: BaseLevel; words: Word[] } {
  const base = baseLevel(tuple, gate, table);
  const others = [
    victimAnonymity(tuple, gate),
    childSubject(tuple, base),
    underTen(tuple),
    adultTool(tuple),
    spentOrProtected(tuple, table),
    nonConviction(tuple),
    eliminated(tuple),
    suspectedFalse(tuple),
    unreliable(tuple),
    codeWithoutConditions(tuple),
    classification(tuple),
    strictNecessity(tuple),
    disposed(tuple),
    givenInConfidence(tuple),
    orderEnded(tuple),
    attendance(tuple),
    supervisedOrder(tuple),
  ];
  const words: Word[] = [{ rule: `table: ${base.how}`, level: base.level, reason: reasonOfTable(tuple, base) }];
  for (const said of others) if (said !== null) words.push(said);
  return { base, words };
}

/** Brief 2.3a, 2.5 "existence cap": where the record's EXISTENCE is I or N, everything else is at least that tight. */
export function existenceCap(tuple: Tuple, gate: GateAnswer, table: NaiveTable): Word | null {
  if (tuple.question.category === 'EXISTENCE') return null;
  const { words } = ownWords(askingExistence(tuple), gate, table);
  const level = tightest(words);
  if (level !== 'I' && level !== 'N') return null;
  return { rule: `existence ${level}`, level, reason: reasonFor(words, level) };
}

/** The same record or element, asked whether it is there at all. */
export function askingExistence(tuple: Tuple): Tuple {
  const { kind } = tuple.question;
  return { ...tuple, question: { kind, category: 'EXISTENCE', facet: null, path: 'recordKind', flag: false } };
}

/** Brief 4.1 with 2.4: never to those who could only publish it; to a parent only about the child decided on. */
function victimAnonymity(tuple: Tuple, gate: GateAnswer): Word | null {
  const { category } = tuple.question;
  if (category !== 'VICTIM_IDENTITY' && category !== 'VICTIM_ACCOUNT') return null;
  const said: Word = { rule: 'victim anonymity', level: 'N', reason: 'VICTIM_PROTECTION' };
  if (tuple.group === 'EMP' || tuple.group === 'REG' || tuple.group === 'SUP') return said;
  if (tuple.group === 'CAP' || tuple.group === 'ANL') return said;
  if (tuple.group === 'CRE' && !isOwnChildOnNotice(tuple, gate)) return said;
  return null;
}

function isOwnChildOnNotice(tuple: Tuple, gate: GateAnswer): boolean {
  const { values, element } = tuple.facts;
  const refs = [values.child, element?.values, element?.values.protectedParty, values.personV];
  for (const part of refs) {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) continue;
    const { childId, victimRef, ref } = part as { childId?: unknown; victimRef?: unknown; ref?: unknown };
    for (const name of [childId, victimRef, ref]) {
      if (typeof name === 'string' && gate.own.includes(name)) return true;
    }
  }
  return false;
}

/** Brief 4.3: under 18 today, the cells of EMP, REG and CRE drop one step; of EDU and PNP too, but for K7. */
function childSubject(tuple: Tuple, base: BaseLevel): Word | null {
  const { group, question } = tuple;
  const isAlways = group === 'EMP' || group === 'REG' || group === 'CRE';
  const isButForK7 = group === 'EDU' || group === 'PNP';
  if (!isAlways && !isButForK7) return null;
  if (isButForK7 && question.kind === 'SHPO_SRO') return null;
  if (!isUnder18Today(tuple)) return null;
  if (base.level === 'N') return null;
  const level: Level = base.level === 'F' ? 'M' : base.level === 'M' ? 'I' : 'N';
  return { rule: 'child subject', level, reason: 'CHILD_SUBJECT' };
}

/** What the log says where the table alone withholds. */
function reasonOfTable(tuple: Tuple, base: BaseLevel): Word['reason'] {
  if (base.level === 'I') return 'INSPECTOR_REQUIRED';
  if (base.isUnlinked && tuple.question.category === 'VICTIM_IDENTITY') return 'VICTIM_PROTECTION';
  if (base.isUnlinked) return 'UNSETTLED';
  if (base.isNotRelevant) return 'NOT_RELEVANT';
  if (base.level === 'M' || isHistoryFacts(tuple)) return 'UNSETTLED';
  switch (tuple.question.category) {
    case 'VICTIM_IDENTITY':
    case 'VICTIM_ACCOUNT':
    case 'THIRD_PARTY':
    case 'INTELLIGENCE':
      return 'UNSETTLED';
    case 'SOURCE_AND_TACTICS':
      return 'SOURCE_PROTECTION';
    default:
      return 'NOT_JUSTIFIED_FOR_RECIPIENT';
  }
}

/** K3's two rows may withhold alike, for one reason or the other. */
function isHistoryFacts({ question }: Tuple): boolean {
  return question.kind === 'CRIMINAL_HISTORY' && question.category === 'OFFENCE_FACTS';
}
