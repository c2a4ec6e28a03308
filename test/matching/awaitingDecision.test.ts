import { describe, expect, it } from '@jest/globals';
import { awaitingDecision, LINKS_CONTRADICT } from '../../src/matching/awaitingDecision.js';
import { type DecidedLinks, NO_LINKS } from '../../src/model/DecidedLinks.js';
import type { Nominal } from '../../src/model/Source.js';
import { born, living, named, nominal } from './nominals.js';

const RUDD = { names: [named('Callum', 'Rudd')], dateOfBirth: born('1984-03-12'), addresses: [living('14 Quay Row')] };
const WHY = ['same name', 'same date of birth', 'shared address history'];
const one = nominal('N-1', RUDD);
const other = nominal('S-1', RUDD, 'SLW');
const same = nominal('S-2', RUDD, 'SLW');

const deciding = (decision: 'CONFIRMED' | 'REFUSED', ...refs: readonly string[]): DecidedLinks => ({
  stateOf: (a, b) => (refs.includes(a.ref) && refs.includes(b.ref) ? decision : null),
  confirmedWith: () => [],
});
const asked = (ones: readonly Nominal[], others: readonly Nominal[], links = NO_LINKS) => {
  const found = awaitingDecision(ones, others, links);
  return found === null
    ? null
    : { pairs: found.pairs.map((pair) => pair.map(({ ref }) => ref).join()), reasons: found.reasons };
};

describe('what awaits the decision of a named officer (brief 4.10)', () => {
  it('is a probable match, the same whichever way round', () => {
    const expected = { pairs: ['N-1,S-1'], reasons: WHY };
    expect(asked([one], [other])).toEqual(expected);
    expect(asked([other], [one])).toEqual(expected);
  });

  it('is asked about one pair of two people of several nominals, and settled by any, in whatever order they come', () => {
    const expected = { pairs: ['N-1,S-1', 'N-1,S-2'], reasons: WHY };
    expect(asked([one], [other, same])).toEqual(expected);
    expect(asked([same, other], [one])).toEqual(expected);
  });

  it('is a confirmed link that others contradict', () => {
    const expected = { pairs: ['N-1,S-1'], reasons: [LINKS_CONTRADICT] };
    expect(asked([one], [other], deciding('CONFIRMED', 'N-1', 'S-1'))).toEqual(expected);
    const pncId = '2009/0412873S';
    expect(asked([nominal('N-1', { pncId })], [nominal('S-1', { pncId }, 'SLW')])).toEqual(expected);
  });

  it('is nothing that an officer refused, of any of their nominals', () => {
    expect(asked([one], [other], deciding('REFUSED', 'N-1', 'S-1'))).toBeNull();
    expect(asked([one], [other, same], deciding('REFUSED', 'N-1', 'S-2'))).toBeNull();
  });

  it('is no possible match, and nobody whose identifiers conflict', () => {
    const { addresses: _addresses, ...less } = RUDD;
    expect(asked([one], [nominal('S-1', less, 'SLW')])).toBeNull();
    const a = nominal('N-1', { ...RUDD, pncId: '2009/0412873S' });
    expect(asked([a], [nominal('S-1', { ...RUDD, pncId: '2010/0000017S' }, 'SLW')])).toBeNull();
  });
});
