import type { WeighedQuestion } from '../../matching/question/weighQuestion.js';
import { listOf } from '../../model/listOf.js';
import { bornOn, type SearchCriteria, wholeCroNumber, wholePncId } from '../../model/SearchCriteria.js';
import type { Nominal } from '../../model/Source.js';
import type { EvidenceField } from '../../model/vocabulary/person.js';

const WHOLE_DATE = 'YYYY-MM-DD'.length;

/**
 * What would raise the weight of a candidate or settle who they are, in words: what was not said though it is recorded,
 * and what a force has not recorded. `nominals` hold only what the caller may have.
 */
export function settling(
  criteria: SearchCriteria,
  nominals: readonly Nominal[],
  { lines }: WeighedQuestion,
): readonly string[] {
  const holds = (field: string) => nominals.filter(({ values }) => values[field] != null).map(({ force }) => force);
  const lacks = (field: string) => nominals.filter(({ values }) => values[field] == null).map(({ force }) => force);
  const dates = nominals.map(({ values }) => listOf(values.dateOfBirth).map(({ date }) => String(date)));
  const datesIn = nominals.filter((_nominal, index) => dates[index]?.some((date) => date.length >= WHOLE_DATE));
  const pncSaid = wholePncId(criteria) !== null;
  const croSaid = wholeCroNumber(criteria) !== null;
  const isSaid = (field: EvidenceField) => lines.some((line) => line.field === field);
  return [
    ...(pncSaid ? [] : from('the whole PNC ID, which is recorded by', holds('pncId'))),
    ...(pncSaid || holds('pncId').length > 0 ? [] : from('a PNC ID from', lacks('pncId'))),
    ...(pncSaid || croSaid ? [] : from('the whole CRO number, which is recorded by', holds('croNumber'))),
    ...(criteria.born === null && datesIn.length > 0 ? ['the date of birth'] : []),
    ...(criteria.born !== null && bornOn(criteria) === null && datesIn.length > 0
      ? ['the day of the date of birth']
      : []),
    ...(datesIn.length > 0
      ? []
      : from(
          'a date of birth from',
          nominals.map(({ force }) => force),
        )),
    ...(criteria.name === null ? ['a name'] : []),
    ...(isSaid('POSTCODE') || holds('addresses').length === 0 ? [] : ['a postcode of any address']),
  ];
}

const from = (what: string, forces: readonly string[]): readonly string[] =>
  forces.length === 0 ? [] : [`${what} ${[...new Set(forces)].sort().join(', ')}`];
