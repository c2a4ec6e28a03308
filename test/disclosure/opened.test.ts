import { describe, expect, it } from '@jest/globals';
import type { Authorisation, Grant } from '../../src/model/Authorisation.js';
import type { CallerContext } from '../../src/policy/Decision.js';
import { callerOf } from '../policy/fixtures.js';
import { release } from './releasing.js';

const grant = (more: Partial<Grant>): Grant => ({
  kind: 'ARREST',
  record: null,
  category: 'EXISTENCE',
  fields: null,
  form: 'M',
  ...more,
});
const authorisation = (grants: readonly Grant[], more: Partial<Authorisation> = {}): Authorisation => ({
  id: 'AUTH-771',
  recipient: { group: 'EMP', organisation: 'CSC-NORTHMOOR', userId: null },
  subject: { pncId: '2012/0218842S', croNumber: null, nominal: null },
  role: 'teacher',
  grants,
  statement: null,
  restrictions: [],
  contactPoint: null,
  reliabilityRecorded: true,
  requestedBy: 'nmr-1180',
  officerInCase: null,
  decidedBy: { id: 'nmr-1', rank: 'INSPECTOR', force: 'NMR', posting: 'PPU-NORTH' },
  decidedAt: '2026-11-20T10:00:00.000Z',
  expiresAt: '2026-12-20T10:00:00.000Z',
  revokedAt: null,
  deliveredAt: null,
  ...more,
});

const EXISTENCE = grant({});
const FACTS = grant({ category: 'OFFENCE_FACTS' });
const CONDITIONS = grant({ category: 'CONDITIONS' });
const employer = (...authorisations: readonly Authorisation[]): CallerContext =>
  callerOf('EMP', { authorisations, subject: { bornOn: '1991-02-02' } });

/** Brief 2.2: what an Inspector opened goes in the form the authorisation says, and the log names it. */
describe('what an authorisation opened', () => {
  const query = 'arrests { arrestedAt arrestOffences { title offenceGroup statusWord } bailConditions { code text } }';
  const values = {
    arrestedAt: '2026-11-03T09:00:00Z',
    arrestOffences: [{ title: 'Sexual activity with a child', offenceGroup: 'CHILD_SEXUAL' }],
    bailConditions: [
      { key: '1', code: 'NO_UNSUPERVISED_CONTACT_UNDER_18', text: 'Not to be alone with {protectedParty}.' },
      { key: '2', code: 'RESIDENCE', text: 'To live at 3 Quay Row.' },
    ],
  };

  it('goes in its minimum form, and what it does not name stays shut', () => {
    const { view, rows } = release('ARREST', 'arrests', query, values, employer(authorisation([EXISTENCE, FACTS])));
    expect(view).toEqual({
      __typename: 'ArrestRecord',
      arrestedAt: '2026-11',
      arrestOffences: [{ title: null, offenceGroup: 'CHILD_SEXUAL', statusWord: 'ALLEGED' }],
      bailConditions: [],
      disclosure: {
        withheld: [{ field: 'bailConditions', reason: 'WITHHELD' }],
        generalised: [
          { field: 'arrestedAt', by: 'G_DATE' },
          { field: 'arrestOffences', by: 'G_OFFENCE' },
        ],
        instructions: [expect.stringContaining('teacher')],
      },
    });
    expect(
      rows.map(({ fieldPath, decision, generaliser, authorisationId }) => [
        fieldPath,
        decision,
        generaliser,
        authorisationId,
      ]),
    ).toEqual([
      ['arrests.arrestedAt', 'I_OPENED', 'G_DATE', 'AUTH-771'],
      ['arrests.arrestOffences.title', 'I_OPENED', 'G_OFFENCE', 'AUTH-771'],
      ['arrests.arrestOffences.offenceGroup', 'I_OPENED', 'G_OFFENCE', 'AUTH-771'],
      ['arrests.arrestOffences.statusWord', 'I_OPENED', 'G_OFFENCE', 'AUTH-771'],
      ['arrests.bailConditions.code', 'N', null, null],
      ['arrests.bailConditions.text', 'N', null, null],
      ['arrests.bailConditions.code', 'N', null, null],
      ['arrests.bailConditions.text', 'N', null, null],
    ]);
  });

  it('lists only the conditions that bear on the recipient', () => {
    const opened = employer(authorisation([EXISTENCE, CONDITIONS]));
    const { view, rows } = release('ARREST', 'arrests', 'arrests { bailConditions { code } }', values, opened);
    expect(view?.bailConditions).toEqual([{ code: 'NO_UNSUPERVISED_CONTACT_UNDER_18' }]);
    expect(rows.map(({ decision, shownReason }) => [decision, shownReason])).toEqual([
      ['I_OPENED', 'GENERALISED'],
      ['I_OPENED', null],
    ]);
  });

  it('goes in full where the authorisation says so, and still names nobody protected', () => {
    const opened = employer(authorisation([EXISTENCE, { ...CONDITIONS, form: 'F' }]));
    const { view, rows } = release('ARREST', 'arrests', 'arrests { bailConditions { text } }', values, opened);
    expect(view?.bailConditions).toEqual([
      { text: 'Not to be alone with a protected person.' },
      { text: 'To live at 3 Quay Row.' },
    ]);
    expect(rows.map(({ fieldPath, decision }) => [fieldPath, decision])).toEqual([
      ['arrests.bailConditions.text', 'I_OPENED'],
      ['arrests.bailConditions.protectedParty.name', 'N'],
      ['arrests.bailConditions.protectedParty.pseudonym', 'N'],
      ['arrests.bailConditions.text', 'I_OPENED'],
    ]);
  });

  it.each([
    ['nobody authorised anything', [], 'INSPECTOR_REQUIRED'],
    [
      'it has expired',
      [authorisation([EXISTENCE], { expiresAt: '2026-11-21T00:00:00.000Z' })],
      'AUTHORISATION_EXPIRED',
    ],
    ['it opens facts, but not that there is a record', [authorisation([FACTS])], 'INSPECTOR_REQUIRED'],
  ] as const)('is nothing at all where %s', (_why, authorisations, reason) => {
    const { view, rows } = release('ARREST', 'arrests', query, values, employer(...authorisations));
    expect(view).toBeNull();
    expect(rows.map(({ decision, trueReason, shownReason }) => [decision, trueReason, shownReason])).toEqual([
      ['N', reason, null],
    ]);
  });
});
