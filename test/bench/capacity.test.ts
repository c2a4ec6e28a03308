import { describe, expect, it } from '@jest/globals';
import { bytesFor, COSTS, resourcesFor } from '../../bench/capacity/Plan.js';
import { queueWaits } from '../../bench/capacity/queueWaits.js';
import { seededRandom } from '../../bench/capacity/seededRandom.js';

const LOAD = { peakPerSecond: 5_000, perDay: 4_500_000, years: 10 };

describe('the capacity plan', () => {
  it('names what gives way first, and how many are wanted', () => {
    expect(resourcesFor(LOAD, COSTS).map(({ name, units }) => [name, units])).toEqual([
      ['core of a broker (one worker)', 105],
      ['shard, for the index of accesses', 3],
      ['shard, for enquiries and decisions', 1],
      ['access log', 1],
    ]);
    const [first] = resourcesFor(LOAD, { ...COSTS, ownShareMs: 0.1, sharedMs: 0.1 });
    expect(first?.name).toBe('shard, for the index of accesses');
  });

  it('counts two entries of an answer, for all years, and the index for its own', () => {
    const { logs, index } = bytesFor({ ...LOAD, perDay: 1_000 }, COSTS);
    expect([logs, index]).toEqual([1_000 * 365 * 10 * 2 * 1_297, 1_000 * 365 * 700]);
  });

  it('simulates waits as the theory of one queue has them', () => {
    const { p50, p99, busy } = queueWaits({
      perSecond: 60,
      serviceMs: 10,
      requests: 200_000,
      random: seededRandom(1),
    });
    // SOURCE: M/M/1: P(wait > t) = ρ e^(−(1−ρ) t / s).
    const wait = (share: number) => (10 / 0.4) * Math.log(0.6 / (1 - share));
    expect(busy).toBeCloseTo(0.6, 1);
    expect(Math.abs(p50 / wait(0.5) - 1)).toBeLessThan(0.15);
    expect(Math.abs(p99 / wait(0.99) - 1)).toBeLessThan(0.15);
  });
});
