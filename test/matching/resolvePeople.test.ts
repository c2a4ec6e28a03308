import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareNominals, identifiersConflict } from '../../src/matching/compareNominals.js';
import { type ResolvedPerson, resolvePeople } from '../../src/matching/resolvePeople.js';
import type { DecidedLinks } from '../../src/model/DecidedLinks.js';
import type { Nominal, Values } from '../../src/model/Source.js';
import { born, knowing, living, named, nominal } from './nominals.js';

const RUNS = { seed: 20261122, numRuns: 1500 };

/** People as sets of references, with what may be the same person, in an order of its own. */
const summaryOf = (people: readonly ResolvedPerson[]) =>
  people
    .map(({ nominals, unconfirmed }) => ({
      who: nominals.map(({ ref }) => ref).sort(),
      perhaps: unconfirmed.map(({ nominal: { ref }, match }) => `${ref} ${match.confidence}`).sort(),
    }))
    .sort((a, b) => a.who.join().localeCompare(b.who.join()));

const PNC = '2009/0412873S';
const CRO = { croNumber: '12345/15S', dateOfBirth: born('1984-03-12') };

describe('resolvePeople (brief 4.10)', () => {
  it('joins what is confirmed and keeps apart, as unconfirmed, what is not (scenarios 5.1, 5.7)', () => {
    const saltwick = nominal(
      'SLW-1',
      {
        pncId: PNC,
        names: [named('Callum', 'Rudd'), named('Kieran', 'Ruddock', 'ALIAS')],
        dateOfBirth: born('1984-03-12'),
        associates: [knowing('Jo Lane')],
      },
      'SLW',
    );
    const northmoor = nominal('NMR-1', { pncId: PNC, names: [named('Callum', 'Rudd')] });
    const alias = nominal('NMR-2', {
      names: [named('Kieran', 'Ruddock')],
      dateOfBirth: born('1984-03-12'),
      associates: [knowing('Jo Lane')],
    });
    const stranger = nominal('ARV-1', { names: [named('Simon', 'Tarrant')], dateOfBirth: born('1991-01-01') }, 'ARV');
    expect(summaryOf(resolvePeople([saltwick, northmoor, alias, stranger]))).toEqual([
      { who: ['ARV-1'], perhaps: [] },
      { who: ['NMR-1', 'SLW-1'], perhaps: ['NMR-2 PROBABLE'] },
      { who: ['NMR-2'], perhaps: ['SLW-1 PROBABLE'] },
    ]);
  });

  it('joins through a third that is confirmed with both', () => {
    const a = nominal('A', { pncId: PNC });
    const b = nominal('B', { pncId: PNC, ...CRO });
    const c = nominal('C', CRO);
    expect(summaryOf(resolvePeople([a, c, b]))).toEqual([{ who: ['A', 'B', 'C'], perhaps: [] }]);
  });

  it('never joins two people of different PNC IDs through a third', () => {
    const a = nominal('A', { pncId: PNC, ...CRO });
    const b = nominal('B', CRO);
    const c = nominal('C', { pncId: '2010/0000017S', ...CRO });
    for (const order of [
      [a, b, c],
      [c, b, a],
      [b, a, c],
      [a, c, b],
    ]) {
      for (const { nominals } of resolvePeople(order)) {
        expect(nominals.map(({ ref }) => ref)).not.toEqual(expect.arrayContaining(['A', 'C']));
      }
    }
  });

  it('finds nobody among no nominals', () => {
    expect(resolvePeople([])).toEqual([]);
  });

  const values = fc.record(
    {
      pncId: fc.constantFrom(PNC, '2010/0000017S', null),
      croNumber: fc.constantFrom('12345/15S', '54321/15S', null),
      dateOfBirth: fc.constantFrom(born('1984-03-12'), born('1990-01-01')),
      names: fc.constantFrom(
        [named('Callum', 'Rudd')],
        [named('Kieran', 'Ruddock')],
        [named('Callum', 'Rudd'), named('Kieran', 'Ruddock', 'ALIAS')],
      ),
      addresses: fc.constantFrom([living('14 Quay Row')], []),
    },
    { requiredKeys: ['dateOfBirth'] },
  ) as fc.Arbitrary<Values>;
  const nominals = fc
    .array(values, { minLength: 1, maxLength: 6 })
    .map((all) => all.map((each, index) => nominal(`N-${index}`, each)));

  it('puts every nominal into exactly one person, never with one it conflicts with', () => {
    fc.assert(
      fc.property(nominals, (all) => {
        const people = resolvePeople(all);
        const refs = people.flatMap((person) => person.nominals.map(({ ref }) => ref));
        expect(refs.sort()).toEqual(all.map(({ ref }) => ref).sort());
        for (const person of people) {
          for (const a of person.nominals)
            for (const b of person.nominals) expect(identifiersConflict(a, b)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('joins nobody who is not confirmed with somebody of the same person', () => {
    fc.assert(
      fc.property(nominals, (all) => {
        const isConfirmed = (a: Nominal, b: Nominal) => compareNominals(a, b)?.confidence === 'CONFIRMED';
        for (const { nominals: group } of resolvePeople(all)) {
          if (group.length === 1) continue;
          for (const one of group) expect(group.some((other) => other !== one && isConfirmed(one, other))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('gives the same people whatever the order in which forces answered', () => {
    const shuffled = nominals.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, again]) => {
        expect(summaryOf(resolvePeople(again))).toEqual(summaryOf(resolvePeople(all)));
      }),
      RUNS,
    );
  });
});

describe('what officers decided', () => {
  const one = nominal('A', { names: [named('Ann', 'Reed')], dateOfBirth: born('1980-01-01') });
  const other = nominal('B', { names: [named('Zoe', 'Quill')], dateOfBirth: born('1991-05-05') }, 'SLW');
  const third = nominal('C', { pncId: '2001/0000001S', names: [named('Ann', 'Reed')] }, 'ARV');
  const samePnc = nominal('D', { pncId: '2001/0000001S', names: [named('Ann', 'Reed')] }, 'SLW');
  const otherPnc = nominal('E', { pncId: '2002/0000002S', names: [named('Ann', 'Reed')] }, 'SLW');
  const deciding = (state: 'CONFIRMED' | 'REFUSED', ...pair: readonly string[]): DecidedLinks => ({
    stateOf: (a, b) => (a.ref !== b.ref && pair.includes(a.ref) && pair.includes(b.ref) ? state : null),
    confirmedWith: () => [],
  });
  const groups = (nominals: readonly Nominal[], decided: DecidedLinks) =>
    resolvePeople(nominals, decided).map(({ nominals: group }) => group.map(({ ref }) => ref));

  it('joins two whom nothing else joins', () => {
    expect(groups([one, other], deciding('CONFIRMED', 'A', 'B'))).toEqual([['A', 'B']]);
  });

  it('parts two of one PNC ID, who are then no candidates either', () => {
    const people = resolvePeople([third, samePnc], deciding('REFUSED', 'C', 'D'));
    expect(people).toEqual([
      { nominals: [third], unconfirmed: [], needsAttention: false },
      { nominals: [samePnc], unconfirmed: [], needsAttention: false },
    ]);
  });

  it('parts them although a third is joined with both', () => {
    const decided: DecidedLinks = {
      stateOf: (a, b) =>
        [a.ref, b.ref].sort().join('') === 'CD' ? 'REFUSED' : [a.ref, b.ref].includes('B') ? 'CONFIRMED' : null,
      confirmedWith: () => [],
    };
    expect(groups([third, other, samePnc], decided)).toEqual([['C'], ['B'], ['D']]);
  });

  it('cannot join two whose PNC IDs differ', () => {
    expect(groups([third, otherPnc], deciding('CONFIRMED', 'C', 'E'))).toEqual([['C'], ['E']]);
  });
});
