import type { Format } from '../Format.js';
import * as casework from './casework.js';
import * as orders from './orders.js';
import * as people from './people.js';

/** Flat rows with snake_case columns: lists are child tables, enumerations ids of the code table `ref_code`. */
export const relationalFormat: Format = {
  name: 'relational',
  conventions: {
    date: 'ISO',
    boolean: { true: 1, false: 0 },
    integer: 'NUMBER',
    code: { as: 'TABLE', table: 'ref_code', id: 'code_id', list: 'code_list', meaning: 'meaning' },
  },
  kinds: { ...people, ...casework, ...orders },
};
