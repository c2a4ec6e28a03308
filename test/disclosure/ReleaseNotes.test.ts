import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ElementDecision, FieldDecision } from '../../src/disclosure/RecordDecision.js';
import { ReleaseAccount, type ReleaseNote } from '../../src/disclosure/ReleaseAccount.js';
import { ReleaseNotes } from '../../src/disclosure/ReleaseNotes.js';
import { SharedRows } from '../../src/disclosure/SharedRows.js';
import { callerOf, factsOf } from '../policy/fixtures.js';
import { decidedOf } from './plan/fixtures.js';
import { ROW } from './releasing.js';

const FACTS = { status: 'OPEN', victims: [{ key: '1', victimRef: 'V-1' }] };
const decided = decidedOf(
  'CRIME_REPORT',
  'crimeReports { labels status victims { pseudonym } }',
  FACTS,
  callerOf('CSC'),
);
const [labels, status] = decided.fields as [FieldDecision, FieldDecision];
const [victim] = (decided.lists[0]?.elements ?? []) as [ElementDecision];
const otherVictim = { ...victim };

describe('notes of records released one after the other', () => {
  let made: (readonly ReleaseNote[])[];
  let notes: ReleaseNotes;
  const about = {
    subject: { ...ROW, recordKind: 'CRIME_REPORT', list: 'crimeReports', isPolice: false },
    facts: factsOf('CRIME_REPORT', FACTS),
    group: 'CSC',
  } as const;
  beforeEach(() => {
    made = [];
    notes = new ReleaseNotes((all) => {
      made.push(all);
      return new ReleaseAccount(all, about, new SharedRows());
    });
  });
  const noted = (...steps: readonly (() => void)[]): ReleaseAccount => {
    notes.begin();
    for (const step of steps) step();
    return notes.account();
  };

  it.each<[string, () => void, () => void]>([
    ['what was decided', () => notes.ended(labels, 'FULL'), () => notes.ended(status, 'FULL')],
    ['how it ended', () => notes.ended(status, 'FULL'), () => notes.ended(status, 'NOT_HELD')],
    ['whom it was told', () => notes.ended(status, 'WITHHELD'), () => notes.told(status, 'WITHHELD')],
    ['what is absent', () => notes.absent(victim), () => notes.absent(otherVictim)],
  ])('come to one account where they are the same, and to another where they differ in %s', (_what, one, other) => {
    const first = noted(one, () => notes.ended(status, 'FULL'));
    expect(noted(one, () => notes.ended(status, 'FULL'))).toBe(first);
    const second = noted(other, () => notes.ended(status, 'FULL'));
    expect(second).not.toBe(first);
    expect(noted(other, () => notes.ended(status, 'FULL'))).toBe(second);
    expect(noted(one, () => notes.ended(status, 'FULL'))).toBe(first);
    expect(noted(one)).not.toBe(first);
    expect(made).toHaveLength(3);
  });

  it('are given in the order in which they came', () => {
    const { rows } = noted(
      () => notes.told(labels, 'WITHHELD'),
      () => notes.absent(victim),
      () => notes.ended(status, 'FULL'),
    );
    expect(rows.map(({ fieldPath, category, decision }) => [fieldPath, category, decision])).toEqual([
      ['crimeReports.victims', 'EXISTENCE', 'N'],
      ['crimeReports.status', 'OFFENCE_FACTS', 'F'],
    ]);
    noted();
    expect(made).toEqual([
      [
        { what: 'TOLD', decided: labels, state: 'WITHHELD' },
        { what: 'ABSENT', decided: victim, state: null },
        { what: 'ENDED', decided: status, state: 'FULL' },
      ],
      [],
    ]);
  });

  it('explain alike what says the same where instructions look, and nothing else', () => {
    const account = noted(() => notes.ended(status, 'FULL'));
    const plain = account.explain({ status: 'OPEN' });
    expect(account.explain({ status: 'FILED' })).toBe(plain);
    const labelled = account.explain({ labels: ['Alleged, not proved.'] });
    expect(labelled.instructions).toEqual(['Alleged, not proved.']);
    expect(account.explain({ status: 'FILED', labels: ['Alleged, not proved.'] })).toBe(labelled);
    expect(account.explain({ labels: ['Professional opinion, not fact.'] })).not.toBe(labelled);
    expect(account.explain({ orderKind: 'SRO' }).instructions).toEqual(['A civil order, not a conviction.']);
  });
});
