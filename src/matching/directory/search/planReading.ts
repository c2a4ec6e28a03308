import { blockKey } from '../blocks/blockKeys.js';
import { identifierLookups } from '../blocks/identifierKeys.js';
import type { Sharing } from '../blocks/sharing.js';
import type { WordGroups } from '../columns/Words.js';
import type { Directory } from '../Directory.js';
import type { Sought } from './Sought.js';
import type { SoughtFacts } from './soughtFacts.js';

/** Rows that are read together: all that share the same with a search. */
export interface Reading {
  readonly sharing: Sharing;
  /** The keys that they have one of, made when they are wanted. */
  readonly keys: () => readonly number[];
  /** Where they also have one of others: these keys. */
  readonly among?: readonly number[];
  /** Whether there are others who share that. */
  readonly isPart?: true;
}

/** Groups like a word that are looked up where each stands beside many words or days. */
const FEW_LIKE = 16;
const fewLike = ({ like }: WordGroups): readonly number[] => like.slice(0, FEW_LIKE);

/**
 * What to read for a search, in order. Who shares two words of one name, or one with something of the date of birth or the
 * area, or area and year, or the date, the postcode or an end of an identifier, is in some of it.
 */
export function planReading(
  directory: Directory,
  { names, identifiers }: Sought,
  facts: SoughtFacts,
): readonly Reading[] {
  const { groups, years, day, nearDays, nearYears, days, area, postcode } = facts;
  const own = distinct(groups.flatMap((word) => word.own));
  const like = distinct(groups.flatMap((word) => word.like)).filter((group) => !own.includes(group));
  const likest = distinct(groups.flatMap(fewLike)).filter((group) => !own.includes(group));
  const isUndated = years === null && day === 0;
  const isLone = isUndated && area === null;
  const isLoneArea = isUndated && area !== null && postcode === null && groups.length === 0;
  const isStretch = days.length > 1 && (groups.length > 0 || area !== null);
  const withYears = (words: readonly number[], of = years ?? []) =>
    words.flatMap((word) => of.map((year) => blockKey.wordYear(word, year)));
  const [year = 0] = years ?? [];
  const withDates = (words: readonly number[], dates: readonly Day[]) =>
    words.flatMap((word) => dates.map(([of, on]) => blockKey.wordBirth(word, of, on)));
  const births: readonly Day[] = isStretch ? [] : [...days, ...(years ?? []).map((of): Day => [of, 0])];
  const near = nearDays.map((on): Day => [year, on]);
  const inYears = (of: readonly number[]) => (day === 0 ? [] : of.map((each): Day => [each, day]));
  const farYears = directory.years.filter((each) => each !== year && !nearYears.includes(each));
  const withArea = (words: readonly number[]) =>
    area === null ? [] : words.map((word) => blockKey.wordArea(word, area));
  const areaYears = (of: readonly number[]) => (area === null ? [] : of.map((year) => blockKey.areaYear(area, year)));
  const two = pairsOf(groups);
  const twoYears = (pairs: readonly Pair[]) =>
    pairs.flatMap(([one, other]) => (years ?? []).map((year) => blockKey.twoWordsYear(one, other, year)));
  const twoWords = (pairs: readonly Pair[]) => pairs.map(([one, other]) => blockKey.twoWords(one, other));
  const spelt = names
    .map(({ surname }) => directory.columns.names.find(surname))
    .filter((text) => text !== -1)
    .map(blockKey.surname);
  const identified = identifiers.flatMap(({ kinds, text }) => kinds.flatMap((kind) => identifierLookups(kind, text)));
  const keys: readonly (readonly [Sharing, Reading['keys']])[] = [
    ['POSTCODE', () => (postcode === null ? [] : [blockKey.postcode(postcode)])],
    ['OWN_BIRTH', () => withDates(own, births)],
    ['LIKE_BIRTH', () => withDates(like, births)],
    ['OWN_IDENTIFIER', () => (identified.length === 0 ? [] : withYears(own, directory.years))],
    ['IDENTIFIER', () => identified],
    ['TWO_OWN_YEAR', () => twoYears(two.own())],
    ['BIRTH', () => (isStretch ? [] : days.map(([year, on]) => blockKey.birth(year, on)))],
    ['OWN_AREA', () => withArea(own)],
    ['TWO_MIXED_YEAR', () => twoYears(two.mixed())],
    ['OWN_NEAR', () => withDates(own, near)],
    ['OWN_DAY', () => withDates(own, inYears(nearYears))],
    ['LIKE_AREA', () => withArea(like)],
    ['TWO_OWN', () => twoWords(two.own())],
    ['TWO_LIKE_YEAR', () => twoYears(two.like())],
    ['AREA_YEAR', () => areaYears(years ?? [])],
    ['LIKE_DAY', () => withDates(likest, inYears(nearYears))],
    ['LIKE_NEAR', () => withDates(likest, near)],
    ['TWO_MIXED', () => twoWords(two.mixed())],
    ['OWN_YEAR', () => withYears(own)],
    ['OWN_FAR_DAY', () => withDates(own, inYears(farYears))],
    ['LIKE_YEAR', () => withYears(like)],
    ['TWO_LIKE', () => twoWords(two.like())],
    ['LIKE_FAR_DAY', () => withDates(likest, inYears(farYears))],
    ['SURNAME', () => (isLone && groups.length === 1 ? spelt : [])],
    ['OWN_WORD', () => (isLone && groups.length === 1 ? withYears(own, directory.years) : [])],
    ['LIKE_WORD', () => (isLone && groups.length === 1 ? withYears(like, directory.years) : [])],
    ['AREA', () => (isLoneArea ? areaYears(directory.years) : [])],
  ];
  return keys.map(([sharing, of]) => ({
    sharing,
    keys: of,
    ...(sharing === 'OWN_IDENTIFIER' ? { among: identified } : {}),
    ...(sharing === 'SURNAME' ? { isPart: true } : {}),
  }));
}

type Day = SoughtFacts['days'][number];
type Pair = readonly [one: number, other: number];

/** Two words of a search, by the groups that each may be of. */
function pairsOf(groups: readonly WordGroups[]) {
  const of = (pair: (one: WordGroups, other: WordGroups) => readonly Pair[]) => (): readonly Pair[] =>
    groups.flatMap((one, index) => groups.slice(index + 1).flatMap((other) => pair(one, other)));
  const each = (some: readonly number[], others: readonly number[]): readonly Pair[] =>
    some.flatMap((one) => others.map((other): Pair => [one, other]));
  return {
    own: of((one, other) => each(one.own, other.own)),
    mixed: of((one, other) => [...each(one.own, other.like), ...each(one.like, other.own)]),
    like: of((one, other) => each(fewLike(one), fewLike(other))),
  };
}

const distinct = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)];
