import { beforeAll, describe, expect, it } from '@jest/globals';
import { findingInWords } from '../../src/conformance/Finding.js';
import type { Known } from '../../src/conformance/Known.js';
import { FIRST_CHECK, runConformance } from '../../src/conformance/runConformance.js';
import type { TestedSource } from '../../src/conformance/TestedSource.js';
import { nativeTables, openSource, SIMULATED } from '../sources/simulatedForces.js';
import { knownOf } from './knownOf.js';
import { MISANSWERING } from './misanswering.js';
import { MISREADING } from './misreading.js';

let sound: TestedSource;
let known: Known;
beforeAll(async () => {
  const tables = await nativeTables(SIMULATED[1]);
  sound = openSource(SIMULATED[1], tables);
  known = knownOf('SLW', 'relational', tables);
});

/** The calls of a source, bound to it. */
const callsOf = (source: TestedSource): TestedSource => ({
  force: source.force,
  find: (request, signal) => source.find(request, signal),
  read: (request, signal) => source.read(request, signal),
  consult: (request, signal) => source.consult(request, signal),
  count: (request, signal) => source.count(request, signal),
  check: (signal) => source.check(signal),
});

describe('a source that misbehaves', () => {
  it.each([...MISREADING, ...MISANSWERING])('%s, and is told so', async (_what, misbehave, check, words) => {
    const calls = callsOf(sound);
    const results = await runConformance({ ...calls, ...misbehave(calls) }, known);
    const result = results.find(({ name }) => name === check);
    expect(result?.status).toBe('FAILED');
    expect(result?.findings.map(findingInWords)).toContain(words);
    expect(JSON.stringify(results)).not.toMatch(/Rudd|Callum/);
  });

  it('never answers one call, and is told so without end', async () => {
    const calls = callsOf(sound);
    const count = () => new Promise<never>(() => undefined);
    const results = await runConformance({ ...calls, count }, known, { patienceMs: 20 });
    expect(
      results.filter(({ status }) => status === 'FAILED').map(({ findings }) => findings.map(findingInWords)),
    ).toEqual([
      ['count() goes on'],
      ['a call is answered with NoAnswerError'],
      ['a call is answered with NoAnswerError'],
      ['a call is answered with NoAnswerError'],
      ['a call is answered with NoAnswerError'],
    ]);
  });

  it('gives nothing at all, and nothing more is asked', async () => {
    const calls = callsOf(sound);
    const results = await runConformance({ ...calls, find: () => Promise.reject(new TypeError('Callum')) }, known);
    expect(results.map(({ name, status, findings }) => [name, status, findings.map(findingInWords)])).toEqual([
      [FIRST_CHECK, 'FAILED', ['a call is answered with TypeError']],
    ]);
  });

  it('loses people, and is told so', async () => {
    const more = { by: 'NOMINAL', force: 'SLW', value: 'SLW-N-1' } as const;
    const [first] = await runConformance(sound, { ...known, people: [...known.people, more] });
    expect(first).toMatchObject({ name: FIRST_CHECK, status: 'FAILED' });
  });
});
