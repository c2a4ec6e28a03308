import { describe, expect, it } from '@jest/globals';
import { DecisionRows } from '../../src/model/DecisionRows.js';
import { decisionRow } from '../ledger/samples.js';

describe('decision rows', () => {
  const [one, other] = [decisionRow('r-1'), decisionRow('r-2')];

  it('are about the record of their group, in the order in which they came', () => {
    const rows = new DecisionRows();
    rows.push(one, other);
    rows.pushAbout('r-3', [one, other]);
    rows.pushAbout('r-4', []);
    expect(rows.length).toBe(4);
    expect([...rows]).toEqual([one, other, { ...one, recordId: 'r-3' }, { ...other, recordId: 'r-3' }]);
    expect(rows.groups).toHaveLength(3);
  });

  it('are taken out from a group on', () => {
    const rows = new DecisionRows();
    rows.push(one);
    const from = rows.groups.length;
    rows.pushAbout('r-3', [one, other]);
    expect(rows.takeFrom(from)).toEqual([
      { ...one, recordId: 'r-3' },
      { ...other, recordId: 'r-3' },
    ]);
    expect([...rows]).toEqual([one]);
    expect(rows.length).toBe(1);
    expect(rows.takeFrom(1)).toEqual([]);
  });
});
