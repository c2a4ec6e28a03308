import { identifierLevel } from '../levels/identifierLevels.js';
import { sexLevel } from '../levels/sexLevels.js';
import { birthsOf, homesOf, type MatchRecord, namesOf } from '../records/MatchRecord.js';
import {
  BIRTH_FIELD,
  FIRST_IDENTIFIER,
  FORENAMES_FIELD,
  ORDER_FIELD,
  RESIDENCE_FIELD,
  SURNAME_FIELD,
} from '../weighing/fields.js';
import type { LevelWorths } from '../weighing/levelWorths.js';
import { Several } from '../weighing/Several.js';
import { compareAssociates, compareBirths, compareHomes, compareNames } from './compareValues.js';

/** How two records compare, field by field. */
export interface ComparedRecords {
  readonly levels: Uint8Array;
  /** How much likelier strangers agree so with these very values than with any, in bits. */
  readonly over: Float64Array;
}

/**
 * Compares two records as rows of files are, but by how common values are in `parameters/terms.json`: there are no rows to
 * count in. Of several names, dates or homes the two that agree best count, less what so many tries are worth.
 */
export function compareRecords(a: MatchRecord, b: MatchRecord, worths: LevelWorths): ComparedRecords {
  const levels = new Uint8Array(worths.length);
  const over = new Float64Array(worths.length);
  const into = { levels, over };
  const best = <T>(
    of: (record: MatchRecord) => readonly T[],
    fields: readonly [number, ...number[]],
    compare: (one: T, other: T, into: ComparedRecords) => void,
  ): void => {
    const values = new Several([a, b], of);
    const overAll = () => fields.reduce((sum, field) => sum + (over[field] ?? 0), 0);
    const compareAt = (one: number, other: number): number => {
      compare(values.at(one), values.at(other), into);
      return overAll();
    };
    const worth = () => fields.reduce((sum, field) => sum + (worths[field]?.[levels[field] ?? 0] ?? 0), 0);
    const taken = values.areSingle(0, 1) ? compareAt(0, 1) : values.compareBest(0, 1, compareAt, worth);
    const [first] = fields;
    over[first] = (over[first] ?? 0) + taken - overAll();
  };
  best(namesOf, [FORENAMES_FIELD, SURNAME_FIELD, ORDER_FIELD], compareNames);
  best(birthsOf, [BIRTH_FIELD], compareBirths);
  best(homesOf, [RESIDENCE_FIELD], compareHomes);
  compareAssociates(a, b, into);
  levels[SEX_FIELD] = sexLevel(a.sex, b.sex);
  for (const [index, value] of a.identifiers.entries())
    levels[FIRST_IDENTIFIER + index] = identifierLevel(value, b.identifiers[index] ?? '');
  return into;
}

const SEX_FIELD = BIRTH_FIELD + 1;
