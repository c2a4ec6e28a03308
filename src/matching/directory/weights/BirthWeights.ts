import { BIRTH, birthLevel, PARTIAL } from '../../levels/birthLevels.js';
import { agreementBits, bitsOf, levelBits, levelShare } from '../../question/questionBits.js';
import type { BirthDate } from '../../records/birthDate.js';
import type { BirthCounts } from '../columns/BirthCounts.js';
import type { Columns } from '../columns/Columns.js';
import { packBirth, packedDay, packedMonth, packedYear, unpackBirth } from '../columns/packedBirth.js';
import type { Sought } from '../search/Sought.js';
import { countedShare, SILENT } from './counted.js';

/**
 * What a recorded date shares with the one that was said, or with the days between which it lies: the year; with it the day
 * or the month (`NEAR`), or as much as is known where the day is not (`PARTLY`); day and month, in either order, of a year
 * that may be that year mistaken (`DAY`) or of another (`FAR_DAY`); of two dates one the year and the other the day; all.
 */
export const BIRTH_SHARES = ['NOTHING', 'YEAR', 'NEAR', 'PARTLY', 'FAR_DAY', 'DAY', 'YEAR_AND_DAY', 'BIRTH'] as const;
export type BirthShares = (typeof BIRTH_SHARES)[number];

const partly = (parts: number): number => BIRTH.PARTIAL + (parts - 1) * 3 + PARTIAL.SAME;
const UNALIKE = [BIRTH.MISSING, BIRTH.TWO_DIGITS, BIRTH.NEAR_YEAR, BIRTH.DIFFERENT];
const FAR = [BIRTH.YEAR_WRONG, ...UNALIKE];
const NEAR = [BIRTH.YEAR_ONLY, BIRTH.ONE_DIGIT, BIRTH.DAY_WRONG, BIRTH.MONTH_WRONG, ...UNALIKE];
const SLIPPED = [BIRTH.YEAR_SLIP, BIRTH.ONE_DIGIT, partly(3), ...FAR];
/** The levels that a date can reach which shares so much and no more. Nobody's date lacks the year alone. */
const LEVELS: Readonly<Record<Exclude<BirthShares, 'BIRTH'>, readonly number[]>> = {
  NOTHING: UNALIKE,
  YEAR: [BIRTH.YEAR_ONLY, ...UNALIKE],
  NEAR,
  PARTLY: [partly(4), partly(6), ...NEAR],
  FAR_DAY: FAR,
  DAY: SLIPPED,
  YEAR_AND_DAY: [partly(4), partly(6), ...NEAR, ...SLIPPED],
};
const WITHIN_YEARS: readonly BirthShares[] = ['YEAR', 'NEAR', 'PARTLY', 'YEAR_AND_DAY', 'BIRTH'];

/** How often a person's own record lies within what was said, where it says anything of it. */
const WITHIN = 0.95;
/** About the share of all people who were born within a year. */
const A_YEAR = 0.013;

/** Weighs recorded dates of birth against what was said of it. */
export interface BirthWeights {
  readonly bits: (packed: number) => number;
  readonly most: (shares: BirthShares) => number;
}

export function birthWeights({ birth, between }: Sought, { birthCounts }: Columns): BirthWeights {
  if (between !== null) return stretchWeights(between, birthCounts);
  return packBirth(birth) === 0 ? SILENT : dateWeights(birth, birthCounts);
}

function dateWeights(birth: BirthDate, counts: BirthCounts): BirthWeights {
  const bits = levelBits('birth');
  const swapped = { year: birth.year, month: birth.day, day: birth.month };
  const countOf = (date: BirthDate) => counts.of(packBirth(date));
  const agreeing = (level: number, count: number) =>
    agreementBits('birth', level, countedShare(count, counts.claims, levelShare('birth', level)?.stranger ?? 0));
  bits[BIRTH.SAME] = agreeing(BIRTH.SAME, countOf(birth));
  bits[BIRTH.SWAPPED] = agreeing(BIRTH.SWAPPED, Math.max(countOf(birth), countOf(swapped)));
  const known = new Map<number, number>();
  const most = (levels: readonly number[]) => Math.max(...levels.map((level) => bits[level] ?? 0));
  return {
    bits: (packed) => {
      const seen = known.get(packed);
      if (seen !== undefined) return seen;
      const own = bits[birthLevel(birth, unpackBirth(packed))] ?? 0;
      known.set(packed, own);
      return own;
    },
    most: (shares) => (shares === 'BIRTH' ? Math.max(...bits) : most(LEVELS[shares])),
  };
}

/** Dates of which only the year or the month is known count where they can lie within. */
function stretchWeights({ from, to }: NonNullable<Sought['between']>, counts: BirthCounts): BirthWeights {
  const [first, last] = [packBirth(from), packBirth(to)];
  const years = to.year - from.year + 1;
  const share = Math.min(0.999, countedShare(counts.between(first, last), counts.claims, Math.min(1, years * A_YEAR)));
  const [inside, outside] = [bitsOf(WITHIN, share), bitsOf(1 - WITHIN, 1 - share)];
  return {
    bits: (packed) => {
      if (packedYear(packed) === 0) return 0;
      const least = packed;
      const most = packed | (packedMonth(packed) === 0 ? 0x7f << 7 : 0) | (packedDay(packed) === 0 ? 0x7f : 0);
      return most >= first && least <= last ? inside : outside;
    },
    most: (shares) => Math.max(0, WITHIN_YEARS.includes(shares) ? inside : outside),
  };
}
