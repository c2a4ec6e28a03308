import { type Directory, DirectoryBuilder } from '../matching/directory/Directory.js';
import type { DirectoryPerson } from '../matching/directory/DirectoryPerson.js';
import { candidateRows } from '../matching/directory/search/candidateRows.js';
import { NOTHING_SAID, type Sought } from '../matching/directory/search/Sought.js';
import { searchDirectory } from '../matching/directory/search/searchDirectory.js';
import { parseBirthDate, UNKNOWN_BIRTH } from '../matching/records/birthDate.js';
import { compactText, plainWords } from '../model/plainWords.js';
import type { SearchKey } from '../model/SearchKey.js';
import type { IndexPeople } from '../sources/embedded/PeopleIndex.js';
import type { Findable } from '../sources/finding/Findable.js';
import { lastWordAsSurname } from './weighSought.js';

/** Nominals of a force from which on they are indexed when the force is opened, and not when the first search comes. */
const INDEXED_AT_ONCE = 50_000;
/** Nominals of one search that are looked at; where they are more, those alone that weigh most. */
const MOST_CANDIDATES = 1000;
const HEAVIEST = 100;

/** Hears how many nominals of a force are indexed, of how many. */
export type OnIndexed = (done: number, of: number) => void;

/** Indexes the nominals of embedded forces in directories, which take 150 bytes a person. */
export const indexInDirectories =
  (onIndexed: OnIndexed = () => {}, atOnceFrom = INDEXED_AT_ONCE, mostCandidates = MOST_CANDIDATES): IndexPeople =>
  (nominals) => {
    let directory = nominals.length < atOnceFrom ? null : directoryOf(nominals, onIndexed);
    return {
      candidates: (key) => {
        directory ??= directoryOf(nominals, () => {});
        const sought = soughtOf(key);
        const { rows, more } = candidateRows(directory, sought, mostCandidates);
        const looked = more ? searchDirectory(directory, sought, HEAVIEST).rows.map(({ row }) => row) : rows;
        return { nominals: looked.flatMap((row) => nominals[row] ?? []), more };
      },
    };
  };

function directoryOf(nominals: readonly Findable[], onIndexed: OnIndexed): Directory {
  const builder = new DirectoryBuilder(nominals.length);
  for (const nominal of nominals) builder.add(personOf(nominal));
  return builder.build((part) => onIndexed(Math.floor(part * nominals.length), nominals.length));
}

const personOf = ({ ref, pncId, croNumber, names, datesOfBirth, postcodes }: Findable): DirectoryPerson => ({
  names: names.map((name) => lastWordAsSurname(plainWords(name).split(' '))),
  births: datesOfBirth.map((date) => parseBirthDate(date) ?? UNKNOWN_BIRTH),
  postcodes,
  sex: '',
  identifiers: [
    { kind: 'REF', value: compactText(ref) },
    { kind: 'PNC', value: compactText(pncId ?? '') },
    { kind: 'CRO', value: compactText(croNumber ?? '') },
  ],
});

function soughtOf({ name, born, postcode, pncId, croNumber, ref }: SearchKey): Sought {
  const identifiers = [
    { kinds: ['PNC'], text: pncId ?? '' },
    { kinds: ['CRO'], text: croNumber ?? '' },
    { kinds: ['REF'], text: ref ?? '' },
  ] as const;
  const [from, to] = [dateOf(born?.from), dateOf(born?.to)];
  const isOneDay = born !== null && born.from === born.to;
  return {
    ...NOTHING_SAID,
    names: name.length === 0 ? [] : [lastWordAsSurname(name.map(([word = '']) => word))],
    words: name.filter(([word = '']) => word.length > 1),
    birth: isOneDay ? from : UNKNOWN_BIRTH,
    between: born === null || isOneDay ? null : { from, to },
    postcode: postcode ?? '',
    identifiers: identifiers.filter(({ text }) => text !== ''),
  };
}

const dateOf = (date: string | undefined) => parseBirthDate(date ?? '') ?? UNKNOWN_BIRTH;
