import { forms, type Row } from './forms.js';

forms('G_COMPLIANCE', [
  [
    'a breach',
    'CSC',
    { value: [{ at: '2026-10-02', conditionNo: 'C1', status: 'SUSPECTED', detail: 'Seen at 3 Mill Lane' }] },
    [{ conditionNo: 'C1', status: 'SUSPECTED', at: '2026-10' }],
  ],
  [
    'an old report',
    'CSC',
    { value: [{ at: '2020-10-02', requirementNo: 'R1', state: 'FAILED', detail: 'Missed 3' }] },
    [{ requirementNo: 'R1', state: 'FAILED', at: '2020' }],
  ],
  [
    'an event without a date',
    'CSC',
    { value: [{ at: null, type: 'new address', detail: 'Moved' }] },
    [{ type: 'New address', at: null }],
  ],
  ['none', 'CSC', { value: [] }, []],
]);

/** What a stakeholder is alerted to (brief 4.7); a force's own words for it may say who was there. */
forms(
  'G_COMPLIANCE',
  [
    'New order',
    'Order varied',
    'Breach',
    'Suspected breach',
    'Proved breach',
    'Arrest',
    'Voluntary interview',
    'New address',
    'New force area',
    'New child contact',
    'New employment with children',
    'Risk level change',
    'Missing notification',
    'Overdue notification',
    'Release from custody',
  ].map((type): Row => {
    const value = [{ type }, { type: type.toUpperCase() }, { type: `${type} of Ann Vale` }];
    return [type, 'CSC', { value }, [{ type }, { type }, { type: null }]];
  }),
);

const NOTIFICATION = {
  start: '2015-05-20',
  basis: 'conviction',
  period: 'INDEFINITE',
  nextDue: '2027-01-05',
  overdue: false,
};
forms('G_NOTIFICATION', [
  ...(['PPU', 'FLO', 'MAP', 'CSC', 'HLT', 'YJS'] as const).map(
    (group): Row => ['the duty to notify', group, { value: NOTIFICATION }, { period: 'INDEFINITE', overdue: false }],
  ),
  ...(['PNP', 'EDU', 'EMP', 'REG', 'SUP', 'CRE'] as const).map(
    (group): Row => ['the duty to notify', group, { value: NOTIFICATION }, null],
  ),
  ['no length', 'CSC', { value: { period: null, overdue: true } }, { period: null, overdue: true }],
  [
    'the length of an order',
    'CSC',
    { value: { period: 'While the order lasts' } },
    { period: 'While the order lasts' },
  ],
  ['a length of one year', 'CSC', { value: { period: '1 year' } }, { period: '1 year' }],
  ['a length after other words', 'CSC', { value: { period: 'Ann Vale’s 10 years' } }, { period: null }],
  ['a length of no known kind', 'CSC', { value: { period: '123 years' } }, { period: null }],
  ['a length in years', 'CSC', { value: { period: '2.5 years' } }, { period: '2.5 years' }],
  ['a length in whole years', 'CSC', { value: { period: '10 years' } }, { period: '10 years' }],
  ['a length in words of their own', 'CSC', { value: { period: '10 years, from Ann’s birthday' } }, { period: null }],
  ['a length in other words', 'CSC', { value: { period: 'until he leaves Ann Vale' } }, { period: null }],
]);
