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
  /** Where they also have one of others: these keys. Read where the others are too many to be read whole. */
  readonly among?: () => readonly number[];
  /** Whether they have two of the keys, which are too many to be read whole. */
  readonly isTwice?: boolean;
  /** Whether they are read whole or not at all: they are in other readings as well. */
  readonly isWhole?: boolean;
}

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
  const isUndated = years === null && day === 0;
  const isLone = isUndated && area === null;
  const isLoneWord = isLone && groups.length === 1;
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
  const spelt = (texts: readonly string[]) =>
    distinct(texts.map((text) => directory.columns.names.words.find(text.split(' ')[0] ?? '')))
      .filter((word) => word !== -1)
      .map(blockKey.firstWord);
  const surnames = spelt(names.map(({ surname }) => surname));
  const forenames = spelt(names.map((name) => name.forenames));
  const identified = identifiers.flatMap(({ kinds, text }) => kinds.flatMap((kind) => identifierLookups(kind, text)));
  const [isNamed, isTwo, isLike] = [own.length > 0, groups.length > 1, like.length > 0];
  const [isDated, isDay, isNear, isBorn] = [years !== null, day !== 0, near.length > 0, births.length > 0];
  /** A word that is like one may be another's own. */
  const isPaired = isTwo && groups.some((word) => word.like.length > 0);
  const isThere = area !== null;
  const isMet = identified.length > 0;
  const readings: readonly (Reading & { readonly isAsked: boolean })[] = [
    { sharing: 'POSTCODE', isAsked: postcode !== null, keys: () => [blockKey.postcode(postcode ?? 0)] },
    { sharing: 'OWN_BIRTH', isAsked: isBorn && isNamed, keys: () => withDates(own, births) },
    { sharing: 'LIKE_BIRTH', isAsked: isBorn && isLike, keys: () => withDates(like, births) },
    {
      sharing: 'OWN_IDENTIFIER',
      isAsked: isMet && isNamed,
      keys: () => withYears(own, directory.years),
      among: () => identified,
    },
    { sharing: 'IDENTIFIER', isAsked: isMet, keys: () => identified },
    { sharing: 'TWO_OWN_YEAR', isAsked: isTwo && isDated, keys: () => twoYears(two.own()) },
    {
      sharing: 'BIRTH',
      isAsked: days.length > 0 && !isStretch,
      keys: () => days.map(([of, on]) => blockKey.birth(of, on)),
    },
    { sharing: 'OWN_AREA', isAsked: isThere && isNamed, keys: () => withArea(own) },
    { sharing: 'TWO_MIXED_YEAR', isAsked: isPaired && isDated, keys: () => twoYears(two.mixed()) },
    { sharing: 'OWN_NEAR', isAsked: isNear && isNamed, keys: () => withDates(own, near) },
    { sharing: 'OWN_DAY', isAsked: isDay && isNamed, keys: () => withDates(own, inYears(nearYears)) },
    { sharing: 'LIKE_AREA', isAsked: isThere && isLike, keys: () => withArea(like) },
    { sharing: 'THREE_OWN', isAsked: groups.length > 2, keys: () => twoWords(two.own()), isTwice: true },
    { sharing: 'TWO_SPELT', isAsked: isTwo, keys: () => surnames, among: () => twoWords(two.own()), isWhole: true },
    { sharing: 'TWO_OWN', isAsked: isTwo, keys: () => twoWords(two.own()) },
    { sharing: 'SPELT_SURNAME', isAsked: surnames.length > 0, keys: () => surnames, isWhole: !isLoneWord },
    { sharing: 'SPELT_FORENAMES', isAsked: forenames.length > 0, keys: () => forenames, isWhole: !isLoneWord },
    { sharing: 'TWO_LIKE_YEAR', isAsked: isPaired && isDated, keys: () => twoYears(two.like()) },
    { sharing: 'AREA_YEAR', isAsked: isThere && isDated, keys: () => areaYears(years ?? []) },
    { sharing: 'LIKE_DAY', isAsked: isDay && isLike, keys: () => withDates(like, inYears(nearYears)) },
    { sharing: 'LIKE_NEAR', isAsked: isNear && isLike, keys: () => withDates(like, near) },
    { sharing: 'OWN_FAR_DAY', isAsked: isDay && isNamed, keys: () => withDates(own, inYears(farYears)) },
    {
      sharing: 'MIXED_SPELT',
      isAsked: isPaired,
      keys: () => [...surnames, ...forenames],
      among: () => twoWords(two.mixed()),
      isWhole: true,
    },
    { sharing: 'TWO_MIXED', isAsked: isPaired, keys: () => twoWords(two.mixed()) },
    {
      sharing: 'YEAR_SPELT',
      isAsked: isDated && isNamed,
      keys: () => [...surnames, ...forenames],
      among: () => withYears(own),
      isWhole: true,
    },
    { sharing: 'OWN_YEAR', isAsked: isDated && isNamed, keys: () => withYears(own) },
    { sharing: 'LIKE_YEAR', isAsked: isDated && isLike, keys: () => withYears(like) },
    { sharing: 'TWO_LIKE', isAsked: isPaired, keys: () => twoWords(two.like()) },
    { sharing: 'LIKE_FAR_DAY', isAsked: isDay && isLike, keys: () => withDates(like, inYears(farYears)) },
    { sharing: 'OWN_WORD', isAsked: isLoneWord && isNamed, keys: () => withYears(own, directory.years) },
    { sharing: 'LIKE_WORD', isAsked: isLoneWord && isLike, keys: () => withYears(like, directory.years) },
    { sharing: 'AREA', isAsked: isLoneArea, keys: () => areaYears(directory.years) },
  ];
  return readings.filter(({ isAsked }) => isAsked);
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
    like: of((one, other) => each(one.like, other.like)),
  };
}

const distinct = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)];
