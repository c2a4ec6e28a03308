import type { GroupCode, RecordKind } from '../model/codes.js';
import type { FieldQuestion, RuleStep } from './Decision.js';
import { isTighter } from './levels.js';
import { OVERLAYS } from './overlays/overlays.js';
import { SPENT_ROW } from './weigh.js';

const SAFETY_PLANNERS: readonly GroupCode[] = ['CSC', 'PNP', 'EDU', 'HLT', 'YJS'];

/**
 * Where refusing the minimum form needs words in the log: the groups of seed Q19 on sexual harm and risk orders (seed
 * Q20, a must), and social care on everything (seed Q7, a should). Source: brief 2.3 (K7), 2.3a.
 */
export const mustBeTold = (kind: RecordKind | null, group: GroupCode): boolean =>
  group === 'CSC' || (kind === 'SHPO_SRO' && SAFETY_PLANNERS.includes(group));

/**
 * Why a form that the matrix allows is refused, in words, to those who must be told. Null where the matrix itself
 * refuses, and where nothing is refused; what an authorisation has opened is not.
 */
export function refusalInWords({ kind }: FieldQuestion, group: GroupCode, chain: readonly RuleStep[]): string | null {
  if (!mustBeTold(kind, group)) return null;
  const [matrix, ...others] = chain;
  if (matrix === undefined || isTighter(matrix.level, 'M')) return null;
  const refused = others.find(({ level }) => isTighter(level, 'M'));
  if (refused === undefined) return null;
  if (refused.rule === SPENT_ROW) return 'Spent, protected and childhood disposals are withheld from this recipient.';
  const overlay = OVERLAYS.find(({ name }) => name === refused.rule);
  return overlay?.because ?? 'The existence of the record is withheld.';
}
