import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MongoSource } from '../../../src/sources/mongo/MongoSource.js';
import { MOST_QUARANTINED, Quarantine } from '../../../src/sources/mongo/Quarantine.js';
import { nativeTables, never, SIMULATED } from '../simulatedForces.js';
import type { MingoStore } from './MingoStore.js';
import { sourceInMemory } from './mongoForces.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('the scan of a force', () => {
  let source: MongoSource;
  let store: MingoStore;
  beforeEach(async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'performance'] });
    ({ source, store } = await sourceInMemory(SIMULATED[0], await nativeTables(SIMULATED[0])));
  });
  afterEach(async () => {
    await source.close();
    jest.useRealTimers();
  });

  it('is repeated, and finds what has broken since', async () => {
    expect(source.quarantined).toBe(0);
    store.put('crimes', { _id: 'new', docId: 'new', nominalRef: 'NMR-N-0048812', flags: 3 });
    await jest.advanceTimersByTimeAsync(HOUR - 1);
    expect(source.quarantined).toBe(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(source.quarantined).toBe(1);
  });

  it('is repeated after a minute where it failed, and nothing is answered until it succeeds', async () => {
    store.isGone = true;
    await jest.advanceTimersByTimeAsync(HOUR);
    store.isGone = false;
    await expect(source.check(never())).rejects.toMatchObject({ name: 'NotScanned' });
    expect(() => source.quarantined).toThrow('could not be checked');
    await jest.advanceTimersByTimeAsync(MINUTE);
    await expect(source.check(never())).resolves.toBeUndefined();
  });

  it('is not repeated once the source is closed', async () => {
    await source.close();
    store.asked.splice(0);
    await jest.advanceTimersByTimeAsync(HOUR);
    expect(store.asked).toEqual([]);
  });
});

describe('the rows that are left out', () => {
  it('are no more than can be kept one by one', () => {
    const quarantine = new Quarantine();
    for (let at = 0; at < MOST_QUARANTINED; at += 1) quarantine.leaveOut('crimes', at, 'flags', 'not a list');
    expect(quarantine.add('crimes', 0)).toBe(false);
    expect(() => quarantine.add('crimes', MOST_QUARANTINED)).toThrow('more than 10000 rows do not parse');
    expect(quarantine.report).toEqual([{ table: 'crimes', field: 'flags', problem: 'not a list', rows: 10_000 }]);
  });

  it('are told apart by the kind of their ids too, and count once under each reason', () => {
    const quarantine = new Quarantine();
    expect([quarantine.add('crimes', 1), quarantine.add('crimes', '1'), quarantine.add('arrests', 1)]).toEqual([
      true,
      true,
      true,
    ]);
    const fault = (row: number, field: string) => ({ table: 'crimes', row, field, problem: 'not text' });
    quarantine.note([
      fault(0, 'victims.0.name'),
      fault(0, 'victims.3.name'),
      fault(1, 'victims.0.name'),
      fault(0, 'urn'),
    ]);
    expect(quarantine.report).toEqual([
      { table: 'crimes', field: 'victims.*.name', problem: 'not text', rows: 2 },
      { table: 'crimes', field: 'urn', problem: 'not text', rows: 1 },
    ]);
  });
});
