import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EnquiryInputShape } from '../../src/enquiry/EnquiryInputShape.js';
import { refused, STRATEGY } from './fixtures.js';

describe('a refused enquiry', () => {
  it('names each part that a complete input is robbed of, and no other', () => {
    const parts = Object.keys(STRATEGY) as (keyof typeof STRATEGY)[];
    const pathOf = (part: string) => (part === 'meetingId' ? 'caseReference' : part);
    fc.assert(
      fc.property(fc.subarray(parts, { minLength: 1 }), fc.constantFrom(null, undefined), (robbed, nothing) => {
        const input = { ...STRATEGY, ...Object.fromEntries(robbed.map((part) => [part, nothing])) };
        const knowable = robbed.includes('useCasePurpose')
          ? robbed.filter((part) => part !== 'children' && part !== 'aboutWhom')
          : robbed;
        const paths = refused(input).problems.map(({ path }) => path);
        expect(paths.sort()).toEqual(knowable.map(pathOf).sort());
      }),
    );
  });

  it('never repeats what was given', () => {
    const secret = 'Zzyzxqv7';
    const poisoned: EnquiryInputShape = {
      aboutWhom: [{ pncId: secret, croNumber: secret, nominal: { force: secret, ref: '!' }, name: `${secret}*` }],
      children: [{ childRef: `${secret} !`, name: `${secret}%`, dateOfBirth: secret }],
      policingPurposes: [secret],
      useCasePurpose: secret,
      lawfulBases: [secret],
      necessity: secret,
      proportionality: secret,
      caseReference: `${secret}!`,
      fieldsRequested: [secret],
      urgency: secret,
      conflictOfInterest: `${secret}\u0007`,
      confidentialityLimb: secret,
      subjectInformed: { state: secret, reason: secret },
      representations: { state: secret },
      schedule8Condition: secret,
    };
    const refusal = refused(poisoned);
    expect(refusal.problems.map(({ path }) => path)).toEqual([
      'useCasePurpose',
      'aboutWhom.0.pncId',
      'aboutWhom.0.croNumber',
      'aboutWhom.0.nominal.force',
      'aboutWhom.0.nominal.ref',
      'aboutWhom.0.name',
      'aboutWhom.0.dateOfBirth',
      'children.0.childRef',
      'children.0.name',
      'children.0.dateOfBirth',
      'policingPurposes.0',
      'urgency',
      'caseReference',
      'lawfulBases.0',
      'fieldsRequested.0',
      'conflictOfInterest',
      'necessity',
      'proportionality',
      'strictNecessity',
      'confidentialityLimb',
      'subjectInformed.state',
      'representations.state',
      'schedule8Condition',
    ]);
    expect(JSON.stringify(refusal)).not.toContain(secret);
  });
});
