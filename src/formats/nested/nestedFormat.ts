import type { Format } from '../Format.js';
import * as casework from './casework.js';
import * as orders from './orders.js';
import * as people from './people.js';

/** Documents that nest, camelCase names, ISO dates, codes in words. */
export const nestedFormat: Format = {
  name: 'nested',
  conventions: {
    date: 'ISO',
    boolean: { true: true, false: false },
    integer: 'NUMBER',
    code: { as: 'WORDS' },
  },
  kinds: { ...people, ...casework, ...orders },
};
