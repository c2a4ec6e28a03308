import { describe, expect, it } from '@jest/globals';
import { faultySource } from '../../src/simulator/faultySource.js';

let closed = 0;
const source = {
  force: 'AAA',
  name: 'Aldmoor Police',
  find: async () => ({ nominals: [], quarantined: 0 }),
  read: async () => ({ records: [], quarantined: 0 }),
  consult: async () => ({ entries: [], quarantined: 0 }),
  count: async () => ({ cells: [], quarantined: 0 }),
  check: async () => undefined,
  close: async () => {
    closed += 1;
  },
};
const request = { keys: [], columns: [] };
const reading = { kind: 'VOO', asks: [] } as const;
const counting = { kind: 'VOO', by: [], leaveOut: [], now: '2026-11-22' } as const;

describe('faultySource', () => {
  it('is the source itself where nothing is wrong', () => {
    expect(faultySource(source, {})).toBe(source);
    expect(faultySource(source, { hang: false, refuse: false })).toBe(source);
  });

  it('refuses every call', async () => {
    const { signal } = new AbortController();
    const faulty = faultySource(source, { refuse: true });
    await expect(faulty.find(request, signal)).rejects.toThrow('the simulated force refuses');
    await expect(faulty.read(reading, signal)).rejects.toThrow('the simulated force refuses');
    await expect(faulty.count(counting, signal)).rejects.toThrow('the simulated force refuses');
    await expect(faulty.check(signal)).rejects.toThrow('the simulated force refuses');
  });

  it('hangs until it is given up on', async () => {
    const controller = new AbortController();
    const faulty = faultySource(source, { hang: true });
    const calls = [
      faulty.find(request, controller.signal),
      faulty.read(reading, controller.signal),
      faulty.count(counting, controller.signal),
      faulty.check(controller.signal),
    ];
    const first = await Promise.race([...calls, Promise.resolve('STILL_HANGING')]);
    expect(first).toBe('STILL_HANGING');
    controller.abort();
    const settled = await Promise.allSettled(calls);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    await expect(faulty.find(request, AbortSignal.abort())).rejects.toThrow('given up on');
  });

  it('keeps its name and can be closed', async () => {
    const faulty = faultySource(source, { hang: true });
    expect([faulty.force, faulty.name]).toEqual(['AAA', 'Aldmoor Police']);
    await faulty.close();
    expect(closed).toBe(1);
  });
});
