import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GROUP_CODES, type RecordKind } from '../../src/model/codes.js';
import type { Value, Values } from '../../src/model/Source.js';
import { callerOf, enquiryWith, OWN_CHILD, SHUT_GATE } from '../policy/fixtures.js';
import { release } from './releasing.js';

/** Texts in a spelling that no code, path or reason has. */
const secret = fc.stringMatching(/^[A-Z][0-9]{2}[a-z]{3}[0-9]{2}$/);
const optional = fc.option(secret);
const person = fc.record({
  ref: fc.oneof(secret, fc.constant(OWN_CHILD)),
  name: secret,
  dateOfBirth: fc.constant('2012-05-01'),
  relationship: secret,
});

const CRIME = fc.record({
  crimeReference: optional,
  offenceTitle: optional,
  briefCircumstances: optional,
  releaseSummary: optional,
  policyAndTactics: optional,
  sceneReport: optional,
  sceneReleaseExtract: optional,
  committedFrom: fc.constant('2015-06-10'),
  victims: fc.array(fc.record({ key: secret, victimRef: secret, name: secret, relationshipToSuspect: secret }), {
    maxLength: 3,
  }),
  suspects: fc.array(fc.record({ key: secret, ref: fc.oneof(secret, fc.constant('N-1')), name: secret }), {
    maxLength: 3,
  }),
  witnesses: fc.array(person, { maxLength: 2 }),
  officerInCase: fc.record({ name: secret, collarNumber: secret, team: secret }),
});
const CRIME_QUERY = `crimeReports { crimeReference offenceTitle briefCircumstances releaseSummary policyAndTactics sceneReport
  victims { name pseudonym ageBand relationshipToSuspect } suspects { name ref } witnesses { name role count } officerInCase { name team } disclosure { withheld { field } } }`;

const ORDER = fc.record({
  status: fc.constantFrom('IN_FORCE', 'EXPIRED'),
  court: optional,
  grounds: optional,
  prohibitions: fc.array(
    fc.record({
      key: secret,
      number: secret,
      code: fc.constant('NO_CONTACT_NAMED_PERSON'),
      text: secret.map((word) => `${word} {protectedParty} {namedPlace}`),
      protectedParty: fc.option(person),
      namedPlace: optional,
    }),
    { maxLength: 3 },
  ),
  requirements: fc.array(
    fc.record({
      key: secret,
      number: secret,
      code: fc.constant('ATTEND_PROGRAMME'),
      text: secret,
      supervisor: fc.record({ name: secret, contact: secret }),
    }),
    { maxLength: 2 },
  ),
});
const ORDER_QUERY = `orders { ... on SexualHarmOrder { court grounds conditions { number code text plainText protectedParty { name pseudonym } namedPlace }
  requirements { text supervisor { name contact } } } }`;

const RECORDS: readonly (readonly [RecordKind, string, string, fc.Arbitrary<unknown>])[] = [
  ['CRIME_REPORT', 'crimeReports', CRIME_QUERY, CRIME],
  ['SHPO_SRO', 'orders', ORDER_QUERY, ORDER],
];

const secretsOf = (value: unknown): string[] => JSON.stringify(value).match(/[A-Z][0-9]{2}[a-z]{3}[0-9]{2}/g) ?? [];

describe('what the log is told of a released record (brief 3.7, 6.9)', () => {
  it.each(RECORDS)('%s: no value, whatever was released or withheld', (kind, list, query, values) => {
    const context = fc.constantFrom(...GROUP_CODES).map((group) =>
      callerOf(group, {
        enquiry: enquiryWith({}, { strictNecessity: 'needed', schedule8Condition: 'VITAL_INTERESTS' }),
      }),
    );
    fc.assert(
      fc.property(values as fc.Arbitrary<Values>, context, (held, caller) => {
        const { rows, view } = release(kind, list, query, held, caller);
        expect(secretsOf(rows)).toEqual([]);
        expect(secretsOf((view?.disclosure ?? null) as Value)).toEqual([]);
        expect(rows.length).toBeGreaterThan(0);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it.each(RECORDS)('%s: nothing is released to anybody whose gate is not passed', (kind, list, query, values) => {
    fc.assert(
      fc.property(values as fc.Arbitrary<Values>, fc.constantFrom(...GROUP_CODES), (held, group) => {
        const { view, rows } = release(kind, list, query, held, callerOf(group, { gate: SHUT_GATE }));
        expect(view).toBeNull();
        expect(rows.map(({ decision, trueReason }) => [decision, trueReason])).toEqual([['N', 'GATE_NOT_MET']]);
      }),
      { seed: 20261122, numRuns: 100 },
    );
  });
});
