import { describe, expect, it } from '@jest/globals';
import { noticeHearing } from '../../src/model/noticeHearing.js';

/** Days from the calendar of England and Wales: gov.uk bank holidays, and Good Friday. */
describe('the hearing that follows a notice', () => {
  it.each([
    ['two plain days later', '2026-11-17T10:00:00Z', '2026-11-19T10:00:00.000Z'],
    ['a Sunday between', '2026-11-21T23:15:00Z', '2026-11-24T23:15:00.000Z'],
    ['served on a Sunday', '2026-11-22T10:00:00Z', '2026-11-25T00:00:00.000Z'],
    ['Christmas 2026: Friday, and the Monday for the day after', '2026-12-24T12:00:00Z', '2026-12-30T12:00:00.000Z'],
    ['Christmas 2027: Saturday, with Monday and Tuesday', '2027-12-24T12:00:00Z', '2027-12-30T12:00:00.000Z'],
    ['Christmas 2022: Sunday, with Monday and Tuesday', '2022-12-24T12:00:00Z', '2022-12-29T12:00:00.000Z'],
    ['New Year’s Day 2028 on a Saturday', '2027-12-31T12:00:00Z', '2028-01-05T12:00:00.000Z'],
    ['Easter 2026', '2026-04-02T12:00:00Z', '2026-04-07T12:00:00.000Z'],
    ['Easter 2027', '2027-03-25T12:00:00Z', '2027-03-30T11:00:00.000Z'],
    ['the first Monday in May', '2026-05-02T11:00:00Z', '2026-05-06T11:00:00.000Z'],
    ['the last Monday in May', '2026-05-23T11:00:00Z', '2026-05-27T11:00:00.000Z'],
    ['the last Monday in August', '2026-08-29T11:00:00Z', '2026-09-02T11:00:00.000Z'],
    ['the night when summer time begins', '2026-03-28T12:00:00Z', '2026-03-31T11:00:00.000Z'],
    ['the night when it ends', '2026-10-24T11:00:00Z', '2026-10-27T12:00:00.000Z'],
    ['just after midnight in summer', '2026-07-18T23:30:00Z', '2026-07-21T23:00:00.000Z'],
  ])('is due %s', (_what, servedAt, expected) => {
    expect(noticeHearing(servedAt)).toBe(expected);
  });
});
