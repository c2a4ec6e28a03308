import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FindAnswer, Nominal, ReadAnswer, ReadRequest, SourceRecord } from '../../src/model/Source.js';
import { ForceLine } from '../../src/sources/ForceLine.js';
import { fanOut } from '../../src/sources/fanOut.js';
import type { Source } from '../../src/sources/Source.js';

const nominal = (force: string, ref = 'N-1'): Nominal => ({ force, ref, values: {} });
const found = (nominals: Nominal[], quarantined = 0): FindAnswer => ({ nominals, quarantined });

function sourceOf(force: string, parts: Partial<Source>): Source {
  const refuse = () => Promise.reject(new Error('not asked'));
  return {
    force,
    name: force,
    find: refuse,
    read: refuse,
    consult: refuse,
    count: refuse,
    check: refuse,
    close: () => Promise.resolve(),
    ...parts,
  };
}
const answering = (force: string, answer: FindAnswer): Source => sourceOf(force, { find: async () => answer });

interface Hanging {
  readonly source: Source;
  readonly signals: AbortSignal[];
}
/** Never answers, not even when it is aborted. */
function hanging(force: string): Hanging {
  const signals: AbortSignal[] = [];
  const find: Source['find'] = (_request, signal) => {
    signals.push(signal);
    return new Promise(() => undefined);
  };
  return { source: sourceOf(force, { find }), signals };
}

let faults: [string, string][];
/** A way to each, without another try. */
const linesTo = (...sources: Source[]): ForceLine[] => sources.map((source) => new ForceLine(source, { retries: 0 }));

const options = (signal = new AbortController().signal) => ({
  deadlineMs: 2000,
  isFair: true,
  signal,
  onFault: (force: string, fault: unknown) => {
    faults.push([force, String(fault)]);
  },
});
const findNothing = (source: Source, signal: AbortSignal) =>
  source.find({ keys: [{ by: 'NAME', value: 'Anybody', soundsAlike: false }], columns: [] }, signal);

beforeEach(() => {
  faults = [];
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('fanOut', () => {
  it('gives each force its own status, in the order of the sources', async () => {
    const late = hanging('CCC');
    const sources = [
      answering('AAA', found([nominal('AAA')])),
      answering('BBB', found([], 3)),
      late.source,
      sourceOf('DDD', { find: () => Promise.reject(new Error('line is down')) }),
      sourceOf('EEE', {
        find: () => {
          throw new Error('threw at once');
        },
      }),
    ];
    const answers = fanOut(linesTo(...sources), findNothing, options());
    await jest.advanceTimersByTimeAsync(1999);
    expect(late.signals.map(({ aborted }) => aborted)).toEqual([false]);
    await jest.advanceTimersByTimeAsync(1);
    expect(await answers).toEqual([
      { force: 'AAA', status: 'OK', answer: found([nominal('AAA')]) },
      { force: 'BBB', status: 'PARTIAL', answer: found([], 3) },
      { force: 'CCC', status: 'TIMEOUT', answer: null },
      { force: 'DDD', status: 'UNAVAILABLE', answer: null },
      { force: 'EEE', status: 'UNAVAILABLE', answer: null },
    ]);
    expect(late.signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(faults.toSorted()).toEqual([
      ['DDD', 'Error: line is down'],
      ['EEE', 'Error: threw at once'],
    ]);
  });

  it('calls a source that stops when it is aborted late, not broken', async () => {
    const find: Source['find'] = (_request, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')));
      });
    const answers = fanOut(linesTo(sourceOf('AAA', { find })), findNothing, options());
    await jest.advanceTimersByTimeAsync(2000);
    expect(await answers).toEqual([{ force: 'AAA', status: 'TIMEOUT', answer: null }]);
  });

  it('leaves no timer behind', async () => {
    await fanOut(linesTo(answering('AAA', found([])), sourceOf('BBB', {})), findNothing, options());
    expect(jest.getTimerCount()).toBe(0);
  });

  it('has one timer and one signal for all', async () => {
    const [one, other] = [hanging('AAA'), hanging('BBB')];
    const answers = fanOut(linesTo(one.source, other.source, answering('CCC', found([]))), findNothing, options());
    await jest.advanceTimersByTimeAsync(1);
    expect(jest.getTimerCount()).toBe(1);
    expect(one.signals[0]).toBe(other.signals[0]);
    await jest.advanceTimersByTimeAsync(1999);
    expect((await answers).map(({ status }) => status)).toEqual(['TIMEOUT', 'TIMEOUT', 'OK']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('tells the sources when the caller goes', async () => {
    const gone = new AbortController();
    const late = hanging('AAA');
    const answers = fanOut(linesTo(late.source), findNothing, options(gone.signal));
    gone.abort();
    expect(late.signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect((await answers).map(({ status }) => status)).toEqual(['TIMEOUT']);
    expect(jest.getTimerCount()).toBe(0);
    expect(faults).toEqual([]);
  });

  it.each([
    ['a nominal of another force', [nominal('AAA'), nominal('BBB')]],
    ['a nominal that was not asked for', [nominal('AAA', 'N-1'), nominal('AAA', 'N-2')]],
  ])('refuses whole an answer with %s', async (what, nominals) => {
    const ask = (source: Source, signal: AbortSignal) =>
      source.find({ keys: [{ by: 'NOMINAL', force: 'AAA', value: 'N-1' }], columns: [] }, signal);
    const answers = await fanOut(linesTo(answering('AAA', found(nominals))), ask, options());
    expect(answers).toEqual([{ force: 'AAA', status: 'UNAVAILABLE', answer: null }]);
    expect(faults).toEqual([['AAA', `StrayAnswerError: the answer holds ${what}`]]);
  });

  const record = (over: Partial<SourceRecord>): SourceRecord => ({
    force: 'AAA',
    kind: 'VOO',
    id: 'r1',
    nominal: 'N-1',
    values: {},
    ...over,
  });
  const request: ReadRequest = {
    kind: 'VOO',
    asks: [
      { nominal: 'N-1', columns: [] },
      { nominal: 'N-2', record: 'r2', columns: [] },
    ],
  };
  it.each([
    ['a record of another force', { force: 'BBB' }],
    ['a record of another kind', { kind: 'CAWN' }],
    ['a record that was not asked for', { nominal: 'N-3' }],
    ['a record that was not asked for', { nominal: 'N-2', id: 'r1' }],
  ] as const)('refuses whole an answer with %s (%j)', async (what, stray) => {
    const answer: ReadAnswer = { records: [record({}), record(stray)], quarantined: 0 };
    const source = sourceOf('AAA', { read: async () => answer });
    const answers = await fanOut(linesTo(source), (one, signal) => one.read(request, signal), options());
    expect(answers).toEqual([{ force: 'AAA', status: 'UNAVAILABLE', answer: null }]);
    expect(faults).toEqual([['AAA', `StrayAnswerError: the answer holds ${what}`]]);
  });

  it('lets through what was asked for', async () => {
    const answer: ReadAnswer = { records: [record({}), record({ nominal: 'N-2', id: 'r2' })], quarantined: 0 };
    const source = sourceOf('AAA', { read: async () => answer });
    const answers = await fanOut(linesTo(source), (one, signal) => one.read(request, signal), options());
    expect(answers).toEqual([{ force: 'AAA', status: 'OK', answer }]);
  });
});
