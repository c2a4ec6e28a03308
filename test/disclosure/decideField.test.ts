import { describe, expect, it } from '@jest/globals';
import { decideField } from '../../src/disclosure/decideRecord.js';
import { rowsOf } from '../../src/disclosure/decisionRows.js';
import type { SelectedField } from '../../src/disclosure/Plan.js';
import type { FieldDecision } from '../../src/disclosure/RecordDecision.js';
import type { GroupCode } from '../../src/model/codes.js';
import type { CallerContext, RecordFacts } from '../../src/policy/Decision.js';
import { RecordDecider } from '../../src/policy/decide.js';
import { callerOf, factsOf, POLICY } from '../policy/fixtures.js';
import { selectedOf } from './plan/fixtures.js';

const SUSPECTS = 'crimeReports { suspects { name ref } }';

function selected(query: string, path: string): SelectedField {
  const field = selectedOf('CRIME_REPORT', query).find((each) => each.path === path);
  if (field === undefined) throw new Error(`${path} was not selected`);
  return field;
}

const decidedFor = (field: SelectedField, facts: RecordFacts, caller: CallerContext): FieldDecision =>
  decideField(new RecordDecider(POLICY, facts, caller), field);

const rows = (decided: FieldDecision) =>
  rowsOf(
    {
      operation: 'DISCLOSURE',
      subjectRef: 'p-1',
      sourceForce: 'NMR',
      recordKind: 'CRIME_REPORT',
      recordId: 'r-1',
      list: 'crimeReports',
      isPolice: false,
    },
    decided,
    'WITHHELD',
  );

describe('the minimum form that a field is decided with', () => {
  const field = selected('crimeReports { status briefCircumstances }', 'briefCircumstances');

  it('is an aggregate for analysts, and the field’s own for everybody else', () => {
    const facts = factsOf('CRIME_REPORT', {});
    expect(decidedFor(field, facts, callerOf('ANL')).field.rule.minimum).toBe('G_AGG');
    expect(decidedFor(field, facts, callerOf('CSC')).field.rule.minimum).toBe(field.rule.minimum);
  });
});

describe('a field with nothing to withhold', () => {
  it('goes in full wherever the record may be known of, and nowhere else', () => {
    const field = selected('crimeReports { status contactPoint }', 'contactPoint');
    const decided = (group: GroupCode) => {
      const { decision } = decidedFor(field, factsOf('CRIME_REPORT', {}), callerOf(group));
      return [decision.level, decision.reason];
    };
    expect([decided('CSC'), decided('EDU'), decided('SUP')]).toEqual([
      ['F', null],
      ['F', null],
      ['N', 'NOT_JUSTIFIED_FOR_RECIPIENT'],
    ]);
  });
});

describe('a list of people who may be others than the subject', () => {
  const list = selected(SUSPECTS, 'suspects');
  const about = (ref: string) => ({
    ...factsOf('CRIME_REPORT', {}),
    nominal: 'NMR-N-1',
    element: { list: 'suspects', values: { ref } },
  });

  it('is decided by its own category about the subject or nobody, and by that of others about others', () => {
    const categoryOf = (facts: RecordFacts) => decidedFor(list, facts, callerOf('CSC')).category;
    expect(categoryOf({ ...factsOf('CRIME_REPORT', {}), element: null })).toBe(list.rule.category);
    expect(categoryOf(about('NMR-N-1'))).toBe(list.rule.category);
    expect(categoryOf(about('NMR-N-2'))).toBe(list.rule.others);
    expect(list.rule.others).not.toBe(list.rule.category);
  });
});

describe('the rows of a field', () => {
  it('are one for each leaf, of which those with a rule of their own are not the parent’s', () => {
    const parent = selected(SUSPECTS, 'suspects');
    const facts = factsOf('CRIME_REPORT', {});
    const decided = decidedFor(parent, facts, callerOf('CSC'));
    const own = { ...decided, ruled: [] };
    expect(rows(own).map(({ fieldPath }) => fieldPath)).toEqual([
      'crimeReports.suspects.name',
      'crimeReports.suspects.ref',
    ]);
    const [name] = parent.parts;
    if (name === undefined) throw new Error('the list has no parts');
    const ruled = { ...own, ruled: [decidedFor(name, facts, callerOf('CSC'))] };
    expect(rows(ruled).map(({ fieldPath }) => fieldPath)).toEqual(['crimeReports.suspects.ref']);
  });
});
