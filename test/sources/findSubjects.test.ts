import { beforeAll, describe, expect, it } from '@jest/globals';
import { plainWords } from '../../src/model/plainWords.js';
import type { SubjectKey } from '../../src/model/Source.js';
import type { EmbeddedSource } from '../../src/sources/embedded/EmbeddedSource.js';
import { nativeTables, never, openSource, SIMULATED } from './simulatedForces.js';

let northmoor: EmbeddedSource;
let saltwick: EmbeddedSource;
beforeAll(async () => {
  northmoor = openSource(SIMULATED[0], await nativeTables(SIMULATED[0]));
  saltwick = openSource(SIMULATED[1], await nativeTables(SIMULATED[1]));
});

const find = async (source: EmbeddedSource, ...keys: SubjectKey[]): Promise<string[]> =>
  (await source.find({ keys, columns: [] }, never())).nominals.map(({ ref }) => ref);
const named = (value: string, dateOfBirth?: string, soundsAlike = false): SubjectKey =>
  dateOfBirth === undefined ? { by: 'NAME', value, soundsAlike } : { by: 'NAME', value, dateOfBirth, soundsAlike };

describe('finding a person', () => {
  it('by CRO number, in short too', async () => {
    expect(await find(saltwick, { by: 'CRO_NUMBER', value: '41287/09S' })).toEqual(['SLW-N-0020417']);
    expect(await find(saltwick, { by: 'CRO_NUMBER', value: '41287/09A' })).toEqual([]);
  });

  it('by reference, of this force only', async () => {
    const value = 'SLW-N-0020417';
    expect(await find(saltwick, { by: 'NOMINAL', force: 'SLW', value })).toEqual([value]);
    expect(await find(saltwick, { by: 'NOMINAL', force: 'NMR', value })).toEqual([]);
  });

  it.each(['Callum Rudd', '  CALLUM   RUDD ', 'cállum rudd', 'Callum James Rudd', 'cal_r_84'])(
    'by any recorded name: %s',
    async (name) => {
      expect(await find(saltwick, named(name))).toEqual(['SLW-N-0020417']);
    },
  );

  it('by current name and alias, each nominal once', async () => {
    expect(await find(northmoor, named('Kieran Ruddock'))).toEqual(['NMR-N-0051177']);
    expect(await find(northmoor, named('Callum Rudd'), named('Kieran Ruddock'))).toEqual([
      'NMR-N-0048812',
      'NMR-N-0051177',
    ]);
  });

  it('by name with a date of birth that must be one of those claimed', async () => {
    expect(await find(saltwick, named('Callum Rudd', '1984-03-12'))).toEqual(['SLW-N-0020417']);
    expect(await find(saltwick, named('Callum Rudd', '1984-03-13'))).toEqual([]);
  });

  it('by the organisation that supervises a requirement, and no other', async () => {
    const supervisedBy = (value: string): SubjectKey => ({ by: 'SUPERVISOR', value });
    expect(await find(saltwick, supervisedBy('HARBOUR-TRUST'))).toEqual(['SLW-N-0020417']);
    expect(await find(northmoor, supervisedBy('HARBOUR-TRUST'))).toEqual([]);
    expect(await find(saltwick, supervisedBy('HARBOUR'))).toEqual([]);
    expect(await find(saltwick, supervisedBy(''))).toEqual([]);
  });

  it('by where they live on the day, or whose home a notice is about', async () => {
    const at = (value: string, on = '2026-11-22'): SubjectKey => ({ by: 'PREMISES', value, on });
    expect(await find(northmoor, at('14 quay row'))).toEqual(['NMR-N-0072261']);
    expect(await find(saltwick, at('14 quay row'))).toEqual([]);
    expect(await find(saltwick, at('3 Fullers Rise, Saltwick'))).toEqual([]);
    expect(await find(saltwick, at('3 Fullers Rise, Saltwick', '2015-03-02'))).toEqual(['SLW-N-0020417']);
    expect(await find(northmoor, at('Quay Row'))).toEqual([]);
    expect(await find(northmoor, at('Harbour View refuge, Westerby'))).toEqual([]);
    expect(await find(northmoor, at('%'))).toEqual([]);
  });

  it('by no premises or supervisor of an order that has been disposed of', async () => {
    const tables = await nativeTables(SIMULATED[1]);
    for (const table of ['sexual_harm_order', 'domestic_order'])
      for (const row of tables[table] ?? []) (row as Record<string, unknown>).disposed_date = '2026-11-01';
    const disposed = openSource(SIMULATED[1], tables);
    expect(await find(disposed, { by: 'SUPERVISOR', value: 'HARBOUR-TRUST' })).toEqual([]);
  });

  it('by sound only where asked, and only within a year of the date of birth', async () => {
    expect(await find(saltwick, named('Kalum Rud', '1984-03-12'))).toEqual([]);
    expect(await find(saltwick, named('Kalum Rud', '1984-03-12', true))).toEqual(['SLW-N-0020417']);
    expect(await find(saltwick, named('Kalum Rud', '1985-03-12', true))).toEqual(['SLW-N-0020417']);
    expect(await find(saltwick, named('Kalum Rud', '1983-03-12', true))).toEqual(['SLW-N-0020417']);
    expect(await find(saltwick, named('Kalum Rud', '1985-03-13', true))).toEqual([]);
    expect(await find(saltwick, named('Kalum Rud', undefined, true))).toEqual([]);
    expect(await find(saltwick, named('Kalum Hesk', '1984-03-12', true))).toEqual([]);
  });

  it('by nothing finds nobody', async () => {
    expect(await find(saltwick)).toEqual([]);
    expect(await find(saltwick, named(''), named(' . '), { by: 'PNC_ID', value: '' })).toEqual([]);
  });
});

describe('plainWords', () => {
  it.each([
    ["Zoë  O'Neill-Day", 'zoe oneill day'],
    ['ŁUKASZ', 'łukasz'],
    [' J. R. Smith ', 'j r smith'],
    ['', ''],
  ])('makes %j %j', (name, plain) => {
    expect(plainWords(name)).toBe(plain);
  });
});
