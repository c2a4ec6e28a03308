import { describe, expect, it } from '@jest/globals';
import { GENERALISER_BY_NAME } from '../../../src/disclosure/generalisers/generalisers.js';
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

/** Fields that say no more than that there is a record, and how it stands. */
const AS_IT_IS = [
  'sourceForce',
  'recordKind',
  'status',
  'dataSubjectRole',
  'basis',
  'accuracyStatement',
  'labels',
  'reviewOverdue',
];
/** Days that would tell records apart: the year is left, or the month of a recent one. */
const DAYS = [
  'recordedAt',
  'lastVerifiedAt',
  'inForceFrom',
  'expiresAt',
  'madeAt',
  'servedAt',
  'issuedAt',
  'effectiveFrom',
];
const IN_A_SENTENCE = ['reportingRestrictions', 'handlingInstructions'];
const SHUT = ['id', 'gsc', 'orderType', 'caveat'];

forms('G_EXISTENCE', [
  ...AS_IT_IS.map((field): Row => [field, 'CRE', { field, value: 'as it is' }, 'as it is']),
  ...DAYS.map((field): Row => [field, 'CRE', { field, value: '2015-05-20' }, '2015']),
  ...[...DAYS, 'id'].map((field): Row => [`no ${field}`, 'CRE', { field, value: null }, null]),
]);

describe('of that a record exists', () => {
  const readOf = (field: string) =>
    GENERALISER_BY_NAME.get('G_EXISTENCE')?.reads({ kind: 'SHPO_SRO', field, leaves: [], from: [], group: 'CRE' });

  it.each([...AS_IT_IS, ...DAYS, ...IN_A_SENTENCE])('%s is read', (field) => {
    expect(readOf(field)).toEqual({ own: [''], unit: [], record: [] });
  });

  it.each(SHUT)('%s is not', (field) => {
    expect(readOf(field)).toEqual({ own: [], unit: [], record: [] });
  });
});

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
