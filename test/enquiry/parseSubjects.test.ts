import { describe, expect, it } from '@jest/globals';
import type { SubjectInputShape } from '../../src/enquiry/EnquiryInputShape.js';
import { INVESTIGATION, INVESTIGATOR, justified, parse, STRATEGY } from './fixtures.js';

const PNC = '2009/0412873S';
const problemsOf = (...aboutWhom: readonly SubjectInputShape[]) => parse({ ...INVESTIGATION, aboutWhom }, INVESTIGATOR);
const refused = (...problems: readonly (readonly [string, string])[]) => ({
  code: 'JUSTIFICATION_INCOMPLETE',
  problems: problems.map(([path, message]) => ({ path: `aboutWhom.${path}`, message })),
});

describe('parseSubjects', () => {
  it('keeps each way to name a person in canonical form', () => {
    const given = {
      pncId: '09/412873s',
      croNumber: '12345/09s',
      nominal: { force: 'NMR', ref: ' NMR-N-0048812 ' },
      name: ' Kieran   Ruddock ',
      dateOfBirth: '1984-03-12',
    };
    expect(justified({ ...INVESTIGATION, aboutWhom: [given] }, INVESTIGATOR).subjects).toEqual([
      {
        pncId: PNC,
        croNumber: '012345/09S',
        nominal: { force: 'NMR', ref: 'NMR-N-0048812' },
        name: 'Kieran Ruddock',
        dateOfBirth: '1984-03-12',
      },
    ]);
  });

  const NAME_RULE = 'is no name: 2 to 120 characters, at least one letter, no wildcards';
  it.each<[string, SubjectInputShape, readonly (readonly [string, string])[]]>([
    ['nobody', {}, [['0', 'needs a PNC ID, a CRO number, a nominal, or a name with a date of birth']]],
    ['a mistyped PNC ID', { pncId: '2009-412873' }, [['0.pncId', 'is no PNC ID: YYYY/NNNNNNNL or YY/NL']]],
    ['a mistyped CRO number', { croNumber: '12' }, [['0.croNumber', 'is no CRO number: NNNNNN/YYL or SFYY/NNNNNL']]],
    ['a name alone', { name: 'Kieran Ruddock' }, [['0.dateOfBirth', 'is required with a name']]],
    ['a date of birth alone', { dateOfBirth: '1984-03-12' }, [['0.name', 'is required with a date of birth']]],
    ['a wildcard', { name: 'Kieran R*', dateOfBirth: '1984-03-12' }, [['0.name', NAME_RULE]]],
    ['no letters', { name: '12345', dateOfBirth: '1984-03-12' }, [['0.name', NAME_RULE]]],
    [
      'a day that never was',
      { name: 'Kieran Ruddock', dateOfBirth: '1984-02-30' },
      [['0.dateOfBirth', 'is no day of the calendar: expected YYYY-MM-DD']],
    ],
    ['a day to come', { name: 'Kieran Ruddock', dateOfBirth: '2026-11-23' }, [['0.dateOfBirth', 'lies in the future']]],
    ['half a nominal', { nominal: { force: 'NMR' } }, [['0.nominal.ref', 'is required']]],
    [
      'a force that is no code',
      { nominal: { force: 'Northmoor', ref: 'NMR-N-1' } },
      [['0.nominal.force', 'is no force code: three capital letters']],
    ],
  ])('refuses %s', (_, subject, problems) => expect(problemsOf(subject)).toEqual(refused(...problems)));

  it('takes up to 5 subjects and 20 children', () => {
    const five = Array.from({ length: 5 }, () => ({ pncId: PNC }));
    expect(justified({ ...INVESTIGATION, aboutWhom: five }, INVESTIGATOR).subjects).toHaveLength(5);
    expect(problemsOf(...five, { pncId: PNC })).toEqual({
      code: 'JUSTIFICATION_INCOMPLETE',
      problems: [{ path: 'aboutWhom', message: 'holds more than 5' }],
    });
    const children = Array.from({ length: 21 }, (_, index) => ({ childRef: `CR-${index}` }));
    expect(justified({ ...STRATEGY, children: children.slice(1) }).children).toHaveLength(20);
    expect(parse({ ...STRATEGY, children })).toEqual({
      code: 'JUSTIFICATION_INCOMPLETE',
      problems: [{ path: 'children', message: 'holds more than 20' }],
    });
  });
});
