import { describe, expect, it } from '@jest/globals';
import type { BrokenField } from '../../src/formats/checkTables.js';
import { nativeTables, never, openSource, SIMULATED, type Tables } from '../sources/simulatedForces.js';

type Loose = Record<string, unknown>;

/** Sets a dotted path in a row of a table; undefined removes it. */
function change(tables: Tables, table: string, row: number, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at = tables[table]?.[row] as Loose;
  for (const step of steps) at = at[step] as Loose;
  if (value === undefined) delete at[last];
  else at[last] = value;
}

const [NMR, SLW, ARV] = SIMULATED;
const indexOf = (tables: Tables, table: string, column: string, value: unknown): number =>
  (tables[table] ?? []).findIndex((row) => row[column] === value);

describe('rows that do not parse', () => {
  const cases = [
    ['a bad date', NMR, 'crimes', 0, 'dates.reported', '2026-02-30', 'not a date of the form ISO'],
    ['an unknown code', NMR, 'crimes', 0, 'progress.state', 'sleeping', 'unknown code of CrimeStatus'],
    ['a wrong type', NMR, 'crimes', 0, 'meta.notConvicted', 'yes', 'not a truth value'],
    ['a number for a text', NMR, 'crimes', 0, 'refs.crime', 14432, 'not text'],
    ['a value for a document', NMR, 'crimes', 0, 'location', 'here', 'not a nested document'],
    ['a value for a list', NMR, 'crimes', 0, 'people.victims', 'one', 'not a list'],
    ['a missing id', NMR, 'crimes', 0, 'docId', undefined, 'missing'],
    ['a missing nominal', NMR, 'crimes', 0, 'nominalRef', undefined, 'missing'],
    ['an unknown nominal', NMR, 'crimes', 0, 'nominalRef', 'NMR-N-1', 'names no nominal, or one that was left out'],
    ['an id that is not unique', NMR, 'crimes', 1, 'docId', 'nmr-crime-26-014432', 'not unique'],
    [
      'a key that is missing',
      NMR,
      'sexualHarmOrders',
      0,
      'terms.prohibitions.1.no',
      '',
      'missing: it tells the elements apart',
    ],
    ['a key that is not unique', NMR, 'sexualHarmOrders', 0, 'terms.prohibitions.1.no', 'C1', 'not unique in its list'],
    ['an unknown code id', SLW, 'crime', 0, 'status_cd', 99999, 'unknown code of CrimeStatus'],
    ['a code id of another list', SLW, 'crime', 0, 'status_cd', 101, 'unknown code of CrimeStatus'],
    ['a foreign key to nowhere', SLW, 'crime', 0, 'oic_staff_id', 99999, 'names no row of staff'],
    ['a fraction', SLW, 'management', 0, 'mappa_level', 2.5, 'not a whole number'],
    ['an ISO date', ARV, 'CRIME', 0, 'RPTDATE', '2012-05-06', 'not a date of the form DD/MM/YYYY'],
    ['a number without zeros', ARV, 'EXHIBIT', 0, 'IMGA', 2, 'not a zero-padded whole number'],
    ['a code in words', ARV, 'CRIME', 0, 'STATUS', 'FILED', 'unknown code of CrimeStatus'],
    ['a PNC ID whose letter is wrong', ARV, 'HISTORY', 0, 'PNCID', '2009/0412873A', 'not a PNC ID'],
  ] as const;

  it.each(cases)('%s', async (_what, simulated, table, row, field, value, problem) => {
    const tables = await nativeTables(simulated);
    change(tables, table, row, field, value);
    const source = openSource(simulated, tables);
    expect(source.quarantine).toEqual([{ table, row, field, problem }]);
    expect(source.quarantined).toBe(1);
  });

  it('are left out and counted in every answer, and the others stay', async () => {
    const tables = await nativeTables(NMR);
    change(tables, 'crimes', 0, 'dates.reported', 'never');
    const source = openSource(NMR, tables);
    const read = async (nominal: string) =>
      source.read({ kind: 'CRIME_REPORT', asks: [{ nominal, columns: ['crimeReference'] }] }, never());
    expect(await read('NMR-N-0060214')).toEqual({ records: [], quarantined: 1 });
    expect((await read('NMR-N-0091330')).records.map(({ values }) => values)).toEqual([
      { crimeReference: 'NMR/011008/26' },
    ]);
    const found = await source.find(
      { keys: [{ by: 'NAME', value: 'Nobody', soundsAlike: false }], columns: [] },
      never(),
    );
    expect(found).toEqual({ nominals: [], quarantined: 1 });
  });

  it('break the record they belong to', async () => {
    const tables = await nativeTables(SLW);
    const row = indexOf(tables, 'sexual_harm_order_prohibition', 'condition_no', 'C2');
    change(tables, 'sexual_harm_order_prohibition', row, 'until_date', 'soon');
    const source = openSource(SLW, tables);
    const expected: BrokenField[] = [
      { table: 'sexual_harm_order_prohibition', row, field: 'until_date', problem: 'not a date of the form ISO' },
    ];
    expect(source.quarantine).toEqual(expected);
    const ask = { nominal: 'SLW-N-0020417', columns: ['court'] };
    expect(await source.read({ kind: 'SHPO_SRO', asks: [ask] }, never())).toEqual({ records: [], quarantined: 1 });
  });

  it('that belong to nothing are reported', async () => {
    const tables = await nativeTables(SLW);
    change(tables, 'crime_victim', 0, 'crime_id', 'SLW-CRIME-99-000000');
    const source = openSource(SLW, tables);
    expect(source.quarantine).toEqual([
      { table: 'crime_victim', row: 0, field: 'crime_id', problem: 'belongs to no row' },
    ]);
    expect(source.quarantined).toBe(1);
  });

  it('of a nominal take its records along', async () => {
    const tables = await nativeTables(NMR);
    const row = indexOf(tables, 'nominals', 'nominalRef', 'NMR-N-0051177');
    change(tables, 'nominals', row, 'birthDates.0.born', '12/03/1984');
    const source = openSource(NMR, tables);
    expect(source.quarantine).toEqual([
      { table: 'nominals', row, field: 'birthDates.0.born', problem: 'not a date of the form ISO' },
      { table: 'custodyRecords', row: 0, field: 'nominalRef', problem: 'names no nominal, or one that was left out' },
    ]);
    expect(source.quarantined).toBe(2);
  });

  it('are told of without their values', async () => {
    const tables = await nativeTables(NMR);
    change(tables, 'nominals', 0, 'birthDates.0.born', 'Secretstring');
    change(tables, 'nominals', 0, 'identifiers.pnc', 'Secretstring');
    change(tables, 'nominals', 0, 'sex', 'Secretstring');
    expect(JSON.stringify(openSource(NMR, tables).quarantine)).not.toContain('Secretstring');
  });
});

describe('records that the law does not know', () => {
  it('a positive requirement from before 29 November 2022', async () => {
    const tables = await nativeTables(SLW);
    change(tables, 'sexual_harm_order_requirement', 0, 'imposed_date', '2022-11-28');
    expect(openSource(SLW, tables).quarantine).toEqual([
      {
        table: 'sexual_harm_order_requirement',
        row: 0,
        field: 'imposed_date',
        problem: 'a positive requirement from before 2022-11-29',
      },
    ]);
    change(tables, 'sexual_harm_order_requirement', 0, 'imposed_date', '2022-11-29');
    expect(openSource(SLW, tables).quarantine).toEqual([]);
    change(tables, 'sexual_harm_order_requirement', 0, 'imposed_date', '2022');
    expect(openSource(SLW, tables).quarantine).toEqual([]);
  });

  it('a positive requirement without a date of its own on an older order', async () => {
    const tables = await nativeTables(SLW);
    change(tables, 'sexual_harm_order_requirement', 0, 'imposed_date', undefined);
    expect(openSource(SLW, tables).quarantine).toEqual([
      {
        table: 'sexual_harm_order',
        row: 0,
        field: 'made_date',
        problem: 'a positive requirement from before 2022-11-29',
      },
    ]);
  });

  it.each([
    ['inspector', 1],
    ['chief inspector', 1],
    ['superintendent', 0],
    ['chief superintendent', 0],
  ])('a notice on the authority of a %s: %i broken', async (rank, broken) => {
    const tables = await nativeTables(NMR);
    change(tables, 'domesticOrders', 0, 'authorisedBy.rank', rank);
    const fault = {
      table: 'domesticOrders',
      row: 0,
      field: 'authorisedBy.rank',
      problem: 'authorised by a rank below superintendent',
    };
    expect(openSource(NMR, tables).quarantine).toEqual(Array.from({ length: broken }, () => fault));
  });

  it('but a marking above the system is kept for policy to see', async () => {
    const source = openSource(NMR, await nativeTables(NMR));
    const ask = { nominal: 'NMR-N-0048812', columns: ['gsc'] };
    const { records } = await source.read({ kind: 'INTELLIGENCE', asks: [ask] }, never());
    expect(records.map(({ values }) => values.gsc)).toEqual(['OFFICIAL_SENSITIVE', 'OFFICIAL_SENSITIVE', 'SECRET']);
  });
});
