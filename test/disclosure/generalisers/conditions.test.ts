import { describe, expect, it } from '@jest/globals';
import { GENERALISER_BY_NAME } from '../../../src/disclosure/generalisers/generalisers.js';
import { GROUP_CODES, type GroupCode, type RecordKind } from '../../../src/model/codes.js';
import type { Value, Values } from '../../../src/model/Source.js';
import { CONDITION_CODES } from '../../../src/model/vocabulary/order.js';
import { OWN_CHILD } from '../../policy/fixtures.js';
import { minimumForm, releaseContext } from '../fixtures.js';

const RECIPIENTS = GROUP_CODES.filter((group) => !['CAP', 'ANL'].includes(group));
const IN_PART: readonly GroupCode[] = ['EDU', 'EMP', 'REG', 'SUP', 'CRE'];

describe('G_CONDITION (brief 2.4)', () => {
  const text = 'Not to contact {protectedParty} at {namedPlace}.';
  const condition = (code: string, more: Values = {}): Values => ({ key: '1', number: 'C1', code, text, ...more });
  const form = (code: string, plainText: string, applies: string | null, number: string | null = 'C1') => ({
    number,
    code,
    plainText,
    appliesToYou: applies,
  });
  const CONTACT = 'Must not have unsupervised contact with anyone under 18.';
  const NAMED = 'Must not contact a person named in the order.';
  it.each<readonly [string, GroupCode, Values, Value]>([
    [
      'a ban on contact',
      'CSC',
      condition('NO_UNSUPERVISED_CONTACT_UNDER_18'),
      form('NO_UNSUPERVISED_CONTACT_UNDER_18', CONTACT, 'YES'),
    ],
    [
      'a ban on contact that also names a child',
      'CSC',
      condition('NO_UNSUPERVISED_CONTACT_UNDER_18', { protectedParty: { ref: 'V-1' } }),
      form('NO_UNSUPERVISED_CONTACT_UNDER_18', CONTACT, 'YES'),
    ],
    [
      'a named person who is the child',
      'CSC',
      condition('NO_CONTACT_NAMED_PERSON', { protectedParty: { ref: OWN_CHILD, name: 'Poppy' } }),
      form('NO_CONTACT_NAMED_PERSON', NAMED, 'YES'),
    ],
    [
      'a named person who is another',
      'CSC',
      condition('NO_CONTACT_NAMED_PERSON', { protectedParty: { ref: 'V-1', name: 'Ann' } }),
      form('NO_CONTACT_NAMED_PERSON', NAMED, 'NO'),
    ],
    [
      'a condition on devices',
      'CSC',
      condition('INTERNET_DEVICE'),
      form('INTERNET_DEVICE', 'Internet devices are restricted and may be inspected.', 'UNKNOWN'),
    ],
    ['a condition on devices, for a school', 'EDU', condition('INTERNET_DEVICE'), null],
    [
      'a ban on contact, for an employer',
      'EMP',
      condition('NO_UNSUPERVISED_CONTACT_UNDER_18'),
      form('NO_UNSUPERVISED_CONTACT_UNDER_18', CONTACT, 'UNKNOWN', null),
    ],
    ['a ban on places, for a supervisor', 'SUP', condition('NO_ATTEND_PLACE'), null],
    [
      'a ban on contact, for a supervisor',
      'SUP',
      condition('NO_UNSUPERVISED_CONTACT_UNDER_16'),
      form(
        'NO_UNSUPERVISED_CONTACT_UNDER_16',
        'Must not have unsupervised contact with anyone under 16.',
        'UNKNOWN',
        null,
      ),
    ],
    ['a code that nobody knows', 'CSC', condition('SOMETHING_NEW'), null],
    ['no code', 'CSC', { key: '1', text }, null],
  ])('of %s', (_what, group, value, expected) => {
    expect(minimumForm('G_CONDITION', group, { kind: 'SHPO_SRO', field: 'prohibitions', value })).toEqual(expected);
  });

  it('keeps of provisions, which are codes, those that bear on the recipient', () => {
    const value = ['NO_MOLESTATION', 'MUST_LEAVE', 'SOMETHING_NEW'];
    expect(minimumForm('G_CONDITION', 'CSC', { kind: 'DVPN_DVPO', field: 'provisions', value })).toEqual([
      'NO_MOLESTATION',
      'MUST_LEAVE',
    ]);
    const none = minimumForm('G_CONDITION', 'CSC', { kind: 'DVPN_DVPO', field: 'provisions', value: null });
    expect(none).toBeNull();
  });

  const CHILDREN = ['NO_UNSUPERVISED_CONTACT_UNDER_16', 'NO_UNSUPERVISED_CONTACT_UNDER_18'];
  const SETTINGS = [...CHILDREN, 'NO_ATTEND_PLACE', 'NO_WORK_OR_VOLUNTEER_WITH_CHILDREN'];
  const listed = (kind: RecordKind, group: GroupCode) =>
    CONDITION_CODES.filter(
      (code) => minimumForm('G_CONDITION', group, { kind, field: 'conditions', value: condition(code) }) !== null,
    );
  it.each(RECIPIENTS)('lists for %s on an order or bail what bears on the role, and only that', (group) => {
    const expected = group === 'SUP' ? CHILDREN : IN_PART.includes(group) ? SETTINGS : CONDITION_CODES;
    expect(listed('SHPO_SRO', group)).toEqual(expected);
    expect(listed('ARREST', group)).toEqual(expected);
  });

  it.each(RECIPIENTS)(
    'lists for %s every condition of a warning notice, a domestic or a violent offender order',
    (group) => {
      for (const kind of ['CAWN', 'DVPN_DVPO', 'VOO'] as const) expect(listed(kind, group)).toEqual(CONDITION_CODES);
    },
  );

  it.each(RECIPIENTS)('lets no gap between numbers tell %s of a condition that is not listed', (group) => {
    const value = condition('NO_UNSUPERVISED_CONTACT_UNDER_18');
    const numberOn = (kind: RecordKind) =>
      (minimumForm('G_CONDITION', group, { kind, field: 'conditions', value }) as Values).number;
    expect(numberOn('SHPO_SRO')).toBe(IN_PART.includes(group) ? null : 'C1');
    expect(numberOn('VOO')).toBe('C1');
  });

  it('passes on no number that is none', () => {
    const value = { ...condition('RESIDENCE'), number: 'C1 (Ann Vale)' };
    expect(minimumForm('G_CONDITION', 'CSC', { kind: 'SHPO_SRO', field: 'conditions', value })).toMatchObject({
      number: null,
    });
  });

  it('speaks of nobody as a man or a woman', () => {
    for (const { sentence } of releaseContext('CSC').conditions.values())
      expect(sentence).not.toMatch(/\b(he|she|him|his|her)\b/i);
  });

  it.each(RECIPIENTS)('says to %s whether it applies to them, unless they manage the person', (group) => {
    const ofPolice = ['PPU', 'FLO', 'MAP'].includes(group);
    const value = condition('NO_UNSUPERVISED_CONTACT_UNDER_18');
    const { appliesToYou } = minimumForm('G_CONDITION', group, { kind: 'VOO', field: 'conditions', value }) as Values;
    expect(appliesToYou === null).toBe(ofPolice);
    const asked = { kind: 'VOO', field: 'conditions', leaves: ['appliesToYou'], from: [], group } as const;
    const own = GENERALISER_BY_NAME.get('G_CONDITION')?.reads(asked).own;
    expect(own).toEqual(ofPolice ? ['code'] : ['code', 'protectedParty.ref']);
  });

  const action = (relevantTo: string[], more: Values = {}): Values => ({
    code: 'VISIT',
    text: 'Visit Ann Vale',
    owner: 'PC 1180',
    due: '2026-12',
    relevantTo,
    ...more,
  });
  it.each<readonly [string, Value, Value]>([
    [
      'an action for social care',
      [action(['CHILDRENS_SOCIAL_CARE', 'HEALTH'])],
      [
        {
          code: null,
          plainText: 'A risk-management action concerns your agency; ask the police contact.',
          due: '2026-12',
        },
      ],
    ],
    ['an action for others', [action(['HEALTH'])], []],
    ['an action for nobody named', [action([])], []],
    [
      'an action that the table knows',
      [action(['CHILDRENS_SOCIAL_CARE'], { code: 'NO_CONTACT_NAMED_PERSON', due: null })],
      [{ code: 'NO_CONTACT_NAMED_PERSON', plainText: NAMED, due: null }],
    ],
    [
      'an action without a code',
      [{ relevantTo: ['CHILDRENS_SOCIAL_CARE'] }],
      [
        {
          code: null,
          plainText: 'A risk-management action concerns your agency; ask the police contact.',
          due: null,
        },
      ],
    ],
    ['an action of which nobody says whom it concerns', [{ code: 'VISIT', due: '2026-12' }], []],
  ])('of %s', (_what, value, expected) => {
    expect(minimumForm('G_CONDITION', 'CSC', { kind: 'RISK_ASSESSMENT', field: 'managementActions', value })).toEqual(
      expected,
    );
    expect(minimumForm('G_CONDITION', 'CSC', { kind: 'MANAGEMENT', field: 'riskManagementPlan', value })).toEqual(
      expected,
    );
  });
});
