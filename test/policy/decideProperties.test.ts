import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CATEGORIES, FACETS, GROUP_CODES, RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import type { Value, Values } from '../../src/model/Source.js';
import type { CallerContext, Decision, FieldQuestion, RecordFacts } from '../../src/policy/Decision.js';
import { decide } from '../../src/policy/decide.js';
import { ask, callerOf, enquiryWith, OWN_CHILD, officer, POLICY } from './fixtures.js';

const RUNS = { seed: 20261122, numRuns: 3000 };

const LISTS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  CRIME_REPORT: ['suspects', 'victims'],
  ARREST: ['bailConditions'],
  CRIMINAL_HISTORY: ['disposals', 'foreignConvictions'],
  SHPO_SRO: ['prohibitions', 'requirements'],
  DVPN_DVPO: ['childrenInHousehold'],
  VOO: ['conditions', 'protectedPersons'],
};

const person = fc.constantFrom(OWN_CHILD, 'CR-1', 'N-1');
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
    nominal: fc.constant('N-1'),
    values: fc.record(
      {
        gsc: fc.constantFrom('OFFICIAL', 'OFFICIAL_SENSITIVE', null),
        status: fc.constantFrom('IN_FORCE', 'VARIED'),
        expiresAt: fc.constantFrom('2030-01-01', null),
        handlingCode: fc.constantFrom('P', 'C', null),
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

const question = (kind: RecordKind): fc.Arbitrary<FieldQuestion> =>
  fc
    .record({
      category: fc.constantFrom(...CATEGORIES, null),
      facet: fc.constantFrom(...FACETS, null),
      flag: fc.boolean(),
    })
    .map((chosen) => ask(kind, chosen.category, chosen));

const context: fc.Arbitrary<CallerContext> = fc.constantFrom(...GROUP_CODES).map((group) => callerOf(group));

const situation = fc
  .tuple(facts, context)
  .chain(([found, caller]) =>
    fc.record({ facts: fc.constant(found), context: fc.constant(caller), question: question(found.kind) }),
  );

/** One fact that lets an overlay speak. */
const OVERLAY_FACTS: readonly (readonly [string, (found: RecordFacts) => RecordFacts])[] = [
  ['disposed of', withValue({ disposedAt: '2026-01-01' })],
  ['SECRET', withValue({ gsc: 'SECRET' })],
  ['given in confidence', withValue({ givenInConfidence: true })],
  ['expired', withValue({ status: 'EXPIRED' })],
  ['past its last day', withValue({ expiresAt: '2020-01-01' })],
  ['suspected false', withValue({ informationAssessment: 'SUSPECTED_FALSE' })],
  ['of an unreliable source', withValue({ sourceEvaluation: 'NOT_RELIABLE' })],
  ['about somebody eliminated', withValue({ suspects: [{ ref: 'N-1', suspectStatus: 'ELIMINATED' }] })],
  ['managed at level 3', withValue({ mappaLevel: 3 })],
  ['spent', withElement({ rehabilitationStatus: 'SPENT' })],
  ['protected', withElement({ filterStatus: 'PROTECTED' })],
];

function withValue(values: Readonly<Record<string, Value>>) {
  return (found: RecordFacts): RecordFacts => ({ ...found, values: { ...found.values, ...values } });
}

function withElement(values: Readonly<Record<string, Value>>) {
  return (found: RecordFacts): RecordFacts =>
    found.element === null
      ? found
      : { ...found, element: { ...found.element, values: { ...found.element.values, ...values } } };
}

/** F, M, N that an Inspector opens, N. */
const tightness = ({ level, needsAuthorisation }: Decision): number =>
  level === 'N' && needsAuthorisation ? 2 : { F: 0, M: 1, N: 3 }[level];

describe('decide (brief 2.5, 6)', () => {
  it.each(OVERLAY_FACTS)('never loosens a level because a record turns out to be %s', (_what, add) => {
    fc.assert(
      fc.property(situation, ({ facts: found, context: caller, question: asked }) => {
        const before = decide(POLICY, asked, found, caller);
        const after = decide(POLICY, asked, add(found), caller);
        expect(tightness(after)).toBeGreaterThanOrEqual(tightness(before));
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });

  it('never loosens a level because several overlays speak at once', () => {
    const some = fc.subarray(OVERLAY_FACTS.map(([, add]) => add));
    fc.assert(
      fc.property(situation, some, some, ({ facts: found, context: caller, question: asked }, first, more) => {
        const fewer = first.reduce((so, add) => add(so), found);
        const all = more.reduce((so, add) => add(so), fewer);
        const [before, after] = [fewer, all].map((each) => tightness(decide(POLICY, asked, each, caller)));
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
      RUNS,
    );
  });

  it('never loosens a level because the enquiry says less', () => {
    const full = enquiryWith(
      { caseReference: 'NMR/DVPN/7' },
      { strictNecessity: 'needed', schedule8Condition: 'VITAL_INTERESTS', confidentialityLimb: 'SAFEGUARD_INDIVIDUAL' },
    );
    const bare = enquiryWith({ caseReference: null, children: [] });
    fc.assert(
      fc.property(situation, ({ facts: found, context: caller, question: asked }) => {
        const confided = withValue({ givenInConfidence: true, noticeRef: 'NMR/DVPN/7' })(found);
        const before = decide(POLICY, asked, confided, { ...caller, enquiry: full });
        const after = decide(POLICY, asked, confided, { ...caller, enquiry: bare });
        expect(tightness(after)).toBeGreaterThanOrEqual(tightness(before));
      }),
      RUNS,
    );
  });

  it('never gives another force more than the owning force', () => {
    fc.assert(
      fc.property(situation, ({ facts: found, question: asked }) => {
        const own = decide(POLICY, asked, found, callerOf('PPU', { requester: officer(found.force) }));
        const other = decide(POLICY, asked, found, callerOf('PPU', { requester: officer('ARV') }));
        expect(tightness(other)).toBeGreaterThanOrEqual(tightness(own));
      }),
      RUNS,
    );
  });

  it('releases nothing of a record whose existence is withheld', () => {
    fc.assert(
      fc.property(situation, fc.subarray(OVERLAY_FACTS.map(([, add]) => add)), (at, adds) => {
        const found = adds.reduce((so, add) => add(so), at.facts);
        const existence = decide(POLICY, ask(found.kind, 'EXISTENCE', { path: 'recordKind' }), found, at.context);
        const field = decide(POLICY, at.question, found, at.context);
        if (existence.level === 'N') expect(tightness(field)).toBeGreaterThanOrEqual(tightness(existence));
      }),
      RUNS,
    );
  });

  it('is the tightest word of its chain, and gives a reason for all that is not full', () => {
    fc.assert(
      fc.property(situation, ({ facts: found, context: caller, question: asked }) => {
        const decision = decide(POLICY, asked, found, caller);
        const words = decision.chain.map(({ level }) => ({ F: 0, M: 1, I: 2, N: 3 })[level]);
        expect(tightness(decision)).toBe(Math.max(...words));
        expect(decision.reason === null).toBe(decision.level === 'F');
        expect(decision.needsAuthorisation).toBe(decision.reason === 'INSPECTOR_REQUIRED');
      }),
      RUNS,
    );
  });

  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(situation, ({ facts: found, context: caller, question: asked }) => {
        expect(decide(POLICY, asked, found, caller)).toEqual(decide(POLICY, asked, found, caller));
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  it('releases source and tactics to nobody but public protection', () => {
    fc.assert(
      fc.property(situation, ({ facts: found, context: caller }) => {
        const asked = ask(found.kind, 'SOURCE_AND_TACTICS');
        if (caller.group !== 'PPU') expect(decide(POLICY, asked, found, caller).level).toBe('N');
      }),
      RUNS,
    );
  });
});
