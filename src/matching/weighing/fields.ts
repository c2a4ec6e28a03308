import { ADDRESS, ADDRESS_LEVELS } from '../levels/addressLevels.js';
import { BIRTH_LEVELS } from '../levels/birthLevels.js';
import { POSTCODE, POSTCODE_LEVELS } from '../levels/postcodeLevels.js';

/** What two people are compared by, in the order of a pair's levels. Identifiers follow, as many as there are. */
export const FIELDS = ['forenames', 'surname', 'order', 'birth', 'sex', 'residence', 'associates'] as const;
export type FieldName = (typeof FIELDS)[number] | 'identifier';

export const FIRST_IDENTIFIER = FIELDS.length;
export const FORENAMES_FIELD = FIELDS.indexOf('forenames');
export const ORDER_FIELD = FIELDS.indexOf('order');
export const SURNAME_FIELD = FIELDS.indexOf('surname');
export const BIRTH_FIELD = FIELDS.indexOf('birth');
/** From this field on, a namesake born on the same day is as a stranger. */
export const RESIDENCE_FIELD = FIELDS.indexOf('residence');

export const ASSOCIATES_FIELD = FIELDS.indexOf('associates');

export const fieldName = (index: number): FieldName => FIELDS[index] ?? 'identifier';

/** Whether the names were compared as they stand, or forenames with surname. */
export const ORDER = { STRAIGHT: 0, SWAPPED: 1 } as const;

/**
 * The level of two homes: of their address and of their postcode together, since people who move change both. Where
 * addresses agree in part at most, and postcodes do not, neither a common word nor a common district is evidence.
 */
export function residenceLevel(address: number, postcode: number): number {
  if (postcode < POSTCODE.SECTOR || (address !== ADDRESS.MISSING && address < ADDRESS.PARTLY)) {
    return address * POSTCODE_LEVELS + postcode;
  }
  const elsewhere = address === ADDRESS.MISSING ? ADDRESS.MISSING : ADDRESS.DIFFERENT;
  return elsewhere * POSTCODE_LEVELS + POSTCODE.DIFFERENT;
}

const BIRTH_WORDS = [
  'missing',
  'same',
  'day and month swapped',
  'one digit',
  'day differs',
  'month differs',
  'year slip',
  'year differs',
  'year only',
  'two digits',
  'near year',
  'different',
];
const BIRTH_PARTS = ['day', 'month', 'day and month', 'year', 'year and day', 'year and month', 'whole'];

const ADDRESS_WORDS = ['no address', 'same address', 'nearly same address', 'same street', 'partly', 'other address'];
const POSTCODE_WORDS = ['no postcode', 'same', 'nearly same', 'sector', 'district', 'other'];

/** A level's name, as parameters and explanations call it; the index is the level. */
export const LEVEL_WORDS: Readonly<Record<FieldName, readonly string[]>> = {
  forenames: [
    'missing',
    'same',
    'same first',
    'same first, others differ',
    'initial',
    'other initial',
    'nickname',
    'crossed',
    'mistyped',
    'nearly spelt',
    'looks alike',
    'sounds alike',
    'same letter',
    'different',
  ],
  surname: [
    'missing',
    'same',
    'one part',
    'mistyped',
    'nearly spelt',
    'looks alike',
    'sounds alike',
    'same letter',
    'different',
  ],
  order: ['straight', 'swapped'],
  birth: [...BIRTH_WORDS, ...BIRTH_PARTS.flatMap((part) => [`${part}: same`, `${part}: nearly`, `${part}: different`])],
  sex: ['missing', 'same', 'different'],
  residence: ADDRESS_WORDS.flatMap((address) => POSTCODE_WORDS.map((postcode) => `${address}, ${postcode}`)),
  associates: ['missing', 'shared', 'none shared'],
  identifier: ['missing', 'same', 'nearly same', 'different'],
};

/**
 * What a level can be compared with: levels of one context share out the probability 1 between them. Which parts two
 * records state is no evidence.
 */
export const LEVEL_CONTEXTS: Readonly<Record<FieldName, readonly number[]>> = {
  forenames: [0, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1],
  surname: [0, 1, 1, 1, 1, 1, 1, 1, 1],
  order: [0, 0],
  birth: Array.from({ length: BIRTH_LEVELS }, (_, level) =>
    level === 0 ? 0 : level < BIRTH_WORDS.length ? 1 : 2 + Math.floor((level - BIRTH_WORDS.length) / 3),
  ),
  sex: [0, 1, 1],
  residence: Array.from({ length: ADDRESS_LEVELS * POSTCODE_LEVELS }, (_, level) => {
    const address = level >= POSTCODE_LEVELS ? 2 : 0;
    return address + (level % POSTCODE_LEVELS > 0 ? 1 : 0);
  }),
  associates: [0, 1, 1],
  identifier: [0, 1, 1, 1],
};
