import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FindAnswer } from '../../src/model/Source.js';
import type { CallTerms } from '../../src/sources/CallLimit.js';
import { StrayAnswerError } from '../../src/sources/checkedSource.js';
import { ForceLine, type LineState } from '../../src/sources/ForceLine.js';
import { HttpFault } from '../../src/sources/http/HttpFault.js';
import type { Source } from '../../src/sources/Source.js';

const NOBODY: FindAnswer = { nominals: [], quarantined: 0 };
type Find = (signal: AbortSignal) => Promise<FindAnswer>;

/** A force that answers as it is told, and notes when it was asked and whether it was given up on. */
class ScriptedForce {
  readonly askedAt: number[] = [];
  readonly signals: AbortSignal[] = [];
  readonly source: Source;
  constructor(public answer: Find) {
    const refuse = () => Promise.reject(new Error('not asked'));
    this.source = {
      force: 'AAA',
      name: 'AAA',
      find: (_request, signal) => {
        this.askedAt.push(Date.now());
        this.signals.push(signal);
        return this.answer(signal);
      },
      read: refuse,
      consult: refuse,
      count: refuse,
      check: refuse,
      close: () => Promise.resolve(),
    };
  }
}

const well: Find = async () => NOBODY;
const broken: Find = () => Promise.reject(new Error('the line is down'));
/** Never settles, whatever it is told. */
const deaf: Find = () => new Promise(() => undefined);
const hangs: Find = (signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')));
  });

const find = (source: Source, signal: AbortSignal) => source.find({ keys: [], columns: [] }, signal);
const terms = (over: Partial<CallTerms> = {}): CallTerms => ({
  deadlineMs: 1000,
  isFair: true,
  signal: new AbortController().signal,
  ...over,
});

/** How a call ends: OK, or the name of the error. */
const ended = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'OK',
    (fault: Error) => fault.constructor.name,
  );

/** Lets time pass until the call has ended. */
async function outcome(call: Promise<unknown>, ms = 1000): Promise<string> {
  const end = ended(call);
  await jest.advanceTimersByTimeAsync(ms);
  return end;
}

const START = new Date('2026-11-22T10:00:00.000Z').getTime();
beforeEach(() => {
  jest.useFakeTimers({ now: START });
});
afterEach(() => {
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

describe('the circuit to a force', () => {
  const once = { retries: 0, accidentMs: 0 } as const;

  it('opens after five failures in a row, and the force is not asked until ten seconds have passed', async () => {
    const force = new ScriptedForce(broken);
    const line = new ForceLine(force.source, once);
    const states: LineState[] = [];
    line.onState((state) => states.push(state));
    for (let call = 0; call < 5; call += 1) expect(await ended(line.ask(find, terms()))).toBe('Error');
    expect(await ended(line.ask(find, terms()))).toBe('BrokenCircuitError');
    await jest.advanceTimersByTimeAsync(9_999);
    expect(await ended(line.ask(find, terms()))).toBe('BrokenCircuitError');
    expect(force.askedAt).toHaveLength(5);
    await jest.advanceTimersByTimeAsync(1);
    force.answer = well;
    expect(await ended(line.ask(find, terms()))).toBe('OK');
    expect(states).toEqual(['OPEN', 'HALF_OPEN', 'CLOSED']);
    expect(line.state).toBe('CLOSED');
  });

  it('stays open for another ten seconds where the call that tries fails', async () => {
    const force = new ScriptedForce(broken);
    const line = new ForceLine(force.source, once);
    for (let call = 0; call < 5; call += 1) await ended(line.ask(find, terms()));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(await ended(line.ask(find, terms()))).toBe('Error');
    expect(line.state).toBe('OPEN');
    await jest.advanceTimersByTimeAsync(9_999);
    expect(await ended(line.ask(find, terms()))).toBe('BrokenCircuitError');
    expect(force.askedAt).toHaveLength(6);
  });

  it('lets one call try, and nobody wait for it', async () => {
    const force = new ScriptedForce(broken);
    const line = new ForceLine(force.source, once);
    for (let call = 0; call < 5; call += 1) await ended(line.ask(find, terms()));
    await jest.advanceTimersByTimeAsync(10_000);
    force.answer = hangs;
    const trying = ended(line.ask(find, terms()));
    expect(line.state).toBe('HALF_OPEN');
    expect(await ended(line.ask(find, terms()))).toBe('BrokenCircuitError');
    expect(force.askedAt).toHaveLength(6);
    await jest.advanceTimersByTimeAsync(1000);
    expect(await trying).toBe('GivenUpError');
    expect(line.state).toBe('OPEN');
  });

  it('does not close since whoever tried has gone', async () => {
    const force = new ScriptedForce(broken);
    const line = new ForceLine(force.source, once);
    for (let call = 0; call < 5; call += 1) await ended(line.ask(find, terms()));
    await jest.advanceTimersByTimeAsync(10_000);
    force.answer = hangs;
    const gone = new AbortController();
    const trying = ended(line.ask(find, terms({ signal: gone.signal })));
    gone.abort();
    expect(await trying).toBe('GivenUpError');
    expect(line.state).toBe('OPEN');
  });

  it('opens for a force that is late, but not where it had little time, nor where whoever asked has gone', async () => {
    const force = new ScriptedForce(hangs);
    const line = new ForceLine(force.source, once);
    for (let call = 0; call < 9; call += 1)
      expect(await outcome(line.ask(find, terms({ isFair: false })))).toBe('GivenUpError');
    for (let call = 0; call < 9; call += 1) {
      const gone = new AbortController();
      const asked = ended(line.ask(find, terms({ signal: gone.signal })));
      gone.abort();
      expect(await asked).toBe('GivenUpError');
    }
    expect(line.state).toBe('CLOSED');
    for (let call = 0; call < 5; call += 1) await outcome(line.ask(find, terms()));
    expect(line.state).toBe('OPEN');
  });

  it('counts what fails together as one accident, and a success between them as a new start', async () => {
    const force = new ScriptedForce(broken);
    const line = new ForceLine(force.source, { retries: 0 });
    const burst = () => Promise.all(Array.from({ length: 12 }, () => ended(line.ask(find, terms()))));
    for (let times = 0; times < 4; times += 1) {
      await burst();
      await jest.advanceTimersByTimeAsync(250);
    }
    expect(line.state).toBe('CLOSED');
    force.answer = well;
    await ended(line.ask(find, terms()));
    force.answer = broken;
    for (let times = 0; times < 4; times += 1) {
      await burst();
      await jest.advanceTimersByTimeAsync(250);
    }
    expect(line.state).toBe('CLOSED');
    await burst();
    expect(line.state).toBe('OPEN');
  });
});

describe('another try', () => {
  it('is made twice, after short and growing waits, where a call failed at once', async () => {
    const force = new ScriptedForce(broken);
    const line = new ForceLine(force.source);
    expect(await outcome(line.ask(find, terms()))).toBe('Error');
    expect(force.askedAt).toHaveLength(3);
    const waits = force.askedAt.slice(1).map((at, index) => at - (force.askedAt[index] ?? 0));
    for (const wait of waits) expect(wait).toBeLessThanOrEqual(100);
  });

  it('is made where a force over HTTP could not be reached', async () => {
    const force = new ScriptedForce(() => Promise.reject(new HttpFault('UNREACHABLE')));
    const line = new ForceLine(force.source);
    expect(await outcome(line.ask(find, terms()))).toBe('HttpFault');
    expect(force.askedAt).toHaveLength(3);
  });

  it('succeeds where the force is well again', async () => {
    const force = new ScriptedForce(broken);
    const line = new ForceLine(force.source);
    const call = outcome(line.ask(find, terms()));
    force.answer = well;
    expect(await call).toBe('OK');
    expect(force.askedAt).toHaveLength(2);
  });

  it.each<[string, Find, Partial<CallTerms>]>([
    ['a stray answer', () => Promise.reject(new StrayAnswerError('a nominal of another force')), {}],
    ['a call that was late', hangs, {}],
    [
      'a failure that took its time',
      () => new Promise((_resolve, reject) => setTimeout(() => reject(new Error()), 300)),
      {},
    ],
    ['a call without time', well, { deadlineMs: 0 }],
    ['a certificate that is not trusted', () => Promise.reject(new HttpFault('NOT_TRUSTED')), {}],
    ['an answer that was too large', () => Promise.reject(new HttpFault('TOO_LARGE')), {}],
  ])('is not made after %s', async (_what, answer, over) => {
    const force = new ScriptedForce(answer);
    const line = new ForceLine(force.source);
    expect(await outcome(line.ask(find, terms(over)))).not.toBe('OK');
    expect(force.askedAt.length).toBe(over.deadlineMs === 0 ? 0 : 1);
  });

  it('is not made once whoever asked has gone', async () => {
    const gone = new AbortController();
    const force = new ScriptedForce(() => {
      gone.abort();
      return Promise.reject(new Error('the line is down'));
    });
    const line = new ForceLine(force.source);
    await outcome(line.ask(find, terms({ signal: gone.signal })));
    expect(force.askedAt).toHaveLength(1);
  });

  it('never goes beyond the time of the call, however little that is', async () => {
    for (const deadlineMs of [10, 40, 100, 333]) {
      const force = new ScriptedForce(broken);
      const line = new ForceLine(force.source);
      const start = Date.now();
      let end = Number.POSITIVE_INFINITY;
      const call = ended(line.ask(find, terms({ deadlineMs }))).then(() => {
        end = Date.now();
      });
      await jest.advanceTimersByTimeAsync(2000);
      await call;
      expect(end - start).toBeLessThanOrEqual(deadlineMs);
    }
  });
});

describe('places', () => {
  it('are so many: the others wait, and beyond those the force is not asked', async () => {
    const force = new ScriptedForce(hangs);
    const line = new ForceLine(force.source, { callsAtOnce: 2, callsWaiting: 1 });
    const calls = [1000, 1000, 900, 900].map((deadlineMs) => ended(line.ask(find, terms({ deadlineMs }))));
    expect(await calls[3]).toBe('BulkheadRejectedError');
    expect(force.askedAt).toHaveLength(2);
    expect(line.callsUnderWay).toBe(2);
    await jest.advanceTimersByTimeAsync(1000);
    expect(await Promise.all(calls)).toEqual(['GivenUpError', 'GivenUpError', 'GivenUpError', 'BulkheadRejectedError']);
    expect(force.askedAt).toHaveLength(2);
    expect(line.callsUnderWay).toBe(0);
  });

  it('go to the next that still waits, past those that were given up on', async () => {
    const free: (() => void)[] = [];
    const force = new ScriptedForce(() => new Promise((resolve) => free.push(() => resolve(NOBODY))));
    const line = new ForceLine(force.source, { callsAtOnce: 1, callsWaiting: 3 });
    const first = ended(line.ask(find, terms()));
    const gone = new AbortController();
    const second = ended(line.ask(find, terms({ signal: gone.signal })));
    const third = ended(line.ask(find, terms()));
    gone.abort();
    expect(await second).toBe('GivenUpError');
    free[0]?.();
    expect(await first).toBe('OK');
    await jest.advanceTimersByTimeAsync(0);
    free[1]?.();
    expect(await third).toBe('OK');
    expect(force.askedAt).toHaveLength(2);
  });

  it('are kept by a source that does not hear that it was given up on, so that no more than so many pile up', async () => {
    const force = new ScriptedForce(deaf);
    const line = new ForceLine(force.source, { callsAtOnce: 2, callsWaiting: 2, accidentsToOpen: 1000 });
    for (let times = 0; times < 50; times += 1) await outcome(Promise.all([ended(line.ask(find, terms()))]));
    expect(force.askedAt).toHaveLength(2);
    expect(line.callsUnderWay).toBe(2);
  });

  it('do not count what a source does after it was given up on', async () => {
    const rejections: unknown[] = [];
    const note = (fault: unknown) => rejections.push(fault);
    process.on('unhandledRejection', note);
    const force = new ScriptedForce(hangs);
    const line = new ForceLine(force.source);
    expect(await outcome(line.ask(find, terms()))).toBe('GivenUpError');
    await jest.advanceTimersByTimeAsync(10);
    process.off('unhandledRejection', note);
    expect(rejections).toEqual([]);
    expect(force.signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});
