import { describe, expect, it } from '@jest/globals';
import { GROUP_CODES, type GroupCode } from '../../src/model/codes.js';
import type { CallerContext } from '../../src/policy/Decision.js';
import { decide } from '../../src/policy/decide.js';
import {
  ask,
  authorisationWith,
  callerOf,
  enquiryWith,
  factsOf,
  grantOf,
  INSPECTOR,
  minimum,
  never,
  officer,
  POLICY,
  verdict,
} from './fixtures.js';

const REPORT = factsOf('CRIME_REPORT');

describe('a threat to life (brief 2.5)', () => {
  const urgent = (group: GroupCode, overrides: Partial<CallerContext> = {}) => {
    const caller = callerOf(group, overrides);
    return { ...caller, enquiry: { ...caller.enquiry, urgency: 'THREAT_TO_LIFE' as const } };
  };
  const transcript = ask('STATEMENT', 'EVIDENTIAL_MEDIA', { facet: 'TRANSCRIPT', path: 'transcript' });
  const codeC = factsOf('INTELLIGENCE', { handlingCode: 'C', handlingConditions: ['Ask the originator.'] });
  const content = ask('INTELLIGENCE', 'INTELLIGENCE');

  it('opens an Inspector’s cell in the minimum form, by nobody, to public protection and social care', () => {
    const elsewhere = urgent('PPU', { requester: officer('ARV') });
    const decision = decide(POLICY, ask('CRIME_REPORT', 'SOURCE_AND_TACTICS'), REPORT, elsewhere);
    expect([decision.level, decision.opened, decision.needsAuthorisation]).toEqual(['M', { by: null }, false]);
    expect(verdict(content, codeC, urgent('CSC'))).toEqual(minimum('INTELLIGENCE_HANDLING'));
    expect(verdict(content, codeC, { ...urgent('CSC'), enquiry: enquiryWith({ urgency: 'URGENT' }) })).toEqual(
      INSPECTOR,
    );
  });

  it('opens it to the front line, and to no group but these three', () => {
    const tightened = {
      ...POLICY,
      cell: () => ({
        level: 'I' as const,
        linkedOnly: false,
        ownRequirementOnly: false,
        owningForceOnly: false,
        provenance: 'D' as const,
      }),
    };
    const opens = GROUP_CODES.filter(
      (group) =>
        decide(
          tightened,
          ask('CRIME_REPORT', 'OFFENCE_FACTS'),
          factsOf('CRIME_REPORT', { nonConviction: false }),
          urgent(group),
        ).level !== 'N',
    );
    expect(opens).toEqual(['PPU', 'FLO', 'CSC']);
  });

  it('never opens a cell at never, nor what an overlay shuts or asks an Inspector for', () => {
    expect(verdict(transcript, factsOf('STATEMENT'), urgent('CSC'))).toMatchObject({
      level: 'N',
      needsAuthorisation: false,
    });
    expect(verdict(ask('ARREST', 'REFERENCE'), factsOf('ARREST'), urgent('CSC'))).toEqual(
      never('NOT_JUSTIFIED_FOR_RECIPIENT'),
    );
    const unconditional = factsOf('INTELLIGENCE', { handlingCode: 'C' });
    expect(verdict(content, unconditional, urgent('CSC'))).toEqual(never('INTELLIGENCE_HANDLING'));
    for (const handlingCode of ['P', 'C']) {
      const doubtful = factsOf('INTELLIGENCE', { ...codeC.values, handlingCode, sourceEvaluation: 'NOT_RELIABLE' });
      expect(verdict(content, doubtful, urgent('CSC'))).toEqual({
        ...never('INTELLIGENCE_HANDLING'),
        needsAuthorisation: true,
      });
    }
    const confided = factsOf('CRIME_REPORT', { givenInConfidence: true });
    const elsewhere = urgent('PPU', { requester: officer('ARV') });
    expect(verdict(ask('CRIME_REPORT', 'SOURCE_AND_TACTICS'), confided, elsewhere)).toEqual(never('CONFIDENCE'));
  });

  it('does not narrow what an authorisation opens', () => {
    const authorisations = [authorisationWith([grantOf('INTELLIGENCE', 'INTELLIGENCE', { form: 'F' })])];
    const decision = decide(POLICY, content, codeC, urgent('CSC', { authorisations }));
    expect([decision.level, decision.opened]).toEqual(['F', { by: 'AUTH-1' }]);
  });
});
