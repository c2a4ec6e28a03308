import { listOf } from '../../model/listOf.js';
import type { Value, Values } from '../../model/Source.js';
import type { Findable } from './Findable.js';
import type { Tie } from './tieOf.js';

/** The columns of a nominal that say who it is. */
export const IDENTIFYING = [
  'pncId',
  'croNumber',
  'names.forenames',
  'names.surname',
  'dateOfBirth.date',
] as const satisfies readonly string[];

const isText = (value: Value | undefined): value is string => typeof value === 'string';
const textOrNull = (value: Value | undefined): string | null => (isText(value) ? value : null);

/** What a nominal with these values of `IDENTIFYING` and these ties can be found by. */
export function findableOf(ref: string, values: Values, ties: readonly Tie[]): Findable {
  return {
    ref,
    pncId: textOrNull(values.pncId),
    croNumber: textOrNull(values.croNumber),
    names: listOf(values.names).map(({ forenames, surname }) => [forenames, surname].filter(isText).join(' ')),
    datesOfBirth: listOf(values.dateOfBirth)
      .map(({ date }) => date)
      .filter(isText),
    supervisors: ties.flatMap(({ supervisors }) => supervisors),
    watched: ties.some(({ watched }) => watched),
    premises: ties.flatMap(({ premises }) => premises),
    postcodes: [...new Set(ties.flatMap(({ postcodes }) => postcodes))],
  };
}
