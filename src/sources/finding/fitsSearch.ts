import { compactText, plainWords } from '../../model/plainWords.js';
import { outwardCode } from '../../model/postcodes.js';
import type { SearchKey } from '../../model/SearchKey.js';
import { soundsOfWord } from '../../model/wordSounds.js';
import type { Findable } from './Findable.js';

/** What a nominal is compared by with what a search says. */
export type Sought = Pick<Findable, 'ref' | 'pncId' | 'croNumber' | 'names' | 'datesOfBirth' | 'postcodes'>;

/**
 * Whether a nominal shares enough with a search to be found: part of an identifier; two words of one name, as heard; one
 * word of a name with something of the date of birth or the area; or date of birth and area together.
 */
export function fitsSearch(key: SearchKey, sought: Sought): boolean {
  if (hasIdentifier(key, sought)) return true;
  const words = mostWords(key, sought.names);
  if (words > 1) return true;
  const isThere = sought.postcodes.some((postcode) => isInArea(key, postcode));
  const born = sought.datesOfBirth.map((date) => sharedOf(key, date));
  if (words === 0) return isThere && born.includes('DATE');
  return isThere || born.some((shared) => shared !== 'NOTHING');
}

function hasIdentifier({ pncId, croNumber, ref }: SearchKey, sought: Sought): boolean {
  const pairs = [
    [pncId, sought.pncId],
    [croNumber, sought.croNumber],
    [ref, sought.ref],
  ] as const;
  return pairs.some(([part, whole]) => {
    if (part === null || whole === null) return false;
    const compact = compactText(whole);
    return compact.startsWith(part) || compact.endsWith(part);
  });
}

/** Words of the search that one recorded name has: that which has most. */
const mostWords = ({ name }: SearchKey, names: readonly string[]): number =>
  Math.max(0, ...names.map((recorded) => sharedWords(name, recorded)));

/** Each word of the recorded name stands for one word of the search: those that are spelt so are taken first. */
function sharedWords(name: SearchKey['name'], recorded: string): number {
  const left = plainWords(recorded)
    .split(' ')
    .filter((word) => word.length > 1);
  const take = (index: number): boolean => index !== -1 && left.splice(index, 1).length > 0;
  const unspelt = name.filter(([heard = '']) => !take(left.indexOf(heard)));
  const unheard = unspelt.filter((ways) => {
    const sounds = ways.flatMap(soundsOfWord);
    return !take(left.findIndex((word) => soundsOfWord(word).some((sound) => sounds.includes(sound))));
  });
  return name.length - unheard.length;
}

/** What a recorded date shares: all, day and month exchanged or as far as it is known; the day or the year; or nothing. */
function sharedOf({ born }: SearchKey, date: string): 'DATE' | 'PART' | 'NOTHING' {
  if (born === null) return 'NOTHING';
  const [from, to] = [born.from.slice(0, date.length), born.to.slice(0, date.length)];
  if (date >= from && date <= to) return 'DATE';
  if (born.from !== born.to) return 'NOTHING';
  const [year, month, day] = date.split('-');
  const [askedYear, askedMonth, askedDay] = born.from.split('-');
  if (year === askedYear && month === askedDay && day === askedMonth) return 'DATE';
  return year === askedYear || (month === askedMonth && day === askedDay) ? 'PART' : 'NOTHING';
}

const isInArea = ({ postcode }: SearchKey, recorded: string): boolean =>
  postcode !== null && outwardCode(postcode) === outwardCode(recorded);
