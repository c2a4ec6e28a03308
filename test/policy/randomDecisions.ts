import fc from 'fast-check';
import type { Authorisation } from '../../src/model/Authorisation.js';
import {
  CATEGORIES,
  FACETS,
  GROUP_CODES,
  type GroupCode,
  RECORD_KINDS,
  type RecordKind,
} from '../../src/model/codes.js';
import type { Value, Values } from '../../src/model/Source.js';
import type { CallerContext, Decision, FieldQuestion, RecordFacts } from '../../src/policy/Decision.js';
import { ask, authorisationWith, callerOf, grantOf, OWN_CHILD, POLICY } from './fixtures.js';

/** A thousand situations; the long form (PROVISO_LONG=1) draws three times as many. */
export const RUNS = { seed: 20261122, numRuns: process.env.PROVISO_LONG === '1' ? 3000 : 1000 };

/** What is decided, and for whom. */
export interface Situation {
  readonly facts: RecordFacts;
  readonly context: CallerContext;
  readonly question: FieldQuestion;
}

const LISTS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  CRIME_REPORT: ['suspects', 'victims'],
  ARREST: ['bailConditions'],
  CRIMINAL_HISTORY: ['disposals', 'foreignConvictions'],
  SHPO_SRO: ['prohibitions', 'requirements', 'breaches'],
  DVPN_DVPO: ['childrenInHousehold'],
  CAWN: ['prohibitedConduct'],
  VOO: ['conditions', 'protectedPersons'],
};

const person = fc.constantFrom(OWN_CHILD, 'CR-1', 'N-1');
const OWN_REQUIREMENT = { key: 'R1', number: 'R1', supervisor: { organisation: 'CSC-NORTHMOOR' } };

const element = (kind: RecordKind): fc.Arbitrary<RecordFacts['element']> =>
  fc.record(
    {
      list: fc.constantFrom(...(LISTS[kind] ?? ['linkedChildren'])),
      values: fc.record(
        {
          key: fc.constant('1'),
          victimRef: person,
          childId: person,
          ref: person,
          dateOfBirth: fc.constantFrom('2014-05-06', '1980-01-01', null),
          conditionNo: fc.constantFrom('R1', 'C2', null),
          supervisor: fc.record({ organisation: fc.constantFrom('CSC-NORTHMOOR', 'ANOTHER-TRUST') }),
          ageAtOffence: fc.constantFrom(18, 40, null),
          household: fc.boolean(),
          protectedParty: fc.record({ ref: person }),
          riskRelevant: fc.constantFrom(true, false, null),
          rehabilitationStatus: fc.constantFrom('UNSPENT', 'NEVER_SPENT', null),
          filterStatus: fc.constantFrom('NOT_PROTECTED', null),
          offences: fc.array(fc.record({ offenceGroup: fc.constantFrom('CHILD_SEXUAL', 'VIOLENCE', 'OTHER', null) })),
        },
        { requiredKeys: ['key'] },
      ),
    },
    { noNullPrototype: true },
  );

/** Facts of a record of which no overlay has anything to say yet. */
const facts: fc.Arbitrary<RecordFacts> = fc.constantFrom(...RECORD_KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    force: fc.constantFrom('NMR', 'SLW'),
    record: fc.constant('r-1'),
    nominal: fc.constant('N-1'),
    values: fc.record(
      {
        gsc: fc.constantFrom('OFFICIAL', 'OFFICIAL_SENSITIVE', null),
        status: fc.constantFrom('IN_FORCE', 'VARIED'),
        expiresAt: fc.constantFrom('2030-01-01', null),
        handlingCode: fc.constantFrom('P', 'C', null),
        handlingConditions: fc.constantFrom(['Ask the originator.'], null),
        nonConviction: fc.constantFrom(false, null),
        outcomeType: fc.constantFrom('1', '16', null),
        tool: fc.constantFrom('ARMS', 'AIM3', null),
        kind: fc.constantFrom('DVPN', 'DVPO'),
        requirements: fc.constantFrom([OWN_REQUIREMENT], [OWN_REQUIREMENT], []),
        sourceEvaluation: fc.constantFrom('RELIABLE', 'UNTESTED'),
        informationAssessment: fc.constantFrom('KNOWN_DIRECTLY', 'KNOWN_INDIRECTLY'),
        victims: fc.array(fc.record({ victimRef: person }), { maxLength: 2 }),
        mappaLevel: fc.constantFrom(1, 2, null),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Values>,
    element: fc.option(element(kind)) as fc.Arbitrary<RecordFacts['element']>,
  }),
);

/** The facets that the matrix of a kind has for a category, and mostly such categories. */
export const rowsOf = (kind: RecordKind) =>
  [...CATEGORIES, null].flatMap((category) =>
    [null, ...FACETS]
      .filter((facet) => facet === null || (category !== null && POLICY.cell(kind, category, facet, 'PPU', null)))
      .map((facet) => ({ category, facet })),
  );

const question = (kind: RecordKind): fc.Arbitrary<FieldQuestion> =>
  fc
    .record({ row: fc.constantFrom(...rowsOf(kind)), isOwnCase: fc.integer({ min: 0, max: 9 }), flag: fc.boolean() })
    .map(({ row, isOwnCase, flag }) =>
      ask(kind, row.category, { facet: isOwnCase === 0 ? 'OWN_CASE' : row.facet, flag }),
    );

/** Who asks about an adult on a quiet day, with no authorisation. */
const contextOf = (groups: readonly GroupCode[]): fc.Arbitrary<CallerContext> =>
  fc
    .record({ group: fc.constantFrom(...groups), bornOn: fc.constantFrom('1984-03-12', null) })
    .map(({ group, bornOn }) => callerOf(group, { subject: { bornOn } }));

/** A field of a record, and somebody of the groups who asks for it. */
export const situationFor = (groups: readonly GroupCode[]): fc.Arbitrary<Situation> =>
  fc
    .tuple(facts, contextOf(groups))
    .chain(([found, caller]) =>
      fc.record({ facts: fc.constant(found), context: fc.constant(caller), question: question(found.kind) }),
    );

/** A field of a record, and somebody who asks for it. */
export const situation: fc.Arbitrary<Situation> = situationFor(GROUP_CODES);

/** One fact that lets an overlay speak. */
export const OVERLAY_FACTS: readonly (readonly [string, (found: RecordFacts) => RecordFacts])[] = [
  ['disposed of', withValue({ disposedAt: '2026-01-01' })],
  ['SECRET', withValue({ gsc: 'SECRET' })],
  ['given in confidence', withValue({ givenInConfidence: true })],
  ['never proved', withValue({ nonConviction: true })],
  ['filed without a finding', withValue({ nonConviction: false, outcomeType: '15' })],
  ['about a child', withValue({ childSubject: true })],
  ['subject to conditions that nobody stated', withValue({ handlingCode: 'C', handlingConditions: [] })],
  ['withdrawn', withValue({ withdrawnAt: '2026-11-01' })],
  ['about a child who has turned 16', withValue({ childTurns: '2026-11-22' })],
  ['past its hearing', withValue({ hearingDueBy: '2026-11-20T09:00:00.000Z' })],
  ['past its days', withValue({ dvpoMadeAt: '2026-10-01', dvpoDays: 14 })],
  ['supervised by another', withValue({ requirements: [{ ...OWN_REQUIREMENT, supervisor: null }] })],
  ['expired', withValue({ status: 'EXPIRED' })],
  ['past its last day', withValue({ expiresAt: '2020-01-01' })],
  ['suspected false', withValue({ informationAssessment: 'SUSPECTED_FALSE' })],
  ['of an unreliable source', withValue({ sourceEvaluation: 'NOT_RELIABLE' })],
  ['about somebody eliminated', withValue({ suspects: [{ ref: 'N-1', suspectStatus: 'ELIMINATED' }] })],
  ['managed at level 3', withValue({ mappaLevel: 3 })],
  ['of childhood', withElement({ ageAtOffence: 15 })],
  ['of early childhood', withElement({ ageAtOffence: 9 })],
  ['spent', withElement({ rehabilitationStatus: 'SPENT' })],
  ['protected', withElement({ filterStatus: 'PROTECTED' })],
];

export function withValue(values: Readonly<Record<string, Value>>) {
  return (found: RecordFacts): RecordFacts => ({ ...found, values: { ...found.values, ...values } });
}

function withElement(values: Readonly<Record<string, Value>>) {
  return (found: RecordFacts): RecordFacts =>
    found.element === null
      ? found
      : { ...found, element: { ...found.element, values: { ...found.element.values, ...values } } };
}

/** F, M, N that an Inspector opens, N. */
export const tightness = ({ level, needsAuthorisation }: Decision): number =>
  level === 'N' && needsAuthorisation ? 2 : { F: 0, M: 1, N: 3 }[level];

/** One for the existence of the record and, mostly, the field; it may be unsound, over, or of another force. */
export const authorisationFor = ({ question }: Situation): fc.Arbitrary<Authorisation> =>
  fc
    .record({
      category: fc.constantFrom(question.category ?? 'RISK', question.category ?? 'RISK', 'STAFF' as const),
      fields: fc.constantFrom(null, null, ['field'], ['another']),
      form: fc.constantFrom('M' as const, 'F' as const),
      existence: fc.constantFrom(true, true, false),
      rank: fc.constantFrom(
        'SERGEANT' as const,
        'INSPECTOR' as const,
        'CHIEF_INSPECTOR' as const,
        'INSPECTOR' as const,
      ),
      force: fc.constantFrom('NMR', 'SLW'),
      reliabilityRecorded: fc.boolean(),
      requestedBy: fc.constantFrom('nmr-2044', 'nmr-2044', 'nmr-0007'),
      expiresAt: fc.constantFrom('2026-11-27T00:00:00.000Z', '2026-11-27T00:00:00.000Z', '2026-11-22T10:32:00.000Z'),
      id: fc.constantFrom('AUTH-1', 'AUTH-2'),
    })
    .map(({ category, fields, form, existence, rank, force, ...rest }) =>
      authorisationWith(
        [
          grantOf(question.kind, category, { fields, form }),
          ...(existence ? [grantOf(question.kind, 'EXISTENCE', { form })] : []),
        ],
        { ...rest, decidedBy: { id: 'nmr-0007', rank, force, posting: 'PPU-NORTH' } },
      ),
    );
