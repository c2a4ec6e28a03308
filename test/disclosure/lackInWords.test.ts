import { describe, expect, it } from '@jest/globals';
import type { GroupCode, RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import { callerOf } from '../policy/fixtures.js';
import { release } from './releasing.js';

const NOT_LISTED = 'Not listed for this recipient: it does not bear on their role.';
const NO_TEXT = 'Nobody has written a text that may be released.';
const NO_FORM = 'There is no minimum form of it for this recipient.';

/** Seed Q20 is a must: refusing the minimum form of an order's details needs a reason in the log too (brief 2.3, K7). */
describe('the log says in words why a minimum form did not go', () => {
  const PROHIBITIONS = 'orders { ... on SexualHarmOrder { prohibitions { code } } }';
  const device = { prohibitions: [{ key: 'C3', code: 'INTERNET_DEVICE' }] };
  const unknown = { prohibitions: [{ key: 'C9', code: 'SOMETHING_NEW' }] };
  it.each<readonly [string, RecordKind, string, Values, GroupCode, string | null]>([
    ['a condition that does not bear on a school', 'SHPO_SRO', PROHIBITIONS, device, 'EDU', NOT_LISTED],
    ['a condition that does not bear on a disclosure recipient', 'SHPO_SRO', PROHIBITIONS, device, 'CRE', null],
    ...(['CSC', 'PNP', 'HLT', 'YJS'] as const).flatMap(
      (group) =>
        [
          ['a condition of no known kind', 'SHPO_SRO', PROHIBITIONS, unknown, group, NOT_LISTED],
          ['a condition that is listed', 'SHPO_SRO', PROHIBITIONS, device, group, null],
        ] as const,
    ),
    [
      'a duty to notify, for those who cannot act on it',
      'SHPO_SRO',
      'orders { ... on SexualHarmOrder { notification { period } } }',
      { notification: { period: 'Indefinite' } },
      'PNP',
      NO_FORM,
    ],
    [
      'grounds, which have no minimum form',
      'SHPO_SRO',
      'orders { ... on SexualHarmOrder { grounds } }',
      { grounds: 'x' },
      'YJS',
      NO_FORM,
    ],
    ['an account nobody has summed up', 'STATEMENT', 'statements { accountReleaseSummary }', {}, 'CSC', NO_TEXT],
    ['an account nobody has summed up', 'STATEMENT', 'statements { accountReleaseSummary }', {}, 'MAP', null],
    ['a bail condition of a school’s concern', 'ARREST', 'arrests { bailType }', { bailType: 'STREET' }, 'EDU', null],
    ['what is not held', 'CRIME_REPORT', 'crimeReports { officerInCase { team } }', {}, 'CSC', null],
  ])('%s (%s)', (_what, kind, query, values, group, expected) => {
    const list = query.split(' ')[0] ?? '';
    const { rows } = release(kind, list, query, values, callerOf(group));
    expect(rows.map(({ decision, reasonInWords }) => [decision, reasonInWords])).toEqual([['M', expected]]);
  });

  it('and the caller sees nothing of a condition that is not listed', () => {
    const { view, rows } = release('SHPO_SRO', 'orders', PROHIBITIONS, device, callerOf('EDU'));
    expect(view).toEqual({
      __typename: 'SexualHarmOrder',
      prohibitions: [],
      disclosure: { withheld: [], generalised: [], instructions: [] },
    });
    expect(rows.map(({ shownReason, trueReason }) => [shownReason, trueReason])).toEqual([
      [null, 'NOT_JUSTIFIED_FOR_RECIPIENT'],
    ]);
  });
});
