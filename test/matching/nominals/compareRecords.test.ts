import { describe, expect, it } from '@jest/globals';
import { FORENAME } from '../../../src/matching/levels/forenameLevels.js';
import { SURNAME } from '../../../src/matching/levels/surnameLevels.js';
import { compareRecords } from '../../../src/matching/nominals/compareRecords.js';
import { ESTIMATED_PARAMETERS } from '../../../src/matching/parameters/shippedParameters.js';
import { birthsOf, homesOf, namesOf } from '../../../src/matching/records/MatchRecord.js';
import { NOMINAL_IDENTIFIERS, nominalRecord } from '../../../src/matching/records/nominalRecord.js';
import {
  FIRST_IDENTIFIER,
  FORENAMES_FIELD,
  RESIDENCE_FIELD,
  SURNAME_FIELD,
} from '../../../src/matching/weighing/fields.js';
import { levelWorths } from '../../../src/matching/weighing/levelWorths.js';
import { PeopleTable } from '../../../src/matching/weighing/PeopleTable.js';
import { generatePeople } from '../../../src/simulator/population/generatePeople.js';
import { inventedForces } from '../../../src/simulator/population/places/inventedForces.js';

const FIELDS = FIRST_IDENTIFIER + NOMINAL_IDENTIFIERS.length;

/** Which of two names that are nearly alike people bear, rows tell of a file, and only the list of two nominals. */
const withoutRows = (levels: Uint8Array): readonly number[] =>
  [...levels].map((level, field) => {
    if (field === FORENAMES_FIELD && level === FORENAME.MISTYPED) return FORENAME.NEARLY;
    if (field === SURNAME_FIELD && (level === SURNAME.MISTYPED || level === SURNAME.ALIKE)) return SURNAME.NEARLY;
    return level;
  });

describe('two records of nominals', () => {
  it('compare at the levels at which rows of a file do, where each has one of everything', () => {
    const people = [...generatePeople({ seed: 4, people: 3000, forces: inventedForces(4) })];
    const rows = people
      .flatMap(({ id, appearances }) => appearances.map(({ values }) => ({ id, record: nominalRecord(values) })))
      .filter(({ record }) => [namesOf, birthsOf, homesOf].every((of) => of(record).length === 1));
    const records = rows.map(({ record }) => record);
    const options = {
      identifiers: NOMINAL_IDENTIFIERS.length,
      second: records.length,
      parameters: ESTIMATED_PARAMETERS,
    };
    const table = new PeopleTable(records, options);
    const worths = levelWorths(ESTIMATED_PARAMETERS, FIELDS);
    const pairs = rows.flatMap((row, index) =>
      rows.slice(index + 1, index + 20).map((other, at) => [index, index + 1 + at, row.id === other.id] as const),
    );
    expect(pairs.filter(([, , isOne]) => isOne).length).toBeGreaterThan(20);
    const homeless = (all: readonly number[]) => all.filter((_level, field) => field !== RESIDENCE_FIELD).join();
    const different = pairs.filter(([i, j]) => {
      const levels = new Uint8Array(FIELDS);
      table.compare(i, j, levels, 0);
      const own = compareRecords(table.record(i), table.record(j), worths).levels;
      return homeless(withoutRows(own)) !== homeless(withoutRows(levels));
    });
    expect(different).toEqual([]);
  });
});
