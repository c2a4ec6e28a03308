import { compactText, plainWords } from '../../model/plainWords.js';
import { outwardCode } from '../../model/postcodes.js';
import type { SearchKey } from '../../model/SearchKey.js';
import { soundsOfWord } from '../../model/wordSounds.js';
import type { Findable } from './Findable.js';

/** What a nominal is compared by with what a search says. */
export type Sought = Pick<Findable, 'ref' | 'pncId' | 'croNumber' | 'names' | 'datesOfBirth' | 'postcodes'>;

/** Points for what agrees, so that the nominals that fit best are the ones given where too many fit. */
const POINTS = {
  wholeIdentifier: 12,
  partOfIdentifier: 8,
  spelt: 3,
  heard: 2,
  bornThen: 6,
  dayAndMonthSwapped: 5,
  sameDayOfAnotherYear: 3,
  sameYear: 2,
  samePostcode: 4,
  sameArea: 2,
} as const;

/**
 * How well a nominal fits, in points; 0 where it does not. It fits by part of an identifier; by two words of one name, as
 * heard; by one word of a name with something of the date of birth or the area; or by date of birth and area together.
 */
export function searchFit(key: SearchKey, sought: Sought): number {
  const identifier = identifierPoints(key, sought);
  const name = bestName(key, sought.names);
  const born = Math.max(0, ...sought.datesOfBirth.map((date) => birthPoints(key, date)));
  const area = Math.max(0, ...sought.postcodes.map((postcode) => postcodePoints(key, postcode)));
  const isBornThen = born >= POINTS.dayAndMonthSwapped;
  const fits =
    identifier > 0 || name.words > 1 || (name.words > 0 && (born > 0 || area > 0)) || (isBornThen && area > 0);
  return fits ? identifier + name.points + born + area : 0;
}

function identifierPoints({ pncId, croNumber, ref }: SearchKey, sought: Sought): number {
  const pairs = [
    [pncId, sought.pncId],
    [croNumber, sought.croNumber],
    [ref, sought.ref],
  ] as const;
  return pairs.reduce((sum, [part, whole]) => {
    if (part === null || whole === null) return sum;
    const compact = compactText(whole);
    if (part === compact) return sum + POINTS.wholeIdentifier;
    return compact.startsWith(part) || compact.endsWith(part) ? sum + POINTS.partOfIdentifier : sum;
  }, 0);
}

interface NameFit {
  /** Words of the search that this name has. */
  readonly words: number;
  readonly points: number;
}

/** The recorded name that has most of what was heard: each word of it stands for one word of the search. */
function bestName({ name }: SearchKey, names: readonly string[]): NameFit {
  return names.reduce<NameFit>(
    (best, recorded) => {
      const fit = nameFit(name, recorded);
      return fit.points > best.points ? fit : best;
    },
    { words: 0, points: 0 },
  );
}

function nameFit(name: SearchKey['name'], recorded: string): NameFit {
  const left = plainWords(recorded)
    .split(' ')
    .filter((word) => word.length > 1);
  let words = 0;
  let points = 0;
  const take = (index: number, worth: number) => {
    left.splice(index, 1);
    words++;
    points += worth;
  };
  const unspelt = name.filter(([heard = '']) => {
    const index = left.indexOf(heard);
    if (index === -1) return true;
    take(index, POINTS.spelt);
    return false;
  });
  for (const ways of unspelt) {
    const sounds = ways.flatMap(soundsOfWord);
    const index = left.findIndex((word) => soundsOfWord(word).some((sound) => sounds.includes(sound)));
    if (index !== -1) take(index, POINTS.heard);
  }
  return { words, points };
}

function birthPoints({ born }: SearchKey, date: string): number {
  if (born === null) return 0;
  const [from, to] = [born.from.slice(0, date.length), born.to.slice(0, date.length)];
  if (date >= from && date <= to) return POINTS.bornThen;
  if (born.from !== born.to) return 0;
  const [year, month, day] = date.split('-');
  const [askedYear, askedMonth, askedDay] = born.from.split('-');
  if (year === askedYear && month === askedDay && day === askedMonth) return POINTS.dayAndMonthSwapped;
  if (month === askedMonth && day === askedDay) return POINTS.sameDayOfAnotherYear;
  return year === askedYear ? POINTS.sameYear : 0;
}

function postcodePoints({ postcode }: SearchKey, recorded: string): number {
  if (postcode === null) return 0;
  if (postcode === recorded) return POINTS.samePostcode;
  return outwardCode(postcode) === outwardCode(recorded) ? POINTS.sameArea : 0;
}

/** What a search finds: the best of those that fit, at most as many as it wants, and whether more do. */
export function bestFits<T extends Sought>(
  key: SearchKey,
  candidates: Iterable<T>,
): { readonly best: readonly T[]; readonly more: boolean } {
  const fitting = [...candidates]
    .map((sought) => ({ sought, points: searchFit(key, sought) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.sought.ref < b.sought.ref ? -1 : 1));
  return { best: fitting.slice(0, key.atMost).map(({ sought }) => sought), more: fitting.length > key.atMost };
}
