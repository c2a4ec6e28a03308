import { FORENAME } from '../levels/forenameLevels.js';
import { SURNAME } from '../levels/surnameLevels.js';
import { LEVEL_WORDS } from '../weighing/fields.js';
import { type ComparedField, SEARCH_PARAMETERS, type Share } from './searchParameters.js';

const PARTS_OF_A_BIT = 1024;

/**
 * How much likelier one share is than another, in bits, to the thousandth or so: in whole parts of a power of two, so that
 * sums are exact in any order, and who weighs the same weighs the same.
 */
export const bitsOf = (share: number, than: number): number =>
  Math.round(Math.log2(share / than) * PARTS_OF_A_BIT) / PARTS_OF_A_BIT;

/** The evidence of a pair of shares, in bits. */
export const shareBits = ({ match, stranger }: Share): number => bitsOf(match, stranger);

/** The shares of one level of one of the fields of linking; null of one that says nothing. */
export const levelShare = (field: ComparedField, level: number): Share | null =>
  SEARCH_PARAMETERS.fields[field][LEVEL_WORDS[field][level] ?? 'missing'] ?? null;

/** The evidence of each level of a field, in bits, whatever the values are: 0 for one that says nothing. */
export const levelBits = (field: ComparedField): Float64Array =>
  Float64Array.from(LEVEL_WORDS[field], (_word, level) => {
    const share = levelShare(field, level);
    return share === null ? 0 : shareBits(share);
  });

/** The evidence of a level at which two values agree, of which a share of all people have this one: the rarer, the more. */
export const agreementBits = (field: ComparedField, level: number, shareOfPeople: number): number =>
  bitsOf(levelShare(field, level)?.match ?? 1, shareOfPeople);

/** How common forenames are, as shares of all people. */
export interface ForenameShares {
  /** Who has all of them so. */
  readonly all: number;
  /** Whose first is the first of them. */
  readonly first: number;
  /** How often two people's first forenames agree by chance. */
  readonly firstsAgree: number;
}

/** Levels at which the first forenames are the same. */
export const OF_FIRST: readonly number[] = [FORENAME.SAME_FIRST, FORENAME.FIRST_ONLY];

/**
 * The evidence of each level that forenames as they were said can reach: where they agree, by how common they are
 * (Fellegi and Sunter's weights with frequencies, as in linking).
 */
export function forenameBits({ all, first, firstsAgree }: ForenameShares): Float64Array {
  const bits = levelBits('forenames');
  bits[FORENAME.SAME] = agreementBits('forenames', FORENAME.SAME, all);
  for (const level of OF_FIRST) bits[level] = (bits[level] ?? 0) - bitsOf(first, firstsAgree);
  return bits;
}

/** The same of a surname that a share of all people have. */
export function surnameBits(shareOfPeople: number): Float64Array {
  const bits = levelBits('surname');
  bits[SURNAME.SAME] = agreementBits('surname', SURNAME.SAME, shareOfPeople);
  return bits;
}
