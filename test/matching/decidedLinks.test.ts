import { describe, expect, it } from '@jest/globals';
import { resolvePeople } from '../../src/matching/resolvePeople.js';
import { type DecidedLinks, nominalKey } from '../../src/model/DecidedLinks.js';
import type { Nominal } from '../../src/model/Source.js';
import { born, living, named, nominal } from './nominals.js';

interface DecidedLink {
  readonly one: Nominal;
  readonly other: Nominal;
  readonly decision: 'CONFIRMED' | 'REFUSED';
}

const RUDD = { names: [named('Callum', 'Rudd')], dateOfBirth: born('1984-03-12'), addresses: [living('14 Quay Row')] };
const PNC = '2009/0412873S';

const one = nominal('N-1', RUDD);
const other = nominal('S-1', RUDD, 'SLW');
const third = nominal('A-1', RUDD, 'ARV');
const decided = (a: Nominal, b: Nominal, decision: DecidedLink['decision']): DecidedLink => ({
  one: a,
  other: b,
  decision,
});

/** Decisions by pair; of several on one pair the last counts. */
function decisionsOf(links: readonly DecidedLink[]): DecidedLinks {
  const pairOf = (a: Parameters<typeof nominalKey>[0], b: typeof a) => [nominalKey(a), nominalKey(b)].sort().join();
  const byPair = new Map(links.map(({ one, other, decision }) => [pairOf(one, other), decision]));
  return { stateOf: (a, b) => byPair.get(pairOf(a, b)) ?? null, confirmedWith: () => [] };
}

const summary = (nominals: readonly Nominal[], links: readonly DecidedLink[]) =>
  resolvePeople(nominals, decisionsOf(links))
    .map((person) => ({
      who: person.nominals.map(({ ref }) => ref).sort(),
      perhaps: person.unconfirmed.map(({ nominal: { ref } }) => ref).sort(),
      needsAttention: person.needsAttention,
    }))
    .sort((a, b) => a.who.join().localeCompare(b.who.join()));

describe('what a named officer decided (brief 4.10)', () => {
  it('joins what was confirmed, either way round', () => {
    for (const link of [decided(one, other, 'CONFIRMED'), decided(other, one, 'CONFIRMED')]) {
      expect(summary([one, other, third], [link])).toEqual([
        { who: ['A-1'], perhaps: ['N-1', 'S-1'], needsAttention: false },
        { who: ['N-1', 'S-1'], perhaps: ['A-1'], needsAttention: false },
      ]);
    }
  });

  it('keeps apart what was refused, and offers it no more', () => {
    expect(summary([one, other], [decided(one, other, 'REFUSED')])).toEqual([
      { who: ['N-1'], perhaps: [], needsAttention: false },
      { who: ['S-1'], perhaps: [], needsAttention: false },
    ]);
  });

  it('is undone by what is decided later', () => {
    const links = [decided(one, other, 'CONFIRMED'), decided(other, one, 'REFUSED')];
    expect(summary([one, other], links).map(({ who }) => who)).toEqual([['N-1'], ['S-1']]);
  });

  it('needs attention where links contradict one another, and joins none of them', () => {
    const links = [
      decided(one, other, 'CONFIRMED'),
      decided(other, third, 'CONFIRMED'),
      decided(one, third, 'REFUSED'),
    ];
    expect(summary([one, other, third], links)).toEqual([
      { who: ['A-1'], perhaps: ['S-1'], needsAttention: true },
      { who: ['N-1'], perhaps: ['S-1'], needsAttention: true },
      { who: ['S-1'], perhaps: ['A-1', 'N-1'], needsAttention: true },
    ]);
  });

  it('does not join people whose identifiers conflict', () => {
    const a = nominal('N-1', { ...RUDD, pncId: PNC });
    const b = nominal('S-1', { ...RUDD, pncId: '2010/0000017S' }, 'SLW');
    expect(summary([a, b], [decided(a, b, 'CONFIRMED')]).map(({ who }) => who)).toEqual([['N-1'], ['S-1']]);
  });
});
