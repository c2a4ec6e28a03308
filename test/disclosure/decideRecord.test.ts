import { describe, expect, it } from '@jest/globals';
import type { Values } from '../../src/model/Source.js';
import { callerOf } from '../policy/fixtures.js';
import { decidedOf } from './plan/fixtures.js';

describe('a criminal history (brief 1.15)', () => {
  const isVisible = (values: Values) =>
    decidedOf('CRIMINAL_HISTORY', 'convictions { id }', values, callerOf('CSC')).visible;
  const abuse = { key: '1', kind: 'CONVICTION', riskRelevant: true, rehabilitationStatus: 'UNSPENT' };
  const theft = { key: '2', kind: 'CAUTION_SIMPLE', riskRelevant: false, rehabilitationStatus: 'SPENT' };

  it.each(['disposals', 'foreignConvictions'])(
    'is there for one of its %s that is, and for none that is not',
    (list) => {
      expect(isVisible({ [list]: [theft, abuse] })).toBe(true);
      expect(isVisible({ [list]: [theft] })).toBe(false);
      expect(isVisible({ [list]: [] })).toBe(false);
    },
  );
});

describe('a list', () => {
  it('is decided about nobody in particular too, a container only about what it holds', () => {
    const unknownOf = (query: string) =>
      decidedOf('CRIMINAL_HISTORY', query, {}, callerOf('CSC')).lists.map(({ unknown }) => unknown);
    expect(unknownOf('convictions { disposals { court } }')).toEqual([null]);
    const { lists } = decidedOf('CRIME_REPORT', 'crimeReports { victims { name } }', {}, callerOf('CSC'));
    expect(lists.map(({ unknown }) => unknown?.decision.level)).toEqual(['M']);
  });

  it('that joins others decides of each element what its own list has', () => {
    const held = { prohibitions: [{ key: 'C1' }], requirements: [{ key: 'R1' }] };
    const query = 'orders { ... on SexualHarmOrder { conditions { number text until namedPlace } } }';
    const [list] = decidedOf('SHPO_SRO', query, held, callerOf('PPU')).lists;
    const decided = list?.elements.map(({ list: of, key, exists, fields }) => [
      of,
      key,
      exists,
      ...fields.map(({ field, slots, ruled }) => [
        field.parts.map(({ rule }) => rule.name),
        slots.map((slot) => slot.field.rule.name),
        ruled.map((part) => part.field.rule.name),
      ]),
    ]);
    expect(decided).toEqual([
      [
        'prohibitions',
        'C1',
        true,
        [['number', 'text', 'until', 'namedPlace'], ['protectedParty', 'namedPlace'], ['namedPlace']],
      ],
      ['requirements', 'R1', true, [['number', 'text'], [], []]],
    ]);
  });
});
