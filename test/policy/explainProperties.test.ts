import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GROUP_CODES, type GroupCode, RECORD_KINDS } from '../../src/model/codes.js';
import type { Ceiling } from '../../src/model/Explanation.js';
import type { Values } from '../../src/model/Source.js';
import type { CallerContext, RecordFacts } from '../../src/policy/Decision.js';
import { facetOf } from '../../src/policy/dataFacet.js';
import type { ExplainedField } from '../../src/policy/explaining/ExplainedField.js';
import { verdictOf } from '../../src/policy/gates/Gate.js';
import { asking, ceilingOf, decided, FIELDS, QUESTIONS, tightnessOf } from './explainedFields.js';
import { factsOf, OWN_CHILD } from './fixtures.js';
import { authorisationFor, OVERLAY_FACTS, RUNS, situation, withValue } from './randomDecisions.js';

const STATED = { strictNecessity: 'needed', schedule8Condition: 'VITAL_INTERESTS' } as const;

const questionsOf = (kind: RecordFacts['kind']) => QUESTIONS.filter((field) => field.kind === kind);

/** Of a list decided element by element an element, of anything else the record alone; null where they do not fit. */
function fitting({ lists }: ExplainedField, facts: RecordFacts): RecordFacts | null {
  if (lists.length === 0) return { ...facts, element: null };
  return facts.element !== null && lists.includes(facts.element.list) ? facts : null;
}

const NAMED = {
  child: { childId: OWN_CHILD },
  personV: { ref: OWN_CHILD },
  intervieweeRef: OWN_CHILD,
  intervieweeRole: 'VICTIM',
  noticeRef: 'NMR/DVPN/7',
};

const favourable = (group: GroupCode): CallerContext => ({
  ...asking(group, STATED),
  gate: verdictOf([], { own: [OWN_CHILD], ownSubject: true }),
});

/** Records of every sort, with what makes overlays speak; enquiries that state more and less; authorisations. */
const cases = situation.chain((at) =>
  fc
    .record({
      authorisation: authorisationFor(at),
      adds: fc.subarray(OVERLAY_FACTS.map(([, add]) => add)),
      states: fc.boolean(),
      named: fc.boolean(),
    })
    .map(({ authorisation, adds, states, named }) => {
      const facts = adds.reduce((so, add) => add(so), named ? withValue(NAMED)(at.facts) : at.facts);
      const caller = asking(at.context.group, states ? STATED : {});
      const { gate, subject } = { ...at.context, ...(named ? favourable(at.context.group) : {}) };
      return { facts, context: { ...caller, gate, subject, authorisations: [authorisation] } };
    }),
);

const ceilings = new Map<string, Ceiling>();

/** Explanations are about no record, so each is asked for once. */
function ceilingOnce(field: ExplainedField, facts: RecordFacts, context: CallerContext): Ceiling {
  const states = context.enquiry.justification.strictNecessity !== null;
  const key = JSON.stringify([field, facetOf(field, facts), context.group, states]);
  const found = ceilings.get(key) ?? ceilingOf(field, facts, context);
  ceilings.set(key, found);
  return found;
}

describe('an explanation, of every field of the schema and for every group', () => {
  it('covers the schema', () => {
    expect(FIELDS.length).toBeGreaterThan(1000);
    expect(new Set(QUESTIONS.map(({ kind }) => kind))).toEqual(new Set(RECORD_KINDS));
  });

  it('never says less than is decided of any record, opened by an Inspector or not', () => {
    let checked = 0;
    const check = (facts: RecordFacts, context: CallerContext) => {
      for (const field of questionsOf(facts.kind)) {
        const fit = fitting(field, facts);
        if (fit === null) continue;
        checked += 1;
        const most = ceilingOnce(field, fit, context);
        const got = decided(field, fit, context);
        if (tightnessOf(most) > tightnessOf(got))
          throw new Error(`${context.group} ${field.path}: ${most}, but ${got}`);
      }
    };
    fc.assert(
      fc.property(cases, ({ facts, context }) => check(facts, context)),
      { ...RUNS, numRuns: 600 },
    );
    expect(checked).toBeGreaterThan(15_000);
  });

  it('is reached by some record, where it is not never', () => {
    const wrong = GROUP_CODES.flatMap((group) =>
      QUESTIONS.flatMap((field) => {
        const context = favourable(group);
        const byFacet = new Map<string, { readonly most: Ceiling; readonly best: number }>();
        for (const facts of favourableRecords(field, context)) {
          const most = ceilingOnce(field, facts, context);
          const facet = String(facetOf(field, facts));
          const best = Math.min(byFacet.get(facet)?.best ?? 9, tightnessOf(decided(field, facts, context)));
          byFacet.set(facet, { most, best });
        }
        return [...byFacet]
          .filter(([, { most, best }]) => tightnessOf(most) !== best)
          .map(([facet, { most, best }]) => `${group} ${field.kind} ${field.path} ${facet}: ${most}, but ${best}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

/** Records that no overlay minds and that are about the caller's own people, requirement, force and case. */
function favourableRecords({ kind, lists }: ExplainedField, { requester }: CallerContext): readonly RecordFacts[] {
  const linked = { ref: OWN_CHILD, childId: OWN_CHILD, victimRef: OWN_CHILD };
  const requirement = { ...linked, key: 'R1', number: 'R1', supervisor: { organisation: requester.organisation } };
  const base: Values = {
    status: 'IN_FORCE',
    nonConviction: false,
    outcomeType: '1',
    tool: 'ARMS',
    mappaLevel: 1,
    noticeRef: 'NMR/DVPN/7',
    intervieweeRef: OWN_CHILD,
    victims: [linked],
    child: linked,
    personV: linked,
    requirements: [requirement],
    handlingConditions: ['Ask the originator.'],
    breaches: [{ key: '1', conditionNo: 'R1' }],
    supervisorReports: [{ key: '1', requirementNo: 'R1' }],
  };
  const elementsWith = (riskRelevant: boolean): readonly RecordFacts['element'][] =>
    lists.length === 0
      ? [null]
      : lists.map((list) => ({
          list,
          values: {
            ...requirement,
            protectedParty: linked,
            household: true,
            riskRelevant,
            conditionNo: 'R1',
            requirementNo: 'R1',
          },
        }));
  return ['VICTIM', 'SUSPECT'].flatMap((intervieweeRole) =>
    [true, false].flatMap((yes) =>
      elementsWith(yes).map((element) =>
        factsOf(kind, { ...base, intervieweeRole, handlingCode: yes ? 'P' : 'C' }, element),
      ),
    ),
  );
}
