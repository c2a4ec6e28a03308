import { editDistance } from '../../levels/editDistance.js';
import type { BirthDate } from '../../records/birthDate.js';
import { areaOf, outwardArea } from '../columns/PostcodeCodes.js';
import { eitherDay } from '../columns/packedBirth.js';
import type { UnseenWords, WordGroups } from '../columns/Words.js';
import type { Directory } from '../Directory.js';
import type { Sought } from './Sought.js';

/** What a search says, in the numbers that rows are blocked by. */
export interface SoughtFacts {
  /** By word, the groups that it may be of. */
  readonly groups: readonly WordGroups[];
  /** By word, which words like it are in none of these groups. */
  readonly unseen: ReadonlyMap<string, UnseenWords>;
  /** Years in which the person may be born; null where nothing is said of that. */
  readonly years: readonly number[] | null;
  /** Day and month in either order; 0 where they are not known. */
  readonly day: number;
  /** Days with which it shares the day or the month. */
  readonly nearDays: readonly number[];
  /** Years that may be the year of birth mistaken. */
  readonly nearYears: readonly number[];
  /** Days on which the person may be born, as year and `eitherDay`; at most so many of a stretch. */
  readonly days: readonly (readonly [year: number, day: number])[];
  /** Whether these are not all days on which the person may be born, and nothing else says where to look. */
  readonly isCut: boolean;
  /** The area of the postcode; null where none is said. */
  readonly area: number | null;
  /** The whole postcode; null where none is said, or nobody has it. */
  readonly postcode: number | null;
}

/** Groups that a word is looked up in. Fewer where there are many words, and where they stand beside many years. */
const GROUPS = { few: 24, many: 16, manyFrom: 4, least: 4 };
/** Words with years that are looked up, at most about. */
const MOST_WORD_YEARS = 8000;
const MOST_DAYS = 400;
const DAY_MS = 86_400_000;
const [MONTHS, LONGEST_MONTH] = [12, 31];
/** No year is mistaken for one that is further away. */
const FAR_YEARS = 100;

export function soughtFacts({ columns }: Directory, sought: Sought): SoughtFacts {
  const { birth, between, postcode } = sought;
  const years = yearsOf(birth, between);
  const most = groupsAWord(sought.words.length, years?.length ?? 1);
  const day = eitherDay(birth.month, birth.day);
  const outward = outwardArea(postcode);
  const days = daysOf(birth, day, between);
  const groups = sought.words.map((ways) => columns.names.words.groupsLike(ways, most));
  const code = postcode === '' || outward !== null ? -1 : columns.postcodeCodes.find(postcode);
  return {
    groups,
    unseen: new Map(sought.words.map(([word = ''], index) => [word, groups[index]?.unseen ?? 'ANY'])),
    years,
    day,
    nearDays: day === 0 ? [] : daysNear(birth),
    nearYears: yearsNear(birth.year),
    days,
    isCut: days.length === MOST_DAYS && sought.words.length === 0 && postcode === '',
    area: outward ?? (code === -1 ? null : areaOf(code)),
    postcode: code === -1 ? null : code,
  };
}

function daysNear({ month, day }: BirthDate): readonly number[] {
  const inMonth = Array.from({ length: LONGEST_MONTH }, (_, index) => eitherDay(month, index + 1));
  const onDay = Array.from({ length: MONTHS }, (_, index) => eitherDay(index + 1, day));
  return [...new Set([...inMonth, ...onDay])].filter((each) => each !== eitherDay(month, day));
}

/** One digit changed, neighbours exchanged, or a year or two off; and no year at all. */
function yearsNear(year: number): readonly number[] {
  if (year === 0) return [];
  const all = Array.from({ length: 2 * FAR_YEARS + 1 }, (_, index) => year - FAR_YEARS + index);
  const text = String(year);
  const isNear = (other: number) => Math.abs(other - year) <= 2 || editDistance(text, String(other), 1) <= 1;
  return [0, ...all.filter((other) => other !== year && isNear(other))];
}

function groupsAWord(words: number, years: number): number {
  const most = words < GROUPS.manyFrom ? GROUPS.few : GROUPS.many;
  return Math.min(most, Math.max(GROUPS.least, Math.floor(MOST_WORD_YEARS / Math.max(1, words * years))));
}

function yearsOf({ year }: BirthDate, between: Sought['between']): readonly number[] | null {
  if (between === null) return year === 0 ? null : [year];
  const { from, to } = between;
  return Array.from({ length: Math.max(0, to.year - from.year + 1) }, (_, index) => from.year + index);
}

function daysOf({ year }: BirthDate, day: number, between: Sought['between']): SoughtFacts['days'] {
  if (between === null) return year > 0 && day > 0 ? [[year, day]] : [];
  const { from, to } = between;
  const days: [number, number][] = [];
  const last = utc(to);
  for (let at = utc(from); at <= last && days.length < MOST_DAYS; at += DAY_MS) {
    const date = new Date(at);
    days.push([date.getUTCFullYear(), eitherDay(date.getUTCMonth() + 1, date.getUTCDate())]);
  }
  return days;
}

const utc = ({ year, month, day }: BirthDate): number => Date.UTC(year, month - 1, day);
