import { describe, expect, it } from '@jest/globals';
import { minimumForm, releaseContext } from '../fixtures.js';
import { forms, type Row } from './forms.js';

forms('G_EXISTENCE', [
  ['the kind', 'EDU', { field: 'recordKind', value: 'CRIME_REPORT' }, 'CRIME_REPORT'],
  ['the force', 'EDU', { field: 'sourceForce', value: 'NMR' }, 'NMR'],
  ['the status', 'CRE', { field: 'status', value: 'IN_FORCE' }, 'IN_FORCE'],
  ['the identifier', 'EDU', { field: 'id', value: 'r-19aa' }, 'DR-1'],
  ['a recent date', 'EDU', { field: 'recordedAt', value: '2026-09-02T12:00:00Z' }, '2026-09'],
  ['an old date', 'EDU', { field: 'madeAt', value: '2015-05-20' }, '2015'],
  [
    'a court’s restriction',
    'EDU',
    { field: 'reportingRestrictions', value: ['s.45: Ann Vale must not be named', 's.39'] },
    ['A court order restricts what may be published: ask the contact point before anything is.'],
  ],
  ['no restriction', 'EDU', { field: 'reportingRestrictions', value: [] }, null],
  [
    'conditions of use',
    'EDU',
    { field: 'handlingInstructions', value: ['Do not tell Ann Vale'] },
    ['Conditions apply to using this record: ask the contact point for them.'],
  ],
  ['the marking, which tells of what is withheld', 'EDU', { field: 'gsc', value: 'OFFICIAL_SENSITIVE' }, null],
  ['labels', 'EDU', { field: 'labels', value: ['Alleged, not proved.'] }, ['Alleged, not proved.']],
  ['an accuracy statement', 'EDU', { field: 'accuracyStatement', value: 'Not verified.' }, 'Not verified.'],
  ...[
    'orderKind',
    'orderType',
    'statutoryBasis',
    'applicant',
    'tool',
    'statementType',
    'noticeBasis',
    'nominalType',
    'variations',
  ].map((field): Row => ['a sub-type', 'CRE', { field, value: 'SHPO' }, null]),
]);

forms('G_REF', [
  ['a number', 'EDU', { value: 'NMR/014432/26' }, 'DR-1'],
  ['nothing', 'EDU', { value: null }, null],
]);

describe('a disclosure reference', () => {
  it('is the same for the same original within an answer and fresh in the next', () => {
    const context = releaseContext('EDU');
    const of = (value: string) => minimumForm('G_REF', 'EDU', { value, context });
    expect([of('NMR/1'), of('NMR/2'), of('NMR/1')]).toEqual(['DR-1', 'DR-2', 'DR-1']);
  });
});
