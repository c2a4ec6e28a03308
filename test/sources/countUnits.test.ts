import { beforeAll, describe, expect, it } from '@jest/globals';
import { ORDER_COLUMNS } from '../../src/disclosure/orderDerivations.js';
import { storedColumns } from '../../src/formats/columns.js';
import { FORMATS } from '../../src/formats/formats.js';
import { COUNT_DIMENSIONS, type CountDimension, type CountRequest } from '../../src/model/Count.js';
import { RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import { COUNT_FIELDS } from '../../src/model/countFields.js';
import { outcomeGroupOf } from '../../src/model/outcomeGroups.js';
import type { Values } from '../../src/model/Source.js';
import { countUnits } from '../../src/sources/countUnits.js';
import { nativeTables, never, openSource, SIMULATED } from './simulatedForces.js';

const NOW = '2026-11-22T10:32:00.000Z';

const request = (kind: RecordKind, different: Partial<CountRequest> = {}): CountRequest => ({
  kind,
  by: COUNT_DIMENSIONS.filter((dimension) => COUNT_FIELDS[dimension][kind]).map((dimension) => ({
    dimension,
    except: [],
  })),
  leaveOut: [],
  now: NOW,
  ...different,
});

/** Every value at a path, whatever lists it leads through: written for this test alone. */
function at(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => at(each, path));
  if (path === '') return typeof value === 'string' ? [value] : [];
  const [first = '', ...rest] = path.split('.');
  return value !== null && typeof value === 'object' ? at((value as Values)[first], rest.join('.')) : [];
}

const DATES: Readonly<Record<string, string>> = {
  CRIME_REPORT: 'reportedAt',
  ARREST: 'arrestedAt',
  CRIMINAL_HISTORY: 'date',
  FORENSIC: 'seizedAt',
  STATEMENT: 'startedAt',
  RISK_ASSESSMENT: 'assessedAt',
  SHPO_SRO: 'effectiveFrom',
  CAWN: 'servedAt',
  DVPN_DVPO: 'issuedAt',
  VOO: 'madeAt',
  INTELLIGENCE: 'reportedAt',
};
const OFFENCES = ['offenceGroup', 'arrestOffences.offenceGroup', 'offences.offenceGroup', 'indexOffence.offenceGroup'];
const CONDITIONS = ['bailConditions', 'prohibitions', 'requirements', 'prohibitedConduct', 'conditions'];

/** What a whole record or disposal says in each dimension. */
function expected(kind: RecordKind, unit: Values): Record<CountDimension, string[]> {
  const month = /^(\d{4})-(\d\d)/.exec(at(unit, DATES[kind] ?? '-')[0] ?? '');
  const codes = [...CONDITIONS.flatMap((list) => at(unit, `${list}.code`)), ...at(unit, 'provisions')];
  const type = { SHPO_SRO: at(unit, 'orderType'), DVPN_DVPO: at(unit, 'kind'), CAWN: ['CAWN'], VOO: ['VOO'] };
  return {
    QUARTER: month === null ? [] : [`${month[1]}-Q${Math.floor((Number(month[2]) - 1) / 3) + 1}`],
    OFFENCE_GROUP: [
      ...new Set([...OFFENCES, 'qualifyingOffence.offenceGroup'].flatMap((path) => at(unit, path))),
    ].sort(),
    OUTCOME_GROUP: [outcomeGroupOf(kind, unit) ?? []].flat(),
    CONDITION_CODE: [...new Set(codes)].sort(),
    ORDER_TYPE: (type as Partial<Record<RecordKind, string[]>>)[kind] ?? [],
  };
}

describe.each(SIMULATED)('what $force counts in the $format format', (simulated) => {
  let source: ReturnType<typeof openSource>;
  let nominals: string[];
  beforeAll(async () => {
    const tables = await nativeTables(simulated);
    const { table, id } = FORMATS[simulated.format].kinds.NOMINAL;
    nominals = (tables[table] ?? []).map((row) => String(row[id]));
    source = openSource(simulated, tables);
  });

  it.each(RECORD_KINDS)('is what its records of kind %s say, one by one', async (kind) => {
    const asks = nominals.map((nominal) => ({ nominal, columns: storedColumns(kind) }));
    const { records } = await source.read({ kind, asks }, never());
    const standing = records.filter(
      ({ values: { gsc, disposedAt } }) => gsc !== 'SECRET' && (disposedAt === null || String(disposedAt) > NOW),
    );
    const units = standing.flatMap(({ values }) =>
      kind === 'CRIMINAL_HISTORY' ? [values.disposals, values.foreignConvictions].flat() : [values],
    ) as Values[];
    const asked = request(kind);
    const counted = new Map<string, number>();
    for (const unit of units) {
      const all = expected(kind, unit);
      const name = JSON.stringify(asked.by.map(({ dimension }) => all[dimension]));
      counted.set(name, (counted.get(name) ?? 0) + 1);
    }
    const { cells, quarantined } = await source.count(asked, never());
    const found = cells.map(({ keys, count }) => [
      JSON.stringify(asked.by.map(({ dimension }) => keys[dimension])),
      count,
    ]);
    expect(found.toSorted()).toEqual([...counted].toSorted());
    expect(quarantined).toBe(0);
    expect((await source.count(request(kind, { by: [] }), never())).cells).toEqual(
      units.length === 0 ? [] : [{ keys: {}, count: units.length }],
    );
  });

  it('is nothing when it is given up on', async () => {
    await expect(source.count(request('VOO'), AbortSignal.abort())).rejects.toThrow('aborted');
  });
});

describe('countUnits', () => {
  const by = (...dimensions: CountDimension[]) => dimensions.map((dimension) => ({ dimension, except: [] }));

  it('counts the same orders as the fields of an order are made from', () => {
    for (const [field, dimension] of [
      ['orderKind', 'ORDER_TYPE'],
      ['inForceFrom', 'QUARTER'],
    ] as const) {
      const fields = Object.entries(COUNT_FIELDS[dimension]).filter(([, one]) => one.field === field);
      expect(fields.map(([kind, { columns }]) => [kind, columns])).toEqual(
        fields.map(([kind]) => [kind, ORDER_COLUMNS[field][kind as RecordKind] ?? []]),
      );
    }
  });

  it('leaves out what behaves as no record at the time, and nothing else', () => {
    const records = [
      { gsc: null, disposedAt: null },
      { gsc: 'OFFICIAL_SENSITIVE', disposedAt: '2026-12-01' },
      { gsc: 'SECRET', disposedAt: null },
      { gsc: 'OFFICIAL', disposedAt: '2026-11-22T10:32:00.000Z' },
    ];
    expect(countUnits(records, request('VOO', { by: [] }))).toEqual([{ keys: {}, count: 2 }]);
  });

  it('names all values of a unit once, sorted, and none where there are none', () => {
    const records = [
      { prohibitions: [{ code: 'RESIDENCE' }, { code: 'POLYGRAPH' }], requirements: [{ code: 'RESIDENCE' }] },
      { prohibitions: [], requirements: [{ code: null }], effectiveFrom: '2015' },
    ];
    expect(countUnits(records, request('SHPO_SRO', { by: by('CONDITION_CODE', 'QUARTER') }))).toEqual([
      { keys: { CONDITION_CODE: ['POLYGRAPH', 'RESIDENCE'], QUARTER: [] }, count: 1 },
      { keys: { CONDITION_CODE: [], QUARTER: [] }, count: 1 },
    ]);
  });

  it('does not read a dimension of units that are excepted from it, and counts them all the same', () => {
    const records = [
      { handlingCode: 'P', reportedAt: '2026-04-01' },
      { handlingCode: 'C', reportedAt: '2026-04-02' },
      { handlingCode: null, reportedAt: '2026-04-03' },
    ];
    const asked = request('INTELLIGENCE', { by: [{ dimension: 'QUARTER', except: ['CODE_C'] }] });
    expect(countUnits(records, asked)).toEqual([
      { keys: { QUARTER: ['2026-Q2'] }, count: 1 },
      { keys: {}, count: 2 },
    ]);
  });

  it('leaves out whole classes of disposals', () => {
    const disposals = [
      { kind: 'CONVICTION', riskRelevant: true, rehabilitationStatus: 'SPENT' },
      { kind: 'CONVICTION', riskRelevant: null, offences: [{ offenceGroup: 'OTHER' }], filterStatus: 'PROTECTED' },
      { kind: 'CAUTION_SIMPLE', riskRelevant: null, offences: [{ offenceGroup: 'VIOLENCE' }] },
    ];
    const foreignConvictions = [{ kind: 'CONVICTION', riskRelevant: false }];
    const count = (...leaveOut: CountRequest['leaveOut'][number][]) =>
      countUnits(
        [{ disposals, foreignConvictions }],
        request('CRIMINAL_HISTORY', { by: by('OUTCOME_GROUP'), leaveOut }),
      ).map(({ keys, count: found }) => [keys.OUTCOME_GROUP, found]);
    expect(count()).toEqual([
      [['CONVICTED'], 3],
      [['OUT_OF_COURT'], 1],
    ]);
    expect(count('SPENT_OR_PROTECTED')).toEqual([
      [['OUT_OF_COURT'], 1],
      [['CONVICTED'], 1],
    ]);
    expect(count('NOT_RISK_RELEVANT')).toEqual([
      [['CONVICTED'], 1],
      [['OUT_OF_COURT'], 1],
    ]);
  });
});
