import { describe, expect, it } from '@jest/globals';
import type { Values } from '../../src/model/Source.js';
import { callerOf } from '../policy/fixtures.js';
import { release } from './releasing.js';

describe('lists decided element by element', () => {
  it('have no trace of a condition that does not bear on the recipient: absent, not masked (brief 2.4)', () => {
    const prohibitions = [
      { key: 'C1', number: 'C1', code: 'NO_UNSUPERVISED_CONTACT_UNDER_18' },
      { key: 'C3', number: 'C3', code: 'INTERNET_DEVICE' },
    ];
    const { view } = release(
      'SHPO_SRO',
      'orders',
      'orders { ... on SexualHarmOrder { prohibitions { number code } } }',
      { prohibitions },
      callerOf('EDU'),
    );
    expect(view?.prohibitions).toEqual([{ number: 'C1', code: 'NO_UNSUPERVISED_CONTACT_UNDER_18' }]);
  });

  it('leave out disposals that are absent, and a history of which all are', () => {
    const theft = {
      key: '2',
      kind: 'CAUTION_SIMPLE',
      riskRelevant: false,
      rehabilitationStatus: 'SPENT',
      court: 'ARV',
    };
    const abuse = {
      key: '1',
      kind: 'CONVICTION',
      riskRelevant: true,
      rehabilitationStatus: 'UNSPENT',
      court: 'Saltwick Crown Court',
    };
    const query = 'convictions { disposals { kind court rehabilitationStatus } }';
    const of = (...disposals: Values[]) =>
      release('CRIMINAL_HISTORY', 'convictions', query, { disposals }, callerOf('CSC'));
    expect(of(abuse, theft).view?.disposals).toEqual([
      { kind: 'CONVICTION', court: 'Saltwick Crown Court', rehabilitationStatus: null },
    ]);
    expect(of(theft).view).toBeNull();
    expect(of().view).toBeNull();
    expect(
      of(abuse, theft).rows.map(({ fieldPath, decision, trueReason }) => [fieldPath, decision, trueReason]),
    ).toEqual([
      ['convictions.disposals.kind', 'F', null],
      ['convictions.disposals.court', 'F', null],
      ['convictions.disposals.rehabilitationStatus', 'N', 'NOT_JUSTIFIED_FOR_RECIPIENT'],
      ['convictions.disposals', 'N', 'NOT_RELEVANT'],
    ]);
  });

  it('join prohibitions and requirements under one name, each decided where it is stored', () => {
    const values = {
      prohibitions: [
        {
          key: 'C1',
          number: 'C1',
          code: 'NO_ATTEND_PLACE',
          text: 'Not to go to {namedPlace}.',
          namedPlace: 'Fernhill Primary',
        },
      ],
      requirements: [{ key: 'R1', number: 'R1', code: 'ATTEND_PROGRAMME', text: 'Attend the programme.' }],
    };
    const { view } = release('SHPO_SRO', 'orders', 'orders { conditions { number text } }', values, callerOf('PPU'));
    expect(view?.conditions).toEqual([
      { number: 'C1', text: `Not to go to Fernhill Primary.` },
      { number: 'R1', text: 'Attend the programme.' },
    ]);
  });
});
