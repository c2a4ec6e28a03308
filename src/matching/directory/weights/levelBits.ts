import { SHIPPED_PARAMETERS } from '../../parameters/shippedParameters.js';
import { FIELDS, FIRST_IDENTIFIER, type FieldName } from '../../weighing/fields.js';
import { priorWeights } from '../../weighing/MatchModel.js';

const WEIGHTS = priorWeights(SHIPPED_PARAMETERS, FIRST_IDENTIFIER + 1);
/** Rows as many as what was known before weighs as much as what is counted. */
const STRENGTH = 1000;

const weightsOf = (field: FieldName) => {
  const index = field === 'identifier' ? FIRST_IDENTIFIER : FIELDS.indexOf(field);
  const weights = WEIGHTS[index];
  if (weights === undefined) throw new RangeError('there is no such field');
  return weights;
};

const PARTS_OF_A_BIT = 1024;

/**
 * How much likelier one share is than another, in bits, to the thousandth or so: in whole parts of a power of two, so that
 * sums are exact in any order, and who weighs the same weighs the same.
 */
export const bitsOf = (share: number, than: number): number =>
  Math.round(Math.log2(share / than) * PARTS_OF_A_BIT) / PARTS_OF_A_BIT;

/** The weights of what nobody said anything of. */
export const SILENT = { bits: () => 0, most: () => 0 } as const;

/** What each level of a field says, in bits: how much likelier the person's own record has it than a stranger's. */
export function levelBits(field: FieldName): Float64Array {
  const { match, stranger } = weightsOf(field);
  return match.map((share, level) => bitsOf(share, stranger[level] ?? 1));
}

/** The same for one level at which the values agree, of which `count` in `of` records have this one: the rarer, the more. */
export function agreementBits(field: FieldName, level: number, count: number, of: number): number {
  const { match, stranger } = weightsOf(field);
  return bitsOf(match[level] ?? 1, shareOf(count, of, stranger[level] ?? 1));
}

/** The share of records that have a value, held near what was known before where records are few. */
export const shareOf = (count: number, of: number, before: number): number =>
  (count + STRENGTH * before) / (of + STRENGTH);
