import { describe, expect, it } from '@jest/globals';
import { type AskedSubject, type Binding, subjectCovered } from '../../src/enquiry/subjectCovered.js';
import type { SubjectKey } from '../../src/model/Source.js';
import { INVESTIGATION, INVESTIGATOR, justified } from './fixtures.js';

const ENQUIRY = justified(
  {
    ...INVESTIGATION,
    aboutWhom: [
      { pncId: '2009/0412873S', nominal: { force: 'NMR', ref: 'NMR-N-0048812' } },
      { name: 'Zoë O’Neill', dateOfBirth: '1984-03-12' },
      { croNumber: '012345/09S' },
    ],
  },
  INVESTIGATOR,
);

const SOURCE_KEY: SubjectKey = { by: 'NAME', value: 'Zoe ONeill', dateOfBirth: '1984-03-12', soundsAlike: false };

describe('subjectCovered', () => {
  it.each<AskedSubject>([
    { by: 'PNC_ID', value: '2009/0412873S' },
    { by: 'PNC_ID', value: ' 09/412873s' },
    { by: 'CRO_NUMBER', value: '12345/09s' },
    { by: 'NOMINAL', force: 'NMR', value: 'NMR-N-0048812' },
    { by: 'NAME', value: "zoe  O'NEILL", dateOfBirth: '1984-03-12' },
    SOURCE_KEY,
  ])('covers the subject asked for as %j', (asked) => expect(subjectCovered(ENQUIRY, asked)).toBe(true));

  it.each<AskedSubject>([
    { by: 'PNC_ID', value: '2009/0412874S' },
    { by: 'PNC_ID', value: '' },
    { by: 'CRO_NUMBER', value: '2009/0412873S' },
    { by: 'NOMINAL', force: 'SLW', value: 'NMR-N-0048812' },
    { by: 'NOMINAL', force: 'NMR', value: 'nmr-n-0048812' },
    { by: 'NAME', value: 'Zoe ONeill' },
    { by: 'NAME', value: 'Zoe ONeill', dateOfBirth: '1984-03-13' },
    { by: 'NAME', value: 'Zoe', dateOfBirth: '1984-03-12' },
    { by: 'NAME', value: 'Zoe O*', dateOfBirth: '1984-03-12' },
  ])('does not cover %j', (asked) => expect(subjectCovered(ENQUIRY, asked)).toBe(false));

  it('covers nobody where nobody is named', () => {
    expect(subjectCovered({ ...ENQUIRY, subjects: [] }, { by: 'PNC_ID', value: '2009/0412873S' })).toBe(false);
  });

  const INCIDENT = {
    subjects: [],
    purpose: 'INCIDENT_RESPONSE',
    group: 'POLICE_FRONT_LINE',
    incidentLog: 'Log 0118 of 22/11/2026',
  } as const;
  const ANYBODY: AskedSubject = { by: 'NAME', value: 'Neil Farrow', dateOfBirth: '1988-06-02' };

  it('leaves it to the gate whom an incident is about, where the enquiry names the incident and nobody', () => {
    expect(subjectCovered(INCIDENT, ANYBODY)).toBe(true);
  });

  it.each<[string, Binding]>([
    ['names people', { ...INCIDENT, subjects: ENQUIRY.subjects }],
    ['has no log yet', { ...INCIDENT, incidentLog: null }],
    ['is for something else', { ...INCIDENT, purpose: 'INVESTIGATION' }],
    ['is of a group whose gate ties nobody to an incident', { ...INCIDENT, group: 'POLICE_PUBLIC_PROTECTION' }],
  ])('covers nobody else where an incident enquiry %s', (_why, enquiry) => {
    expect(subjectCovered(enquiry, ANYBODY)).toBe(false);
  });
});
