import { wordSounds } from '../../model/wordSounds.js';
import { postcodeSector } from '../levels/postcodeLevels.js';
import type { MatchRecord } from '../records/MatchRecord.js';

/** What a row can be found by. Each part is a key of its own, so that a row is found whatever else it lacks. */
export interface RowKeys {
  /** Worth counting by themselves: the rarer, the more. */
  readonly single: readonly string[];
  /** Name, birth and home parts of which two together are rare even in a large population. */
  readonly joined: readonly string[];
}

const LONGEST_LIST = 40;

/** The keys of a row: sounds of names, parts of the date of birth, words of the address, identifiers and their halves. */
export function rowKeys({ forenames, surname, birth, address, postcode, identifiers }: MatchRecord): RowKeys {
  const names = nameKeys(forenames, surname);
  const births = birthKeys(birth);
  const sector = postcodeSector(postcode) ?? postcode.slice(0, 3);
  const homes = postcode === '' ? [] : [`p${postcode}`, `q${sector}`];
  const [number = ''] = address.numbers;
  const words = address.words.map((word) => `a${word}`);
  const doors = number === '' ? [] : address.words.map((word) => `h${number} ${word}`);
  const known = identifiers.flatMap((value, index) =>
    value === ''
      ? []
      : [
          `i${index} ${value}`,
          `j${index} ${value.slice(0, value.length / 2)}`,
          `k${index} ${value.slice(value.length / 2)}`,
        ],
  );
  return {
    single: [...new Set([...names, ...births, ...homes, ...words, ...doors, ...known])].slice(0, LONGEST_LIST),
    joined: [...names, ...births.slice(0, 2), ...homes.slice(0, 1)],
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
