import { describe, expect, it } from '@jest/globals';
import { givenIn, givenText } from '../../src/broker/casework/givenText.js';
import type { GivenRecord } from '../../src/casework/data/givenRecord.js';

const COLUMNS = ['status', 'victims.name'];
const ELEMENTS = { victims: { 1: ['name'] } };
const given = (id: string, more: Partial<GivenRecord> = {}): GivenRecord => ({
  force: 'NMR',
  kind: 'CRIME_REPORT',
  id,
  nominal: 'N-1',
  columns: COLUMNS,
  elements: ELEMENTS,
  marks: 'abcdefg1234567',
  ended: null,
  by: null,
  ...more,
});

describe('what left, as text', () => {
  it('comes back record by record, in its order', () => {
    const records = [
      given('a "quoted" id'),
      given('C-2', { marks: '', ended: true }),
      given('C-3', { by: 'AUTH-1' }),
      given('C-4', { by: 'AUTH-1', ended: false }),
      given('C-5', { force: 'SLW' }),
      given('C-6', { force: 'SLW', nominal: 'N-2' }),
      given('N-2', { force: 'SLW', nominal: 'N-2', kind: 'NOMINAL' }),
      given('C-8', { columns: ['status'] }),
      given('C-9', { columns: ['status'], elements: {} }),
    ];
    expect(givenIn(givenText(records))).toEqual(records);
    expect(givenIn(givenText([]))).toEqual([]);
  });

  it('says once what was asked of records alike', () => {
    const text = givenText([given('C-1'), given('C-2'), given('C-3')]);
    expect(text.match(/victims\.name/g)).toHaveLength(1);
  });

  it.each(['{}', '[{"force":"NMR"}]', '[[]]'])('is not taken for what it is not: %s', (text) => {
    expect(givenIn(text)).toBeNull();
  });
});
