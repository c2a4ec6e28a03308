import { describe, expect, it } from '@jest/globals';
import { plainNumber } from '../../../src/disclosure/generalisers/generaliseCondition.js';
import type { RecordKind } from '../../../src/model/codes.js';
import type { Value } from '../../../src/model/Source.js';
import { minimumForm } from '../fixtures.js';

describe('the number of a condition', () => {
  it.each(['1', '12', '345', 'C2', 'SH12', '7a', 'AB123z'])('may be %s', (number) => {
    expect(plainNumber(number)).toBe(number);
  });

  it.each<[Value]>([
    ['1234'],
    ['ABC1'],
    ['C'],
    ['c2'],
    ['C2ab'],
    ['C2A'],
    ['2 Mill Lane'],
    ['see 2'],
    ['2-'],
    [''],
    [7],
    [null],
    [true],
    [['1']],
  ])('is left out where it is %j', (number) => {
    expect(plainNumber(number)).toBeNull();
  });
});

describe('what is an action and what a condition', () => {
  const item = [{ code: 'NO_UNSUPERVISED_CONTACT_UNDER_18', relevantTo: ['CHILDRENS_SOCIAL_CARE'], due: '2026-12-01' }];
  const isAction = (kind: RecordKind, field: string) =>
    (minimumForm('G_CONDITION', 'CSC', { kind, field, value: item }) as readonly object[]).every(
      (each) => 'due' in each && !('appliesToYou' in each),
    );
  it.each<[RecordKind, string, boolean]>([
    ['RISK_ASSESSMENT', 'managementActions', true],
    ['RISK_ASSESSMENT', 'conditions', false],
    ['MANAGEMENT', 'riskManagementPlan', true],
    ['MANAGEMENT', 'licenceConditions', false],
    ['SHPO_SRO', 'managementActions', false],
    ['SHPO_SRO', 'riskManagementPlan', false],
  ])('of %s, %s', (kind, field, expected) => {
    expect(isAction(kind, field)).toBe(expected);
  });
});
