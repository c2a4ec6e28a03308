import { describe, expect, it } from '@jest/globals';
import { enquiryUsableBy } from '../../src/enquiry/enquiryUsableBy.js';
import type { Enquiry } from '../../src/model/Enquiry.js';
import type { Requester } from '../../src/model/Requester.js';
import { justified, NOW, partner, SOCIAL_WORKER, STRATEGY } from './fixtures.js';

const ENQUIRY: Enquiry = { id: 'enq-1', ...justified(STRATEGY) };
const NOT_FOUND = { code: 'ENQUIRY_NOT_FOUND', message: 'no open enquiry of yours has this id' };

function outcome(enquiry: Enquiry | undefined, requester: Requester, now: Date): unknown {
  try {
    return enquiryUsableBy(enquiry, requester, now);
  } catch (problem) {
    const { code, message } = problem as { code: string; message: string };
    return { code, message };
  }
}

describe('enquiryUsableBy', () => {
  it('gives the requester their own enquiry, until it expires', () => {
    expect(outcome(ENQUIRY, SOCIAL_WORKER, NOW)).toBe(ENQUIRY);
    expect(outcome(ENQUIRY, SOCIAL_WORKER, new Date('2026-11-25T10:29:59.999Z'))).toBe(ENQUIRY);
    expect(outcome(ENQUIRY, SOCIAL_WORKER, new Date('2026-11-25T10:30:00.000Z'))).toEqual({
      code: 'ENQUIRY_EXPIRED',
      message: 'the enquiry has expired',
    });
  });

  it.each<[string, Requester]>([
    ['person', { ...SOCIAL_WORKER, id: 'user-2' }],
    ['issuer', { ...SOCIAL_WORKER, issuer: 'https://other.example' }],
    ['organisation', { ...SOCIAL_WORKER, organisation: 'CSC-SALTWICK' }],
    ['group', partner('EDUCATION', 'CSC-NORTHMOOR')],
  ])('does not let on that it belongs to another %s, even held or expired', (_, requester) => {
    const late = new Date('2027-01-01T00:00:00Z');
    expect(outcome(ENQUIRY, requester, NOW)).toEqual(NOT_FOUND);
    expect(outcome({ ...ENQUIRY, held: true }, requester, late)).toEqual(NOT_FOUND);
    expect(outcome(undefined, requester, NOW)).toEqual(NOT_FOUND);
  });

  it('holds back an enquiry with a declared conflict', () => {
    expect(outcome({ ...ENQUIRY, held: true }, SOCIAL_WORKER, NOW)).toEqual({
      code: 'ENQUIRY_HELD',
      message: 'the enquiry is held: a supervisor must accept the declared conflict of interest',
    });
  });
});
