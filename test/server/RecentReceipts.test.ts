import { expect, it } from '@jest/globals';
import { RecentReceipts } from '../../src/server/RecentReceipts.js';

const REQUESTER = {
  side: 'PARTNER',
  id: 'csc-1',
  name: 'Case Worker',
  organisation: 'CSC-NORTHMOOR',
  group: 'CHILDRENS_SOCIAL_CARE',
  role: null,
  issuer: 'https://id.example',
} as const;

it('remembers the newest requests and forgets the oldest, and no name', () => {
  const recent = new RecentReceipts(2);
  recent.note('rq-1', 1, REQUESTER);
  recent.note('rq-2', 3, null);
  expect(recent.find('rq-1')).toEqual({ index: 1, requester: { id: 'csc-1', organisation: 'CSC-NORTHMOOR' } });
  recent.note('rq-3', 5, REQUESTER);
  expect(['rq-1', 'rq-2', 'rq-3', 'rq-4'].map((id) => recent.find(id)?.index)).toEqual([undefined, 3, 5, undefined]);
  expect(recent.find('rq-2')).toEqual({ index: 3, requester: null });
});
