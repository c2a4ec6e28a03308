import type { Format } from '../Format.js';
import * as casework from './casework.js';
import { CODES } from './codes.js';
import * as orders from './orders.js';
import * as people from './people.js';

/** UPPER-CASE names, DD/MM/YYYY, two-letter codes, zero-padded numbers; lists are repeated rows or delimited text. */
export const legacyFormat: Format = {
  name: 'legacy',
  conventions: {
    date: 'DD/MM/YYYY',
    boolean: { true: 'Y', false: 'N' },
    integer: 'ZERO_PADDED',
    code: { as: 'CODES', codes: CODES },
  },
  kinds: { ...people, ...casework, ...orders },
};
