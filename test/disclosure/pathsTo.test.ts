import { expect, it } from '@jest/globals';
import { pathsTo } from '../../src/disclosure/pathsTo.js';
import { RULES } from './plan/fixtures.js';

const pathsOf = (typeName: string) => pathsTo(RULES, typeName).map(({ root, path }) => [root.name, ...path].join('.'));

it.each([
  ['SuspectLink', ['CrimeReport.suspects']],
  ['Attendee', ['ManagementRecord.meetings.attendees']],
  [
    'OffenceRef',
    [
      'ArrestRecord.arrestOffences',
      'CriminalHistory.disposals.offences',
      'CriminalHistory.foreignConvictions.offences',
      'SexualHarmOrder.indexOffence',
      'ViolentOffenderOrder.qualifyingOffence',
    ],
  ],
  ['PersonName', ['Identity.names']],
  ['CrimeReport', []],
  ['Nobody', []],
])('finds every way to %s', (typeName, expected) => {
  expect(pathsOf(typeName)).toEqual(expected);
});
