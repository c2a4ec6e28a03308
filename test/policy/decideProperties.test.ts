import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide } from '../../src/policy/decide.js';
import { ask, callerOf, enquiryWith, officer, POLICY } from './fixtures.js';
import { OVERLAY_FACTS, RUNS, situation, tightness, withValue } from './randomDecisions.js';

describe('decide (brief 2.5, 6)', () => {
  it.each(OVERLAY_FACTS)('never loosens a level because a record turns out to be %s', (_what, add) => {
    fc.assert(
      fc.property(situation, ({ facts: found, context: caller, question: asked }) => {
        const before = decide(POLICY, asked, found, caller);
        const after = decide(POLICY, asked, add(found), caller);
        expect(tightness(after)).toBeGreaterThanOrEqual(tightness(before));
      }),
      { ...RUNS, numRuns: 500 },
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
        expect(decision.needsAuthorisation).toBe(tightness(decision) === 2);
        expect([decision.opened, decision.level === 'N' || decision.words === null]).toEqual([null, true]);
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
