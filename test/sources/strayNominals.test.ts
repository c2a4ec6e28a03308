import { describe, expect, it } from '@jest/globals';
import type { CountAnswer } from '../../src/model/Count.js';
import type { FindAnswer, Nominal, SubjectKey, Values } from '../../src/model/Source.js';
import { checkedSource } from '../../src/sources/checkedSource.js';
import type { Source } from '../../src/sources/Source.js';

const WHO: Values = {
  pncId: '2009/0412873S',
  croNumber: '041287/09S',
  names: [
    { key: '1', forenames: 'Callum James', surname: 'Rudd' },
    { key: '2', forenames: null, surname: 'cal_r_84' },
  ],
  dateOfBirth: [{ key: '1', date: '1984-03-12' }],
};
const COLUMNS = ['pncId', 'croNumber', 'names.forenames', 'names.surname', 'dateOfBirth.date'];

const refuse = () => Promise.reject(new Error('not asked'));
const answering = (nominals: readonly Nominal[]): Source => ({
  force: 'AAA',
  name: 'AAA',
  find: async (): Promise<FindAnswer> => ({ nominals, quarantined: 0 }),
  read: refuse,
  consult: refuse,
  count: refuse,
  check: refuse,
  close: async () => undefined,
});
const { signal } = new AbortController();

/** What a force is told that finds the man for a key. */
async function verdictOn(keys: readonly SubjectKey[], columns = COLUMNS, values = WHO): Promise<string> {
  const source = checkedSource(answering([{ force: 'AAA', ref: 'N-1', values }]));
  return source.find({ keys, columns }, signal).then(
    () => 'let through',
    (fault: Error) => fault.message,
  );
}

const STRAY = 'the answer holds a nominal that was not asked for';
const named = (value: string, dateOfBirth?: string, soundsAlike = false): SubjectKey =>
  dateOfBirth === undefined ? { by: 'NAME', value, soundsAlike } : { by: 'NAME', value, dateOfBirth, soundsAlike };

describe('somebody who is found', () => {
  it.each<[string, SubjectKey, string]>([
    ['their PNC ID, long', { by: 'PNC_ID', value: '2009/0412873S' }, 'let through'],
    ['their PNC ID, short', { by: 'PNC_ID', value: '09/412873s' }, 'let through'],
    ['another PNC ID', { by: 'PNC_ID', value: '2009/0412874S' }, STRAY],
    ['their CRO number', { by: 'CRO_NUMBER', value: '41287/09S' }, 'let through'],
    ['another CRO number', { by: 'CRO_NUMBER', value: '041288/09S' }, STRAY],
    ['their reference', { by: 'NOMINAL', force: 'AAA', value: 'N-1' }, 'let through'],
    ['their reference in another force', { by: 'NOMINAL', force: 'BBB', value: 'N-1' }, STRAY],
    ['another reference', { by: 'NOMINAL', force: 'AAA', value: 'N-2' }, STRAY],
    ['their name in capitals', named('CALLUM  JAMES RUDD'), 'let through'],
    ['what they call themselves', named('cal_r_84'), 'let through'],
    ['part of their name', named('Callum Rudd'), STRAY],
    ['their name and birth', named('Callum James Rudd', '1984-03-12'), 'let through'],
    ['their name and another birth', named('Callum James Rudd', '1984-03-13'), STRAY],
    ['another name and their birth', named('Kieran Ruddock', '1984-03-12'), STRAY],
    ['the sound of their name', named('Kalum Rud', '1984-03-12', true), 'let through'],
    ['a name that another ear may hear so, near their birth', named('Calvin Reed', '1984-09-01', true), 'let through'],
    ['the sound of their name, far from their birth', named('Kalum Rud', '1986-03-13', true), STRAY],
  ])('under %s', async (_what, key, verdict) => {
    expect(await verdictOn([key])).toBe(verdict);
  });

  it('is let through where one of several keys is theirs', async () => {
    expect(await verdictOn([{ by: 'PNC_ID', value: '2001/0000001S' }, named('Callum James Rudd')])).toBe('let through');
  });

  it('is not compared by columns that were not asked for', async () => {
    expect(await verdictOn([{ by: 'PNC_ID', value: '2001/0000001S' }], ['sex'], { sex: 'MALE' })).toBe('let through');
  });

  it.each<[string, Values]>([
    ['no PNC ID', { ...WHO, pncId: null }],
    ['no names', { ...WHO, names: [] }],
  ])('with %s is not who was asked for by it', async (_what, values) => {
    expect(await verdictOn([{ by: 'PNC_ID', value: '2009/0412873S' }], COLUMNS, { ...values, pncId: null })).toBe(
      STRAY,
    );
    expect(await verdictOn([named('Callum James Rudd')], COLUMNS, { ...values, names: [] })).toBe(STRAY);
  });
});

describe('what is given twice', () => {
  const nominal = { force: 'AAA', ref: 'N-1', values: {} };
  it('is refused: a nominal', async () => {
    const source = checkedSource(answering([nominal, nominal]));
    const keys = [{ by: 'NOMINAL', force: 'AAA', value: 'N-1' }] as const;
    await expect(source.find({ keys, columns: [] }, signal)).rejects.toThrow('the answer holds a nominal twice');
  });

  it('is refused: a record', async () => {
    const record = { force: 'AAA', kind: 'VOO', id: 'r1', nominal: 'N-1', values: {} } as const;
    const twice = { ...answering([]), read: async () => ({ records: [record, record], quarantined: 0 }) };
    const asked = checkedSource(twice).read({ kind: 'VOO', asks: [{ nominal: 'N-1', columns: [] }] }, signal);
    await expect(asked).rejects.toThrow('the answer holds a record twice');
  });

  it('is refused: a count', async () => {
    const cell = { keys: { QUARTER: ['2026-Q1'] }, count: 3 };
    const twice = {
      ...answering([]),
      count: async (): Promise<CountAnswer> => ({ cells: [cell, { ...cell, count: 4 }], quarantined: 0 }),
    };
    const by = [{ dimension: 'QUARTER', except: [] }] as const;
    const asked = checkedSource(twice).count(
      { kind: 'VOO', by, leaveOut: [], now: '2026-11-22T10:32:00.000Z' },
      signal,
    );
    await expect(asked).rejects.toThrow('the answer holds a count twice');
  });
});
