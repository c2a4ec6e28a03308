import { expect, it } from '@jest/globals';
import { GROUP_CODES } from '../../src/model/codes.js';
import { isOwningForce } from '../../src/policy/policeCaller.js';
import { callerOf, officer } from './fixtures.js';

it('the force that holds a record is met only by its own officers, and not by those whom they tell', () => {
  const owning = (force: string) =>
    GROUP_CODES.filter((group) => isOwningForce(callerOf(group, { requester: officer('SLW') }), force));
  expect(owning('SLW')).toEqual(['PPU', 'FLO']);
  expect(owning('NMR')).toEqual([]);
  expect(GROUP_CODES.filter((group) => isOwningForce(callerOf(group), 'ARV'))).toEqual([]);
});
