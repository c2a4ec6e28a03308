import { expect, it } from '@jest/globals';
import { createReleaseContext } from '../../src/disclosure/createReleaseContext.js';
import { NOW, POLICY } from '../policy/fixtures.js';

function newContext() {
  let made = 0;
  const audience = { group: 'EDU', children: new Map(), area: 'NORTHMOOR', now: NOW } as const;
  return createReleaseContext(POLICY, new Map([['NM', 'NORTHMOOR']]), audience, () => `DR-${++made}`);
}

it('gives one victim one number and one original one reference, within one answer', () => {
  const context = newContext();
  expect(['a', 'b', 'a'].map(context.pseudonymOf)).toEqual(['Victim 1', 'Victim 2', 'Victim 1']);
  expect(['r', 's', 'r'].map(context.disclosureReferenceOf)).toEqual(['DR-1', 'DR-2', 'DR-1']);
  expect(newContext().pseudonymOf('b')).toBe('Victim 1');
});
