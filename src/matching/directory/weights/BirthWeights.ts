import { BIRTH, birthLevel, PARTIAL } from '../../levels/birthLevels.js';
import type { BirthDate } from '../../records/birthDate.js';
import type { BirthCounts } from '../columns/BirthCounts.js';
import type { Columns } from '../columns/Columns.js';
import { packBirth, packedDay, packedMonth, packedYear, unpackBirth } from '../columns/packedBirth.js';
import type { Sought } from '../search/Sought.js';
import { agreementBits, levelBits, SILENT, shareOf } from './levelBits.js';

/** What a recorded date shares with the one that was said, or with the days between which it lies. */
export const BIRTH_SHARES = ['NOTHING', 'YEAR', 'DAY', 'YEAR_AND_DAY', 'BIRTH'] as const;
export type BirthShares = (typeof BIRTH_SHARES)[number];

const WITHOUT_YEAR = [BIRTH.MISSING, BIRTH.TWO_DIGITS, BIRTH.NEAR_YEAR, BIRTH.DIFFERENT];
const PARTLY = Array.from({ length: 7 }, (_, parts) => BIRTH.PARTIAL + parts * 3 + PARTIAL.SAME);
const SAME_YEAR = [BIRTH.YEAR_ONLY, BIRTH.ONE_DIGIT, BIRTH.DAY_WRONG, BIRTH.MONTH_WRONG, ...WITHOUT_YEAR, ...PARTLY];
const SAME_DAY = [BIRTH.YEAR_SLIP, BIRTH.ONE_DIGIT, BIRTH.YEAR_WRONG, ...WITHOUT_YEAR, ...PARTLY];

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
  bits[BIRTH.SAME] = agreementBits('birth', BIRTH.SAME, countOf(birth), counts.claims);
  bits[BIRTH.SWAPPED] = agreementBits(
    'birth',
    BIRTH.SWAPPED,
    Math.max(countOf(birth), countOf(swapped)),
    counts.claims,
  );
  const most = (levels: readonly number[]) => Math.max(...levels.map((level) => bits[level] ?? 0));
  return {
    bits: (packed) => bits[birthLevel(birth, unpackBirth(packed))] ?? 0,
    most: (shares) => {
      if (shares === 'BIRTH') return Math.max(...bits);
      if (shares === 'YEAR_AND_DAY') return most([...SAME_YEAR, ...SAME_DAY]);
      if (shares === 'NOTHING') return most([...WITHOUT_YEAR, ...PARTLY]);
      return most(shares === 'YEAR' ? SAME_YEAR : SAME_DAY);
    },
  };
}

/** Dates of which only the year or the month is known count where they can lie within. */
function stretchWeights({ from, to }: NonNullable<Sought['between']>, counts: BirthCounts): BirthWeights {
  const [first, last] = [packBirth(from), packBirth(to)];
  const years = to.year - from.year + 1;
  const share = Math.min(0.999, shareOf(counts.between(first, last), counts.claims, Math.min(1, years * A_YEAR)));
  const [inside, outside] = [Math.log2(WITHIN / share), Math.log2((1 - WITHIN) / (1 - share))];
  return {
    bits: (packed) => {
      if (packedYear(packed) === 0) return 0;
      const least = packed;
      const most = packed | (packedMonth(packed) === 0 ? 0x7f << 7 : 0) | (packedDay(packed) === 0 ? 0x7f : 0);
      return most >= first && least <= last ? inside : outside;
    },
    most: (shares) => (shares === 'NOTHING' || shares === 'DAY' ? Math.max(0, outside) : Math.max(0, inside)),
  };
}
