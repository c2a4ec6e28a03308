import { describe, expect, it } from '@jest/globals';
import type { CountCell, CountRequest } from '../../src/model/Count.js';
import { checkedSource } from '../../src/sources/checkedSource.js';
import type { Source } from '../../src/sources/Source.js';
import { never } from './simulatedForces.js';

const REQUEST: CountRequest = {
  kind: 'SHPO_SRO',
  by: [
    { dimension: 'QUARTER', except: [] },
    { dimension: 'CONDITION_CODE', except: [] },
  ],
  leaveOut: [],
  now: '2026-11-22',
};

const counting = (cells: readonly CountCell[]): Source =>
  checkedSource({
    force: 'NMR',
    name: 'Northmoor Police',
    find: async () => ({ nominals: [], quarantined: 0 }),
    read: async () => ({ records: [], quarantined: 0 }),
    consult: async () => ({ entries: [], quarantined: 0 }),
    count: async () => ({ cells, quarantined: 0 }),
    check: async () => undefined,
    close: async () => undefined,
  });

describe('counts of a force', () => {
  it('pass where they are what was asked for', async () => {
    const cells = [
      { keys: { QUARTER: ['2026-Q4'], CONDITION_CODE: ['RESIDENCE'] }, count: 3 },
      { keys: { CONDITION_CODE: [] }, count: 1 },
    ];
    expect(await counting(cells).count(REQUEST, never())).toEqual({ cells, quarantined: 0 });
  });

  it.each([
    ['of a dimension that was not asked for', { OFFENCE_GROUP: ['VIOLENCE'] }, 5],
    ['under a text instead of a code', { CONDITION_CODE: ['not to contact V1'] }, 5],
    ['under a date instead of a quarter', { QUARTER: ['2026-11-03'] }, 5],
    ['of nobody', {}, 0],
    ['below nobody', {}, -2],
    ['of parts', {}, 2.5],
  ])('are refused whole %s', async (_what, keys, count) => {
    const stray = counting([
      { keys: {}, count: 9 },
      { keys, count },
    ]);
    await expect(stray.count(REQUEST, never())).rejects.toThrow('the answer holds a count that was not asked for');
  });
});
