import { describe, expect, it } from '@jest/globals';
import { FaultDice } from '../../../src/simulator/remote/FaultDice.js';
import { FAULT_NAMES, FaultTextError, parseFault } from '../../../src/simulator/remote/RemoteFault.js';

describe('a fault as it is written', () => {
  it.each([
    ['hang', { name: 'hang', numbers: [], share: 1 }],
    ['half@0.2', { name: 'half', numbers: [], share: 0.2 }],
    ['half@1', { name: 'half', numbers: [], share: 1 }],
    ['latency:lognormal(80,0.6)', { name: 'latency:lognormal', numbers: [80, 0.6], share: 1 }],
    ['latency:uniform(5,10)@.5', { name: 'latency:uniform', numbers: [5, 10], share: 0.5 }],
    ['drip', { name: 'drip', numbers: [1, 100], share: 1 }],
    ['skew(-60000)', { name: 'skew', numbers: [-60_000], share: 1 }],
  ])('%s', (text, fault) => {
    expect(parseFault(text)).toEqual(fault);
  });

  it('may be any name alone', () => {
    for (const name of FAULT_NAMES) expect(parseFault(name).name).toBe(name);
  });

  it.each([
    '',
    'burn',
    'latency',
    'half(1)',
    'latency:fixed(a)',
    'latency:uniform(5)',
    'latency:fixed(-1)',
    'latency:fixed(1..2)',
    'drip(0,10)',
    'half@0',
    'half@2',
    'toString',
  ])('cannot be %s', (text) => {
    expect(() => parseFault(text)).toThrow(FaultTextError);
  });
});

const draws = (seed: string, texts: readonly string[], times: number) => {
  const dice = new FaultDice(seed);
  return Array.from({ length: times }, () => dice.draw(texts.map(parseFault)));
};
const latencies = (text: string): number[] => draws('7', [text], 4000).map(({ latencyMs }) => latencyMs);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length / 2] ?? 0;

describe('the draws', () => {
  it('are the same for the same seed, and others for another', () => {
    const texts = ['latency:lognormal(80,0.6)', 'half@0.5'];
    const drawn = (seed: string) => draws(seed, texts, 50).map((one) => [one.latencyMs, one.has('half')]);
    expect(drawn('1 NMR')).toEqual(drawn('1 NMR'));
    expect(drawn('1 NMR')).not.toEqual(drawn('1 SLW'));
  });

  it('meet the share they are to meet', () => {
    const met = draws('7', ['half@0.2'], 4000).filter((one) => one.has('half')).length;
    expect(met / 4000).toBeCloseTo(0.2, 1);
    expect(draws('7', ['half'], 100).every((one) => one.has('half'))).toBe(true);
  });

  it('are spread as they are to be', () => {
    expect(new Set(latencies('latency:fixed(30)'))).toEqual(new Set([30]));
    const even = latencies('latency:uniform(20,40)');
    expect(Math.min(...even)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...even)).toBeLessThanOrEqual(40);
    expect(median(even)).toBeCloseTo(30, -1);
    const skewed = latencies('latency:lognormal(80,0.6)');
    expect(median(skewed)).toBeGreaterThan(75);
    expect(median(skewed)).toBeLessThan(85);
    const deviation = Math.sqrt(
      skewed.map((value) => Math.log(value / 80) ** 2).reduce((sum, square) => sum + square, 0) / skewed.length,
    );
    expect(deviation).toBeCloseTo(0.6, 1);
  });

  it('add up', () => {
    expect(draws('7', ['latency:fixed(30)', 'latency:fixed(5)', 'busy'], 1)[0]?.latencyMs).toBe(35);
  });
});
