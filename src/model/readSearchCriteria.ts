import type { InputReader } from './InputReader.js';
import { compactText, plainWords } from './plainWords.js';
import { type BirthShape, readBirthSpan } from './readBirthSpan.js';
import { NO_CRITERIA, type SearchCriteria } from './SearchCriteria.js';
import { canonicalCroNumber, canonicalPncId } from './subjectIdentifiers.js';
import type { Sex } from './vocabulary/person.js';

type Given = string | null | undefined;

/** What somebody says of a person, as it arrives. */
export interface CriteriaShape extends BirthShape {
  readonly name?: Given;
  readonly postcode?: Given;
  readonly sex?: Sex | null | undefined;
  readonly pncId?: Given;
  readonly croNumber?: Given;
  readonly nominalRef?: Given;
}

const LONGEST_NAME = 120;
const LONGEST_IDENTIFIER = 40;
/** Letters and digits of an identifier without which half of it tells nothing. */
const SHORTEST_PART = 4;
const POSTCODE = /^[a-z]{1,2}\d[a-z\d]?(\d[a-z]{2})?$/;
/** What stands in an identifier, or in a force's reference: Latin letters, digits, and what parts them. */
const IDENTIFIER = /^[a-z\d\s/.,:#()&+\-–]+$/i;
/** Scripts whose letters look like one another's: a word that mixes them is no name. */
const LOOKALIKES = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** What is not searched for, in the words of a problem; null where nothing is wrong. */
function unsearchable(text: string, longest: number): string | null {
  if (text.length > longest) return `is longer than ${longest} characters`;
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(text)) return 'holds control characters';
  return /[*%?_]/.test(text) ? 'holds a wildcard: give what is known, and leave out the rest' : null;
}

/**
 * Reads what somebody says of a person. Problems name the field and never what was given. Enough is said with part of an
 * identifier, with two words of a name, or with two of name, date of birth and postcode.
 */
export function readSearchCriteria(
  reader: InputReader,
  path: string,
  given: CriteriaShape,
  today: string,
): SearchCriteria {
  const before = reader.problems.length;
  const criteria: SearchCriteria = {
    ...NO_CRITERIA,
    name: readName(reader, `${path}name`, given.name),
    born: readBirthSpan(reader, path, given, today),
    postcode: readPostcode(reader, `${path}postcode`, given.postcode),
    sex: given.sex ?? null,
    pncId: readIdentifier(reader, `${path}pncId`, given.pncId, canonicalPncId),
    croNumber: readIdentifier(reader, `${path}croNumber`, given.croNumber, canonicalCroNumber),
    nominalRef: readIdentifier(reader, `${path}nominalRef`, given.nominalRef, () => null),
  };
  if (reader.problems.length === before && !isEnough(criteria)) {
    reader.wrong(
      path === '' ? 'criteria' : path.slice(0, -1),
      'say more: part of an identifier, a name of two words, or two of name, date of birth and postcode',
    );
  }
  return criteria;
}

function isEnough({ name, born, postcode, pncId, croNumber, nominalRef }: SearchCriteria): boolean {
  if (pncId !== null || croNumber !== null || nominalRef !== null) return true;
  if (name !== null && nameWords(name).length > 1) return true;
  return [name, born, postcode].filter((said) => said !== null).length > 1;
}

/** Words of a name that can be searched for: one letter alone says too little. */
export const nameWords = (name: string): readonly string[] =>
  plainWords(name)
    .split(' ')
    .filter((word) => word.length > 1);

function readName(reader: InputReader, path: string, given: Given): string | null {
  const text = reader.optional(given);
  if (text === null) return null;
  const fault = unsearchable(text, LONGEST_NAME);
  if (fault !== null) return reader.wrong(path, fault);
  if (nameWords(text).length === 0 || !/\p{L}/u.test(text)) {
    return reader.wrong(path, 'needs a word of at least two letters');
  }
  const isMixed = (word: string) => LOOKALIKES.filter((script) => script.test(word)).length > 1;
  if (text.split(/[\s-]+/).some(isMixed)) return reader.wrong(path, 'mixes the letters of several scripts in a word');
  return text.replace(/\s+/g, ' ');
}

function readPostcode(reader: InputReader, path: string, given: Given): string | null {
  const text = reader.optional(given);
  if (text === null) return null;
  const fault = unsearchable(text, LONGEST_IDENTIFIER);
  if (fault !== null) return reader.wrong(path, fault);
  const compact = compactText(text);
  return POSTCODE.test(compact) ? compact : reader.wrong(path, 'is no postcode and not the first half of one');
}

function readIdentifier(
  reader: InputReader,
  path: string,
  given: Given,
  canonical: (text: string) => string | null,
): string | null {
  const text = reader.optional(given);
  if (text === null) return null;
  const fault = unsearchable(text, LONGEST_IDENTIFIER);
  if (fault !== null) return reader.wrong(path, fault);
  const whole = canonical(text);
  if (whole !== null) return whole;
  if (!IDENTIFIER.test(text)) return reader.wrong(path, 'holds letters or signs that no such number has');
  const part = compactText(text);
  return part.length >= SHORTEST_PART && /\d/.test(part)
    ? part
    : reader.wrong(path, `needs at least ${SHORTEST_PART} letters and digits of its beginning or end, with a digit`);
}
