import { familyOf } from '../../levels/nicknames.js';
import { type BirthDate, UNKNOWN_BIRTH } from '../../records/birthDate.js';
import type { RecordedSex } from '../../records/MatchRecord.js';
import type { IdentifierKind } from '../columns/IdentifierHeap.js';
import type { PlainName } from '../DirectoryPerson.js';

/** What somebody says of a person; what they do not say is empty or null. */
export interface Sought {
  /** Ways to read the name as it was said, each in plain words. */
  readonly names: readonly PlainName[];
  /** The words of the name to look under, each with others that stand for it, itself first. */
  readonly words: readonly (readonly string[])[];
  /** As far as it is known. */
  readonly birth: BirthDate;
  /** Instead of a date of birth: between which days, both included. */
  readonly between: { readonly from: BirthDate; readonly to: BirthDate } | null;
  readonly sex: RecordedSex;
  /** A postcode or its outward half: letters and digits, lower case. */
  readonly postcode: string;
  /** Identifiers or parts of them: letters and digits, lower case; `kinds` are those that it may be. */
  readonly identifiers: readonly { readonly kinds: readonly IdentifierKind[]; readonly text: string }[];
}

/** Words of a name that are looked up. */
const MOST_WORDS = 6;
const LONGEST_NAME = 128;

export const NOTHING_SAID: Sought = {
  names: [],
  words: [],
  birth: UNKNOWN_BIRTH,
  between: null,
  sex: '',
  postcode: '',
  identifiers: [],
};

/** What is said of a person's name: forenames and surname in plain words. Nicknames stand for each word. */
export function soughtName({ forenames, surname }: PlainName): Pick<Sought, 'names' | 'words'> {
  const name = { forenames: forenames.slice(0, LONGEST_NAME), surname: surname.slice(0, LONGEST_NAME) };
  const words = new Set([...name.forenames.split(' '), ...name.surname.split(' ')].filter((word) => word.length > 1));
  return {
    names: [name],
    words: [...words].slice(0, MOST_WORDS).map((word) => [word, ...familyOf(word)]),
  };
}
