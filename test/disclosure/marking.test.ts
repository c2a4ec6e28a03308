import { describe, expect, it } from '@jest/globals';
import type { GroupCode, RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import type { CallerContext } from '../../src/policy/Decision.js';
import { callerOf, enquiryWith } from '../policy/fixtures.js';
import { release } from './releasing.js';

/** Brief 4.6: the answer is marked by what was returned, not by what exists. */
describe('the marking of an answer', () => {
  const report = {
    gsc: 'OFFICIAL_SENSITIVE',
    contactPoint: 'ppu@nmr.example',
    status: 'OPEN',
    offenceGroup: 'CHILD_SEXUAL',
    riskGrading: null,
  };
  const managed = { mappaLevel: 2, leadAgency: 'PROBATION', recordKind: 'MANAGEMENT' };
  const intelligence = { handlingCode: 'P', sourceEvaluation: 'RELIABLE', sanitisedText: 'x', urn: 'U-1' };
  it.each<readonly [string, RecordKind, string, Values, GroupCode, boolean]>([
    ['in full, of a marked record', 'CRIME_REPORT', 'crimeReports { status }', report, 'CSC', true],
    ['in full, of an unmarked record', 'CRIME_REPORT', 'crimeReports { status }', { status: 'OPEN' }, 'CSC', false],
    ['in its minimum form, of a marked record', 'CRIME_REPORT', 'crimeReports { offenceGroup }', report, 'HLT', false],
    ['not held, of a marked record', 'CRIME_REPORT', 'crimeReports { riskGrading }', report, 'CSC', false],
    ['withheld, of a marked record', 'CRIME_REPORT', 'crimeReports { cpsAdvice }', report, 'CSC', false],
    [
      'what holds no personal data, of a marked record',
      'CRIME_REPORT',
      'crimeReports { contactPoint }',
      report,
      'CSC',
      false,
    ],
    ['in full, of management', 'MANAGEMENT', 'management { recordKind }', managed, 'YJS', true],
    ['at the minimum, of management', 'MANAGEMENT', 'management { managed mappaLevel }', managed, 'CSC', false],
    ['in full, of intelligence', 'INTELLIGENCE', 'intelligence { urn }', intelligence, 'PPU', true],
    ['sanitised, of intelligence', 'INTELLIGENCE', 'intelligence { sanitisedText }', intelligence, 'CSC', true],
    ['existence only, of intelligence', 'INTELLIGENCE', 'intelligence { recordKind }', intelligence, 'FLO', false],
    ['withheld, of intelligence', 'INTELLIGENCE', 'intelligence { urn }', intelligence, 'CSC', false],
    [
      'of a victim, in its minimum form',
      'CRIME_REPORT',
      'crimeReports { victims { pseudonym } }',
      { victims: [{ key: '1', victimRef: 'V-1' }] },
      'CSC',
      true,
    ],
    [
      'of a victim, under a condition that is not listed',
      'SHPO_SRO',
      'orders { ... on SexualHarmOrder { prohibitions { code protectedParty { pseudonym } } } }',
      { prohibitions: [{ key: 'C2', code: 'SOMETHING_NEW', protectedParty: { ref: 'V-1' } }] },
      'YJS',
      false,
    ],
  ])('%s', (_what, kind, query, values, group, expected) => {
    const list = query.split(' ')[0] ?? '';
    expect(release(kind, list, query, values, callerOf(group)).isSensitive).toBe(expected);
  });
});

describe('what makes an answer OFFICIAL-SENSITIVE (brief 4.6)', () => {
  const isSensitive = (kind: RecordKind, list: string, query: string, values: Values, context: CallerContext) =>
    release(kind, list, query, values, context).isSensitive;
  it('is what was returned, never what was withheld', () => {
    expect(
      isSensitive('CRIME_REPORT', 'crimeReports', 'crimeReports { status }', { status: 'OPEN' }, callerOf('CSC')),
    ).toBe(false);
    expect(
      isSensitive(
        'CRIME_REPORT',
        'crimeReports',
        'crimeReports { victims { name } }',
        { victims: [{ key: '1', victimRef: 'V-1', name: 'Ann Vale' }] },
        callerOf('SUP'),
      ),
    ).toBe(false);
    expect(
      isSensitive(
        'CRIME_REPORT',
        'crimeReports',
        'crimeReports { briefCircumstances }',
        { briefCircumstances: 'raw' },
        callerOf('FLO'),
      ),
    ).toBe(false);
    expect(
      isSensitive(
        'CRIME_REPORT',
        'crimeReports',
        'crimeReports { briefCircumstances }',
        { briefCircumstances: 'raw' },
        callerOf('PPU'),
      ),
    ).toBe(true);
    const shown = enquiryWith({}, { strictNecessity: 'needed', schedule8Condition: 'VITAL_INTERESTS' });
    const health = { custodyRiskAssessment: { mentalHealth: 'x', safetyConsequences: ['MEDICATION_HELD'] } };
    const query = 'arrests { custodyRiskAssessment { safetyConsequences } }';
    expect(isSensitive('ARREST', 'arrests', query, health, callerOf('MAP', { enquiry: shown }))).toBe(true);
    expect(isSensitive('ARREST', 'arrests', query, health, callerOf('MAP'))).toBe(false);
  });
});
