import { wordSounds } from '../../model/wordSounds.js';
import { postcodeSector } from '../levels/postcodeLevels.js';
import { associatesOf, birthsOf, homesOf, type MatchHome, type MatchRecord, namesOf } from '../records/MatchRecord.js';

/** What a row can be found by. Each part is a key of its own, so that a row is found whatever else it lacks. */
export interface RowKeys {
  /** Worth counting by themselves: the rarer, the more. */
  readonly single: readonly string[];
  /** Name, birth and home parts of which two together are rare even in a large population. */
  readonly joined: readonly string[];
}

const LONGEST_LIST = 40;
/** For rows with several names, dates or homes. */
const LONGEST_OF_SEVERAL = 120;
const MOST_JOINED = 24;

/**
 * The keys of a row: sounds of names, parts of the date of birth, words of the address, identifiers and their halves; and
 * associates, each with a sound or year, since two who know one person are not therefore one.
 */
export function rowKeys(record: MatchRecord): RowKeys {
  const names = namesOf(record).flatMap(({ forenames, surname }) => nameKeys(forenames, surname));
  const births = birthsOf(record).map(birthKeys);
  const homes = homesOf(record).map(homeKeys);
  const known = record.identifiers.flatMap((value, index) =>
    value === ''
      ? []
      : [
          `i${index} ${value}`,
          `j${index} ${value.slice(0, value.length / 2)}`,
          `k${index} ${value.slice(value.length / 2)}`,
        ],
  );
  const postcodes = homes.flatMap(({ postcode }) => postcode);
  const single = [...names, ...births.flat(), ...postcodes, ...homes.flatMap(({ address }) => address), ...known];
  const company = associatesOf(record)
    .flatMap((associate) =>
      [...names, ...births.flatMap((keys) => keys.slice(0, 1))].map((key) => `c${associate} ${key}`),
    )
    .slice(0, MOST_JOINED);
  return {
    single: [...new Set([...single, ...company])].slice(
      0,
      record.others === undefined ? LONGEST_LIST : LONGEST_OF_SEVERAL,
    ),
    joined: [
      ...new Set([
        ...names,
        ...births.flatMap((keys) => keys.slice(0, 2)),
        ...homes.flatMap(({ postcode }) => postcode.slice(0, 1)),
      ]),
    ].slice(0, MOST_JOINED),
  };
}

function homeKeys({ address, postcode }: MatchHome): { readonly postcode: string[]; readonly address: string[] } {
  const sector = postcodeSector(postcode) ?? postcode.slice(0, 3);
  const [number = ''] = address.numbers;
  const doors = number === '' ? [] : address.words.map((word) => `h${number} ${word}`);
  return {
    postcode: postcode === '' ? [] : [`p${postcode}`, `q${sector}`],
    address: [...address.words.map((word) => `a${word}`), ...doors],
  };
}

/** One room of keys for all names, so that forenames and surname in each other's place are found too. */
const nameKeys = (forenames: string, surname: string): string[] => [
  ...new Set([forenames, surname].flatMap((name) => name.split(' ')).flatMap(soundKeys)),
];

function soundKeys(word: string): string[] {
  if (word.length < 2) return [];
  const sounds = wordSounds(word);
  return sounds.length === 0 ? [`n${word}`] : sounds.map((sound) => `n${sound}`);
}

/** Day and month stand in either order. */
function birthKeys({ year, month, day }: MatchRecord['birth']): string[] {
  return [
    ...(year > 0 ? [`y${year}`] : []),
    ...(month > 0 && day > 0 ? [`m${Math.min(month, day)}.${Math.max(month, day)}`] : []),
    ...(year > 0 && month > 0 ? [`b${year}.${month}`] : []),
    ...(year > 0 && day > 0 ? [`d${year}.${day}`] : []),
  ];
}
