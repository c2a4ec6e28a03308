import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SourceStatus } from '../../../src/model/codes.js';
import { parseFault } from '../../../src/simulator/remote/RemoteFault.js';
import { ForceLine } from '../../../src/sources/ForceLine.js';
import { fanOut } from '../../../src/sources/fanOut.js';
import type { Source } from '../../../src/sources/Source.js';
import { never, SIMULATED, type Simulated } from '../simulatedForces.js';
import { type Served, startServed } from './servedForces.js';

const SLW = SIMULATED.find(({ force }) => force === 'SLW') as Simulated;
const NOW = '2026-11-22T10:32:00.000Z';
const NOMINAL = 'SLW-N-0020417';

type Answer = { readonly quarantined: number };
const CALLS: Readonly<Record<string, (source: Source, signal: AbortSignal) => Promise<Answer>>> = {
  find: (source, signal) =>
    source.find(
      { keys: [{ by: 'NOMINAL', force: 'SLW', value: NOMINAL }], columns: ['names.surname', 'nationality', 'sex'] },
      signal,
    ),
  read: (source, signal) =>
    source.read(
      { kind: 'SHPO_SRO', asks: [{ nominal: NOMINAL, columns: ['madeAt', 'prohibitions.code', 'court'] }] },
      signal,
    ),
  consult: (source, signal) => source.consult({ register: 'MEETING', column: 'ref', value: 'CPC-2026-0388' }, signal),
  count: (source, signal) =>
    source.count({ kind: 'SHPO_SRO', by: [{ dimension: 'QUARTER', except: [] }], leaveOut: [], now: NOW }, signal),
  check: async (source, signal) => {
    await source.check(signal);
    return { quarantined: 0 };
  },
};
const NAMES = Object.keys(CALLS);

/** Each fault with what is told of the force, call by call, and how the operator is told why. */
const MATRIX: readonly (readonly [fault: string, expected: string])[] = [
  ['none', 'OK | OK | OK | OK | OK'],
  ['latency:lognormal(1,0.5)', 'OK | OK | OK | OK | OK'],
  ['hang', 'TIMEOUT | TIMEOUT | TIMEOUT | TIMEOUT | TIMEOUT'],
  ['latency:fixed(60000)', 'TIMEOUT | TIMEOUT | TIMEOUT | TIMEOUT | TIMEOUT'],
  ['drip(1,60000)', 'TIMEOUT | TIMEOUT | TIMEOUT | TIMEOUT | TIMEOUT'],
  ['refuse', every('UNREACHABLE')],
  ['busy', every('BUSY')],
  ['garbage', every('NOT_JSON')],
  ['half', 'CUT_SHORT | CUT_SHORT | CUT_SHORT | CUT_SHORT | CUT_SHORT'],
  ['oversized(6000000)', 'TOO_LARGE | TOO_LARGE | TOO_LARGE | TOO_LARGE | TOO_LARGE'],
  ['wrong-types', 'PARTIAL | PARTIAL | PARTIAL | MISSHAPEN | OK'],
  ['skew(3600000)', 'OK | OK | OK | OK | CLOCK_WRONG'],
  ['skew(-3600000)', 'OK | OK | OK | OK | CLOCK_WRONG'],
  ['wrong-force', every('StrayAnswerError')],
  ['another-person', 'StrayAnswerError | StrayAnswerError | StrayAnswerError | OK | OK'],
  ['duplicate-rows', 'PARTIAL | PARTIAL | PARTIAL | MISSHAPEN | OK'],
  ['stray-field', 'StrayAnswerError | StrayAnswerError | StrayAnswerError | OK | OK'],
];

function every(word: string): string {
  return NAMES.map(() => word).join(' | ');
}

/** Faults that are over only when the deadline is: theirs is short, and nothing else needs to be quick. */
const endsLate = (fault: string): boolean => /^(hang|latency:fixed|drip)/.test(fault);

let served: Served;
beforeAll(async () => {
  served = await startServed(SLW);
});
afterAll(async () => {
  await served.stop();
});

/** OK or PARTIAL or TIMEOUT; where the force counts as UNAVAILABLE, why. */
async function outcome(source: Source, call: string): Promise<string> {
  const faults: string[] = [];
  const ask = CALLS[call] as (source: Source, signal: AbortSignal) => Promise<Answer>;
  const [answer] = await fanOut([new ForceLine(source, { retries: 0 })], ask, {
    isFair: true,
    deadlineMs: endsLate(current) ? 40 : 20_000,
    signal: never(),
    onFault: (_force, fault) => faults.push((fault as Error).name.replace('HttpFault:', '')),
  });
  const status: SourceStatus | undefined = answer?.status;
  return status === 'UNAVAILABLE' ? faults.join(', ') : String(status);
}

let current = 'none';
const table: string[] = [];
afterAll(() => {
  const width = Math.max(...MATRIX.map(([fault]) => fault.length));
  process.stdout.write(`${['fault'.padEnd(width), ...NAMES].join(' | ')}\n${table.join('\n')}\n`);
});

describe('a force over HTTP, fault by call', () => {
  it.each(MATRIX)('%s: %s', async (fault, expected) => {
    current = fault;
    served.server.setFaults(fault === 'none' ? [] : [parseFault(fault)]);
    const outcomes: string[] = [];
    for (const call of NAMES) outcomes.push(await outcome(served.connect(), call));
    table.push([fault.padEnd(24), ...outcomes].join(' | '));
    expect(outcomes.join(' | ')).toBe(expected);
    served.server.setFaults([]);
    expect(await outcome(served.source, 'read')).toBe('OK');
  });
});
