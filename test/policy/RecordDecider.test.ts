import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CATEGORIES, FACETS, GROUP_CODES, RECORD_KINDS } from '../../src/model/codes.js';
import type { FieldQuestion } from '../../src/policy/Decision.js';
import { decide, RecordDecider } from '../../src/policy/decide.js';
import { LIKENESSES, likeness } from '../../src/policy/likeness.js';
import { OVERLAYS } from '../../src/policy/overlays/overlays.js';
import { overlaysOn } from '../../src/policy/overlays/overlaysOn.js';
import { ask, authorisationWith, callerOf, factsOf, grantOf, POLICY } from './fixtures.js';
import { RUNS, situation } from './randomDecisions.js';

const paths = fc.constantFrom('field', 'recordKind', 'id', 'breaches', 'supervisorReports');

/** Questions about one record, some of them alike but for the path. */
const manyOf = ({ kind }: FieldQuestion) =>
  fc.array(
    fc.record({
      kind: fc.constant(kind),
      category: fc.constantFrom(null, ...CATEGORIES.slice(0, 6)),
      facet: fc.constantFrom(null, 'COMPLIANCE' as const, 'TERMS' as const),
      path: paths,
      flag: fc.boolean(),
    }),
    { minLength: 2, maxLength: 12 },
  );

describe('the fields of one record, decided together', () => {
  it('are decided as each would be by itself, whatever was asked before', () => {
    const several = situation.chain((at) => manyOf(at.question).map((asked) => ({ ...at, asked })));
    fc.assert(
      fc.property(several, ({ facts, context, asked }) => {
        const together = new RecordDecider(POLICY, facts, context);
        expect(asked.map((each) => together.decide(each))).toEqual(
          asked.map((each) => decide(POLICY, each, facts, context)),
        );
      }),
      { ...RUNS, numRuns: 400 },
    );
  });

  it('are told apart by their path where an authorisation names fields', () => {
    const grant = grantOf('CRIME_REPORT', 'OFFENCE_FACTS', { fields: ['offenceGroup'] });
    const existence = grantOf('CRIME_REPORT', 'EXISTENCE');
    const caller = callerOf('EMP', { authorisations: [authorisationWith([existence, grant])] });
    const decider = new RecordDecider(POLICY, factsOf('CRIME_REPORT', { outcomeType: '1' }), caller);
    const levels = ['offenceGroup', 'status', 'offenceGroup'].map(
      (path) => decider.decide(ask('CRIME_REPORT', 'OFFENCE_FACTS', { path })).level,
    );
    expect(levels).toEqual(['M', 'N', 'M']);
  });

  it('are worked out once where they differ in their path alone', () => {
    const decider = new RecordDecider(POLICY, factsOf('ARREST'), callerOf('CSC'));
    const [one, other] = ['status', 'offences'].map((path) => decider.decide(ask('ARREST', 'OFFENCE_FACTS', { path })));
    expect(other).toBe(one);
    expect(decider.existence()).toBe(decider.existence());
  });
});

describe('the number of a question', () => {
  it('is another for every kind, category, facet and flag, and the same for every path', () => {
    const numbers = RECORD_KINDS.flatMap((kind) =>
      [null, ...CATEGORIES].flatMap((category) =>
        [null, ...FACETS].flatMap((facet) =>
          [true, false].map((flag) => likeness({ kind, category, facet, flag, path: `${kind}.a` })),
        ),
      ),
    );
    expect([new Set(numbers).size, Math.min(...numbers), Math.max(...numbers)]).toEqual([
      LIKENESSES,
      0,
      LIKENESSES - 1,
    ]);
    const question = ask('VOO', 'RISK', { path: 'a' });
    expect(likeness(question)).toBe(likeness({ ...question, path: 'b' }));
  });
});

describe('the overlays on a field', () => {
  it('are those that touch it, for every group, kind and category, in their order', () => {
    for (const group of GROUP_CODES) {
      for (const kind of RECORD_KINDS) {
        for (const category of [null, ...CATEGORIES]) {
          const question = ask(kind, 'EXISTENCE', { category });
          const touching = OVERLAYS.filter(
            (each) => (each.groups === 'ALL' || each.groups.includes(group)) && each.touches(question, group),
          );
          expect([overlaysOn(question, group), overlaysOn(question, group)]).toEqual([touching, touching]);
        }
      }
    }
  });

  it('do not ask for the path', () => {
    const noPath = (question: FieldQuestion) =>
      new Proxy(question, {
        get: (of, name) => {
          if (name === 'path') throw new Error('an overlay asked for the path');
          return Reflect.get(of, name) as unknown;
        },
      });
    for (const kind of RECORD_KINDS)
      for (const category of CATEGORIES)
        for (const { touches } of OVERLAYS) expect(typeof touches(noPath(ask(kind, category)), 'CSC')).toBe('boolean');
  });
});
