import { describe, expect, it } from '@jest/globals';
import type { GroupCode } from '../../src/model/codes.js';
import type { Value, Values } from '../../src/model/Source.js';
import type { CallerContext } from '../../src/policy/Decision.js';
import { callerOf, OWN_CHILD } from '../policy/fixtures.js';
import { firstOf, release } from './releasing.js';

const NAME = 'Ann Vale';
const PLACE = 'Fernhill Primary';

describe('a text with slots (brief 1.9)', () => {
  const order = (ref: string): Values => ({
    status: 'IN_FORCE',
    prohibitions: [
      {
        key: 'C2',
        number: 'C2',
        code: 'NO_CONTACT_NAMED_PERSON',
        text: 'Not to contact {protectedParty} or go to {namedPlace}.',
        protectedParty: { ref, name: NAME },
        namedPlace: PLACE,
      },
    ],
  });
  const QUERY = 'orders { ... on SexualHarmOrder { prohibitions { text } } }';
  const textFor = (context: CallerContext, ref = 'V-1') =>
    firstOf(release('SHPO_SRO', 'orders', QUERY, order(ref), context), 'prohibitions').text;

  it('names whom it protects to those who see the victim in full', () => {
    expect(textFor(callerOf('PPU'))).toBe(`Not to contact ${NAME} or go to ${PLACE}.`);
    expect(textFor(callerOf('MAP'))).toBe(`Not to contact ${NAME} or go to ${PLACE}.`);
  });

  it('has a pseudonym for those who see a pseudonym', () => {
    expect(textFor(callerOf('FLO'))).toBe('Not to contact Victim 1 or go to a named place.');
  });

  it('is not given at all where conditions are given as codes, not even about the caller’s own child', () => {
    expect(textFor(callerOf('CSC'))).toBeNull();
    expect(textFor(callerOf('CSC'), OWN_CHILD)).toBeNull();
  });

  it('has neutral words for those who see nobody, and where nobody is recorded', () => {
    const bail = (values: Values, group: GroupCode): Value | undefined => {
      const released = release(
        'ARREST',
        'arrests',
        'arrests { bailConditions { text } }',
        {
          bailConditions: [
            { key: '1', code: 'NO_ATTEND_PLACE', text: '{namedPlace}: keep away from {protectedParty}', ...values },
          ],
        },
        callerOf(group),
      );
      return firstOf(released, 'bailConditions').text;
    };
    expect(bail({ protectedParty: { ref: 'V-1', name: NAME }, namedPlace: PLACE }, 'MAP')).toBe(
      'a named place: keep away from Victim 1',
    );
    expect(bail({}, 'PPU')).toBe('a named place: keep away from a protected person');
    expect(bail({ protectedParty: { ref: 'V-1' }, namedPlace: '$& and $1' }, 'PPU')).not.toContain('{');
  });

  it.each(['FLO', 'CSC', 'YJS', 'HLT', 'EDU'] as const)('never names anybody otherwise, for %s', (group) => {
    const query =
      'orders { ... on SexualHarmOrder { prohibitions { text plainText number code protectedParty { name pseudonym ref dateOfBirth } namedPlace } conditions { text protectedParty { name } } } }';
    const { view, rows } = release('SHPO_SRO', 'orders', query, order('V-1'), callerOf(group));
    for (const word of [NAME, PLACE, 'V-1']) {
      expect(JSON.stringify(view)).not.toContain(word);
      expect(JSON.stringify(rows)).not.toContain(word);
    }
  });

  it('gives a pseudonym to nobody whom it does not name', () => {
    const [named] = order('V-1').prohibitions as readonly Values[];
    const unnamed = { ...named, key: 'C1', text: 'Not to go out.', protectedParty: { ref: 'V-9', name: NAME } };
    const { view } = release('SHPO_SRO', 'orders', QUERY, { prohibitions: [unnamed, named ?? {}] }, callerOf('FLO'));
    expect(view?.prohibitions).toEqual([
      { text: 'Not to go out.' },
      { text: 'Not to contact Victim 1 or go to a named place.' },
    ]);
  });

  it('is null where there is none, and then nobody is logged', () => {
    const { view, rows } = release('SHPO_SRO', 'orders', QUERY, { prohibitions: [{ key: 'C2' }] }, callerOf('PPU'));
    expect(view?.prohibitions).toEqual([{ text: null }]);
    expect(rows.map(({ fieldPath }) => fieldPath)).toEqual(['orders.prohibitions.text']);
  });

  it('logs of a requirement nobody whom it could protect: only prohibitions have somebody', () => {
    const listed = [{ key: '1', text: 'See {protectedParty}.' }];
    const paths = (values: Values) =>
      release('SHPO_SRO', 'orders', 'orders { conditions { text } }', values, callerOf('PPU')).rows.map(
        ({ fieldPath }) => fieldPath,
      );
    expect(paths({ requirements: listed })).toEqual(['orders.conditions.text']);
    expect(paths({ prohibitions: listed })).toEqual([
      'orders.conditions.text',
      'orders.conditions.protectedParty.name',
      'orders.conditions.protectedParty.pseudonym',
    ]);
  });

  it('logs nothing about what would fill a text that is not released', () => {
    const { rows, view } = release('SHPO_SRO', 'orders', QUERY, order(OWN_CHILD), callerOf('CSC'));
    expect(rows.map(({ fieldPath, decision }) => [fieldPath, decision])).toEqual([['orders.prohibitions.text', 'M']]);
    expect(view?.disclosure).toEqual({
      withheld: [],
      generalised: [{ field: 'prohibitions', by: 'G_CONDITION' }],
      instructions: [],
    });
  });
});
