import { bitOf, type Sharing } from '../blocks/sharing.js';
import { BIRTH_SHARES, type BirthShares } from './BirthWeights.js';
import type { PartShares } from './NameWeights.js';
import { PLACE_SHARES, type PlaceShares } from './PlaceWeights.js';

/** What a row may share with a search. */
export interface Shares {
  readonly forenames: PartShares;
  readonly surname: PartShares;
  readonly birth: BirthShares;
  readonly place: PlaceShares;
  /** Whether it shares part of any identifier. */
  readonly isMet: boolean;
}

/** Whatever a row may share with a search, with a bit for each sharing that it is read by. */
export interface SharedWorld extends Shares {
  readonly sharings: number;
}

/** What a search says: words of forenames and of a surname that are looked up, and whether it says the rest. */
export interface Said {
  readonly forenames: number;
  readonly surname: number;
  /** Whether both have a word: a row that shares it in both shares one. */
  readonly isRepeated: boolean;
  readonly isBirthSaid: boolean;
  readonly isPlaceSaid: boolean;
  readonly isIdentifierSaid: boolean;
}

/** By what was said: searches say the same again and again. */
const KNOWN = new Map<string, readonly SharedWorld[]>();

/** Whatever a row may share with a search that says so much. What shares nothing that is looked up is left out. */
export function worldsOf(said: Said): readonly SharedWorld[] {
  const { forenames, surname, isRepeated, isBirthSaid, isPlaceSaid, isIdentifierSaid } = said;
  const counts = [Math.min(2, forenames), Math.min(2, surname)] as const;
  const key = [...counts, isRepeated, isBirthSaid, isPlaceSaid, isIdentifierSaid].join();
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const [first, last] = counts;
  const births = isBirthSaid ? BIRTH_SHARES : BIRTH_SHARES.slice(0, 1);
  const places = isPlaceSaid ? PLACE_SHARES : PLACE_SHARES.slice(0, 1);
  const met = isIdentifierSaid ? [false, true] : [false];
  const worlds = sharesOfPart(first).flatMap((one) =>
    sharesOfPart(last).flatMap((other) =>
      births.flatMap((birth) =>
        places.flatMap((place) =>
          met.map((isMet) => {
            const shares = { forenames: one.shares, surname: other.shares, birth, place, isMet };
            const own = isRepeated ? Math.max(one.own, other.own) : one.own + other.own;
            const words = { own, like: isRepeated ? Math.max(one.like, other.like) : one.like + other.like };
            return { ...shares, sharings: sharingsOf(shares, words) };
          }),
        ),
      ),
    ),
  );
  const read = worlds.filter(({ sharings }) => sharings !== 0);
  KNOWN.set(key, read);
  return read;
}

/** How many words of a name are those that were said, by their sound, and how many are like others of them. */
interface SharedWords {
  readonly own: number;
  readonly like: number;
}

interface PartWorld extends SharedWords {
  readonly shares: PartShares;
}

const APART: PartWorld = { shares: 'APART', own: 0, like: 0 };
const LIKE: PartWorld = { shares: 'LIKE', own: 0, like: 1 };
const OWN: PartWorld = { shares: 'OWN', own: 1, like: 0 };
const SPELT: PartWorld = { ...OWN, shares: 'SPELT' };
const WHOLE: PartWorld = { ...OWN, shares: 'WHOLE' };

/** What a part of so many words may share: a single word is all of it as soon as it is spelt so. */
function sharesOfPart(words: number): readonly PartWorld[] {
  if (words === 0) return [APART];
  if (words === 1) return [APART, LIKE, OWN, WHOLE];
  const withLike = [LIKE, OWN, SPELT].map((part) => ({ ...part, like: part.like + 1 }));
  return [APART, LIKE, OWN, SPELT, ...withLike, { ...OWN, own: 2 }, { ...WHOLE, own: 2 }];
}

/** What a row is read by which shares this with the search. */
function sharingsOf({ forenames, surname, birth, place, isMet }: Shares, { own, like }: SharedWords): number {
  const isBorn = (...shares: readonly BirthShares[]) => shares.includes(birth);
  const year = isBorn('YEAR', 'NEAR', 'PARTLY', 'YEAR_AND_DAY', 'BIRTH');
  const day = isBorn('DAY', 'YEAR_AND_DAY', 'BIRTH');
  const date = isBorn('PARTLY', 'BIRTH');
  const area = place !== 'NOTHING';
  const [twoOwn, twoMixed, twoLike] = [own > 1, own > 0 && like > 0, like > 1];
  const [isForename, isSurname] = [forenames, surname].map((shares) => shares === 'SPELT' || shares === 'WHOLE');
  const isSpelt = isForename === true || isSurname === true;
  const isRead: readonly (readonly [Sharing, boolean])[] = [
    ['POSTCODE', place === 'POSTCODE'],
    ['OWN_BIRTH', own > 0 && date],
    ['LIKE_BIRTH', like > 0 && date],
    ['OWN_IDENTIFIER', own > 0 && isMet],
    ['IDENTIFIER', isMet],
    ['TWO_OWN_YEAR', twoOwn && year],
    ['BIRTH', isBorn('BIRTH')],
    ['OWN_AREA', own > 0 && area],
    ['TWO_MIXED_YEAR', twoMixed && year],
    ['OWN_NEAR', own > 0 && isBorn('NEAR')],
    ['OWN_DAY', own > 0 && day],
    ['LIKE_AREA', like > 0 && area],
    ['THREE_OWN', own > 2],
    ['TWO_SPELT', twoOwn && isSurname === true],
    ['TWO_OWN', twoOwn],
    ['SPELT_SURNAME', isSurname === true],
    ['SPELT_FORENAMES', isForename === true],
    ['TWO_LIKE_YEAR', twoLike && year],
    ['AREA_YEAR', area && year],
    ['LIKE_DAY', like > 0 && day],
    ['LIKE_NEAR', like > 0 && isBorn('NEAR')],
    ['OWN_FAR_DAY', own > 0 && isBorn('FAR_DAY')],
    ['MIXED_SPELT', twoMixed && isSpelt],
    ['TWO_MIXED', twoMixed],
    ['YEAR_SPELT', isSpelt && year],
    ['OWN_YEAR', own > 0 && year],
    ['LIKE_YEAR', like > 0 && year],
    ['TWO_LIKE', twoLike],
    ['LIKE_FAR_DAY', like > 0 && isBorn('FAR_DAY')],
    ['OWN_WORD', own > 0],
    ['LIKE_WORD', like > 0],
    ['AREA', area],
  ];
  return isRead.reduce((bits, [sharing, isIn]) => bits | (isIn ? bitOf(sharing) : 0), 0);
}
