import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Authorisation } from '../../src/model/Authorisation.js';
import { GROUP_CODES, type GroupCode, LEVELS } from '../../src/model/codes.js';
import type { CallerContext, Decision, FieldQuestion } from '../../src/policy/Decision.js';
import { decide } from '../../src/policy/decide.js';
import { ask, POLICY } from './fixtures.js';
import {
  authorisationFor,
  OVERLAY_FACTS,
  RUNS,
  rowsOf,
  type Situation,
  situationFor,
  tightness,
} from './randomDecisions.js';

interface Authorised extends Situation {
  readonly authorisations: readonly Authorisation[];
}

/** Every group, and more often those of whom much depends on an Inspector. */
const GROUPS: readonly GroupCode[] = [
  ...GROUP_CODES,
  ...Array<GroupCode[]>(6).fill(['EMP', 'REG', 'CSC', 'PPU']).flat(),
];

/** The questions about a kind that only an Inspector opens to the group, by the matrix. */
const inspectors = ({ facts, context }: Situation): readonly FieldQuestion[] =>
  rowsOf(facts.kind).flatMap(({ category, facet }) => {
    const cell = category === null ? undefined : POLICY.cell(facts.kind, category, facet, context.group, null);
    return cell?.level === 'I' || cell?.owningForceOnly === true ? [ask(facts.kind, category, { facet })] : [];
  });

/** A situation with whatever overlays speak, often one for an Inspector, and up to three authorisations. */
const authorised: fc.Arbitrary<Authorised> = fc
  .tuple(
    situationFor(GROUPS),
    fc.subarray(
      OVERLAY_FACTS.map(([, add]) => add),
      { maxLength: 1 },
    ),
  )
  .chain(([at, adds]) =>
    fc.constantFrom(at.question, ...inspectors(at)).chain((question) =>
      fc.record({
        facts: fc.constant(adds.reduce((so, add) => add(so), at.facts)),
        context: fc.constant(at.context),
        question: fc.constant(question),
        authorisations: fc.array(authorisationFor({ ...at, question }), { maxLength: 3 }),
      }),
    ),
  );

const decideWith = ({ facts, context, question }: Situation, more: Partial<CallerContext> = {}): Decision =>
  decide(POLICY, question, facts, { ...context, ...more });

const looseness = ({ level }: Decision): number => LEVELS.indexOf(level);

const urgent = ({ context }: Situation): Partial<CallerContext> => ({
  enquiry: { ...context.enquiry, urgency: 'THREAT_TO_LIFE' },
});

describe('authorisations (brief 6.4, 6.7)', () => {
  it('removing one never loosens a level', () => {
    fc.assert(
      fc.property(authorised, fc.nat(2), (at, index) => {
        const all = decideWith(at, { authorisations: at.authorisations });
        const fewer = decideWith(at, { authorisations: at.authorisations.filter((_each, each) => each !== index) });
        expect(looseness(fewer)).toBeGreaterThanOrEqual(looseness(all));
      }),
      RUNS,
    );
  });

  it('open nothing that is never for a group, and nothing but a child victim that is not an Inspector’s', () => {
    fc.assert(
      fc.property(authorised, (at) => {
        const without = decideWith(at);
        const given = decideWith(at, { authorisations: at.authorisations });
        const isChildVictim = at.context.group === 'CSC' && at.question.category === 'VICTIM_IDENTITY';
        if (!without.needsAuthorisation && !isChildVictim) expect(given.level).toBe(without.level);
        if (without.level === 'N' && !without.needsAuthorisation) expect(given.level).toBe('N');
        expect(given.opened === null || given.level !== 'N').toBe(true);
      }),
      RUNS,
    );
  });

  it('that are no Inspector’s, the requester’s own or over change nothing that is released', () => {
    const isIdle = ({ decidedBy, requestedBy, expiresAt }: Authorisation) =>
      decidedBy.rank === 'SERGEANT' || requestedBy === decidedBy.id || expiresAt === '2026-11-22T10:32:00.000Z';
    fc.assert(
      fc.property(authorised, (at) => {
        const { level, opened } = decideWith(at, { authorisations: at.authorisations });
        const sound = at.authorisations.filter((authorisation) => !isIdle(authorisation));
        const only = decideWith(at, { authorisations: sound });
        expect([level, opened]).toEqual([only.level, only.opened]);
      }),
      RUNS,
    );
  });

  it('are loosened by no overlay', () => {
    const added = fc.constantFrom(...OVERLAY_FACTS.map(([, add]) => add));
    fc.assert(
      fc.property(authorised, added, (at, add) => {
        const { authorisations } = at;
        const before = decideWith(at, { authorisations });
        const after = decideWith({ ...at, facts: add(at.facts) }, { authorisations });
        expect(looseness(after)).toBeGreaterThanOrEqual(looseness(before));
      }),
      RUNS,
    );
  });

  it('do open something: these properties are not empty', () => {
    const opened = fc
      .sample(authorised, { ...RUNS, numRuns: 3000 })
      .map((at) => decideWith(at, { authorisations: at.authorisations }))
      .filter((decision) => decision.opened !== null);
    expect(opened.length).toBeGreaterThan(50);
    expect(new Set(opened.map(({ level }) => level))).toEqual(new Set(['F', 'M']));
  });
});

describe('a threat to life (brief 2.5)', () => {
  it('opens what an Inspector would, in the minimum form, to three groups, and nothing else', () => {
    fc.assert(
      fc.property(authorised, (at) => {
        const before = decideWith(at);
        const after = decideWith(at, urgent(at));
        if (after.opened === null) expect(after).toEqual(before);
        else {
          expect([after.level, after.opened, before.needsAuthorisation]).toEqual(['M', { by: null }, true]);
          expect(['PPU', 'FLO', 'CSC']).toContain(at.context.group);
          expect(tightness(before)).toBe(2);
        }
      }),
      RUNS,
    );
  });
});
