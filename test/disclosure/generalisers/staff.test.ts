import { describe, expect, it } from '@jest/globals';
import type { Value } from '../../../src/model/Source.js';
import { minimumForm } from '../fixtures.js';

describe('G_STAFF (brief 2.4)', () => {
  it.each<readonly [string, Value, Value]>([
    [
      'an officer',
      {
        name: 'Pat Constable',
        collarNumber: '1180',
        rank: 'SERGEANT',
        role: 'OIC',
        team: 'MOSOVO North',
        teamContact: 'mosovo@nmr.example',
      },
      { role: 'OIC', team: 'MOSOVO North', teamContact: 'mosovo@nmr.example' },
    ],
    [
      'a supervising organisation',
      {
        kind: 'ORGANISATION',
        name: 'Una Lead',
        organisation: 'HARBOUR-TRUST',
        contact: 'office@harbour.example',
        evidenceHeard: true,
      },
      { kind: 'ORGANISATION', organisation: 'HARBOUR-TRUST', contact: 'office@harbour.example' },
    ],
    [
      'a supervisor who is one person, whose contact is their own',
      {
        kind: 'INDIVIDUAL',
        name: 'Una Lead',
        organisation: 'HARBOUR-TRUST',
        contact: '07700 900123',
        evidenceHeard: true,
      },
      { kind: 'INDIVIDUAL', organisation: 'HARBOUR-TRUST' },
    ],
    ['a supervisor of whom nobody says what they are', { contact: '07700 900123' }, {}],
    [
      'several officers',
      [
        { name: 'A', role: 'interviewer' },
        { name: 'B', role: 'second interviewer' },
      ],
      [{ role: 'interviewer' }, { role: 'second interviewer' }],
    ],
    ['nobody', null, null],
  ])('of %s', (_what, value, expected) => {
    expect(minimumForm('G_STAFF', 'CSC', { value })).toStrictEqual(expected);
  });
});
