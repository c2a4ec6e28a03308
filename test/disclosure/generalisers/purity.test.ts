import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GENERALISER_BY_NAME } from '../../../src/disclosure/generalisers/generalisers.js';
import {
  GENERALISERS,
  type GeneraliserName,
  GROUP_CODES,
  RECIPIENT_GROUPS,
  RECORD_KINDS,
} from '../../../src/model/codes.js';
import type { Value, Values } from '../../../src/model/Source.js';
import { CONDITION_CODES } from '../../../src/model/vocabulary/order.js';
import { releaseContext } from '../fixtures.js';

const RUNS = { seed: 20261122, numRuns: 800 };

/** Something that names, places or refers to somebody, in a spelling that no fixed sentence has. */
const secret = fc.stringMatching(/^[A-Z][0-9]{2}[a-z]{3}[0-9]{2}$/);
const dateOfBirth = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const role = fc.constantFrom('witness', 'solicitor', 'associate', undefined);
const relationship = fc.oneof(fc.constantFrom('daughter', 'neighbour', 'stranger', 'met online', undefined), secret);
const sex = fc.constantFrom('FEMALE', 'MALE', null);

const person = fc.record({
  key: fc.constant('1'),
  ref: secret,
  victimRef: fc.option(secret),
  childId: fc.option(secret),
  name: secret,
  dateOfBirth,
  sex,
  role,
  relationship,
  relationshipToSuspect: relationship,
  school: secret,
  address: fc.record({ line: secret, postcode: secret }),
});
const address = fc.record({ line: secret, postcode: secret, uprn: secret });
const staff = fc.record({
  name: secret,
  collarNumber: secret,
  rank: fc.constant('SERGEANT'),
  role: fc.constant('OIC'),
  team: fc.constant('MOSOVO North'),
  teamContact: fc.constant('mosovo@nmr.example'),
});
const condition = fc.record({
  key: fc.constant('1'),
  number: fc.constant('C1'),
  code: fc.constantFrom(...CONDITION_CODES),
  text: secret,
  protectedParty: fc.option(person),
  namedPlace: secret,
  supervisor: fc.record({ name: secret, contact: secret }),
  owner: secret,
  relevantTo: fc.subarray(Object.keys(RECIPIENT_GROUPS)),
});
const factor = fc.record({
  heading: fc.constant('Relationship instability'),
  rating: fc.constant('HIGH'),
  evidence: secret,
});
const health = fc.record({
  mentalHealth: secret,
  medication: secret,
  selfHarm: secret,
  safetyConsequences: fc.subarray(['NEEDS_INTERPRETER', 'MEDICATION_HELD']),
});
const media = fc.record({
  held: fc.boolean(),
  handle: secret,
  bank: secret,
  cards: secret,
  passport: secret,
  nationalInsurance: secret,
});

const oneOrMany = (item: fc.Arbitrary<unknown>): fc.Arbitrary<Value> =>
  fc.oneof(item, fc.array(item, { maxLength: 4 })) as fc.Arbitrary<Value>;

/** For each generaliser, the values it is given. */
const INPUTS: readonly (readonly [GeneraliserName, fc.Arbitrary<Value>])[] = [
  ['G_VICTIM', oneOrMany(person)],
  ['G_THIRD', oneOrMany(person)],
  ['G_STAFF', oneOrMany(staff)],
  ['G_CONDITION', oneOrMany(condition)],
  ['G_REF', secret],
  ['G_HELD', oneOrMany(media)],
  ['G_SENSITIVE', oneOrMany(health)],
  ['G_RISK', fc.array(factor, { maxLength: 8 }) as fc.Arbitrary<Value>],
  ['G_PHOTO', oneOrMany(media)],
  ['G_COMPLIANCE', oneOrMany(fc.record({ at: dateOfBirth, status: fc.constant('SUSPECTED'), detail: secret }))],
  [
    'G_NOTIFICATION',
    oneOrMany(fc.record({ start: secret, basis: secret, nextDue: secret, period: fc.constant('INDEFINITE') })),
  ],
  ['G_OFFENCE', oneOrMany(fc.record({ title: secret, cjsOffenceCode: secret, offenceGroup: fc.constant('VIOLENCE') }))],
  ['G_FORENSIC', oneOrMany(fc.record({ a: fc.nat(), b: fc.nat(), c: fc.nat(), note: secret }))],
];

const secretsOf = (value: Value): string[] => JSON.stringify(value).match(/[A-Z][0-9]{2}[a-z]{3}[0-9]{2}/g) ?? [];
const birthsOf = (value: Value): string[] =>
  JSON.stringify(value)
    .match(/"dateOfBirth":"[^"]+"/g)
    ?.map((found) => found.slice(15, -1)) ?? [];

describe('a minimum form', () => {
  it.each(INPUTS)('of %s contains no name, address, reference or free text of what it was made from', (name, input) => {
    const generaliser = GENERALISER_BY_NAME.get(name);
    const situation = fc.record({
      value: input,
      kind: fc.constantFrom(...RECORD_KINDS),
      field: fc.constantFrom(
        'victims',
        'child',
        'personV',
        'managementActions',
        'riskManagementPlan',
        'conditions',
        'field',
      ),
      unit: fc.record({
        locationOfOffence: address,
        briefCircumstances: secret,
        kind: fc.constant('CONVICTION'),
      }) as fc.Arbitrary<Values>,
      group: fc.constantFrom(...GROUP_CODES),
    });
    fc.assert(
      fc.property(situation, ({ value, kind, field, unit, group }) => {
        const record = { ...unit, committedFrom: '2015-06-10' };
        const form = generaliser?.apply({ kind, field, value, unit, record, from: [], context: releaseContext(group) });
        const text = JSON.stringify(form);
        const held = [...secretsOf(value), ...secretsOf(unit), ...birthsOf(value)];
        expect(held.filter((word) => text.includes(word))).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each(GENERALISERS)('of %s of nothing is nothing', (name) => {
    const generaliser = GENERALISER_BY_NAME.get(name);
    for (const group of GROUP_CODES) {
      for (const from of [[], ['releaseSummary']]) {
        const input = {
          kind: 'CRIME_REPORT',
          field: 'field',
          value: null,
          unit: {},
          record: {},
          from,
          context: releaseContext(group),
        } as const;
        expect(generaliser?.apply(input) ?? null).toBeNull();
      }
    }
  });
});

describe('what a minimum form reads', () => {
  const IDENTIFYING = [
    'name',
    'text',
    'namedPlace',
    'collarNumber',
    'owner',
    'evidence',
    'detail',
    'handle',
    'bank',
    'cards',
    'passport',
    'nationalInsurance',
    'mentalHealth',
    'medication',
    'selfHarm',
    'title',
    'protectedParty.name',
    'line',
    'postcode',
  ];
  const LEAVES = [
    ...IDENTIFYING,
    'pseudonym',
    'ageBand',
    'sex',
    'relationshipGroup',
    'count',
    'role',
    'relationship',
    'team',
    'code',
    'plainText',
    'appliesToYou',
    'held',
    'heading',
    'at',
    'status',
    'offenceGroup',
    'statusWord',
    'safetyConsequences',
    'indecentImages',
    'period',
  ];

  it.each(INPUTS.map(([name]) => name))('of %s is never what would identify, whatever is selected', (name) => {
    const generaliser = GENERALISER_BY_NAME.get(name);
    fc.assert(
      fc.property(
        fc.constantFrom(...RECORD_KINDS),
        fc.subarray(LEAVES, { minLength: 1 }),
        fc.constantFrom(...GROUP_CODES),
        (kind, leaves, group) => {
          for (const field of ['victims', 'child', 'conditions', 'managementActions']) {
            const {
              own = [],
              unit = [],
              record = [],
            } = generaliser?.reads({ kind, field, leaves, from: [], group }) ?? {};
            expect([...own, ...unit, ...record].filter((column) => IDENTIFYING.includes(column))).toEqual([]);
          }
        },
      ),
      { ...RUNS, numRuns: 200 },
    );
  });
});
