import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DISCLOSURE_OFFICER,
  EMPLOYER,
  MAPPA_ENQUIRY,
  OFFICER,
  PATROL,
  PNC_ID,
  PROBATION,
  SOCIAL_WORKER,
  STRATEGY_ENQUIRY,
} from '../callers.js';
import { CaseBroker } from './CaseBroker.js';
import { CONTRIBUTION_QUERY, INBOX, PERSON_QUERY, PREPARE, SEND, TASKS } from './caseQueries.js';

const KINDS = [
  'CRIME_REPORT',
  'CRIMINAL_HISTORY',
  'SHPO_SRO',
  'CAWN',
  'DVPN_DVPO',
  'VOO',
  'RISK_ASSESSMENT',
  'STATEMENT',
];
const OFFICER_ENQUIRY = {
  ...STRATEGY_ENQUIRY,
  fieldsRequested: [...STRATEGY_ENQUIRY.fieldsRequested, 'STATEMENT'],
  children: [],
  useCasePurpose: 'STRATEGY_DISCUSSION_OR_S47',
};
const ASKED = { ...STRATEGY_ENQUIRY, fieldsRequested: [...STRATEGY_ENQUIRY.fieldsRequested, 'STATEMENT'] };
const INPUT = {
  subject: { pncId: PNC_ID },
  purpose: 'STRATEGY_DISCUSSION_OR_S47',
  meetingId: 'SD-2026-0911',
  children: ['CR-48213'],
  kinds: KINDS,
  note: 'For the discussion on Monday.',
  recipients: [
    { group: 'CHILDRENS_SOCIAL_CARE', organisation: 'CSC-NORTHMOOR' },
    { group: 'MAPPA_RESPONSIBLE_AUTHORITY', organisation: 'PROB-SALTWICK', userId: PROBATION.sub },
  ],
};

type Shown = { note: string | null; file: { state: string } | null; person: Record<string, { id?: string }[]> };

describe('a contribution to a meeting', () => {
  let cases: CaseBroker;
  beforeAll(async () => {
    cases = await CaseBroker.start();
  });
  afterAll(() => cases.stop());

  const prepare = async (change: object = {}): Promise<string> => {
    const { contribution, refusal } = await cases.payload(
      OFFICER,
      PREPARE,
      { input: { ...INPUT, ...change } },
      OFFICER_ENQUIRY,
    );
    if (contribution == null) throw new Error(JSON.stringify(refusal));
    return (contribution as { id: string }).id;
  };
  const send = (id: string, claims = OFFICER) => cases.refusal(claims, SEND, { id, version: 1 });
  const show = async (claims: typeof OFFICER, id: string, as?: string, enquiry: object = ASKED): Promise<Shown> =>
    (await cases.payload(claims, CONTRIBUTION_QUERY, { id, as }, enquiry)) as unknown as Shown;
  const preview = (id: string, as = 'CSC-NORTHMOOR') => show(OFFICER, id, as, OFFICER_ENQUIRY);
  const STATED = {
    ...STRATEGY_ENQUIRY,
    fieldsRequested: [...STRATEGY_ENQUIRY.fieldsRequested, 'STATEMENT'],
    confidentialityLimb: 'SAFEGUARD_INDIVIDUAL',
    strictNecessity: 'Health data of the household decide what support keeps her safe.',
    schedule8Condition: 'SAFEGUARDING_CHILDREN_AND_INDIVIDUALS_AT_RISK',
  };
  const EMPTY = {
    identity: [],
    convictions: [],
    crimeReports: [],
    orders: [],
    riskAssessments: [],
    statements: [],
    disclosure: { withheld: [] },
  };

  it('is seen by its officer exactly as its recipient then collects it, and as the recipient could ask for it anyway', async () => {
    const id = await prepare();
    const before = await preview(id);
    expect(before.file).toMatchObject({ state: 'PREPARED' });
    expect(before.person.convictions?.length).toBeGreaterThan(0);
    expect(await show(SOCIAL_WORKER, id)).toEqual({ note: null, file: null, person: EMPTY });
    expect(await send(id)).toBeNull();
    expect(((await cases.payload(SOCIAL_WORKER, INBOX)) as unknown as object[])[0]).toMatchObject({
      type: 'CONTRIBUTION_WAITING',
      about: id,
      subject: null,
    });
    const collected = await show(SOCIAL_WORKER, id, undefined, STATED);
    expect(collected).toEqual({ note: INPUT.note, file: null, person: before.person });
    const same = { ...STATED, fieldsRequested: KINDS };
    const asked = await cases.payload(SOCIAL_WORKER, PERSON_QUERY, { pncId: PNC_ID }, same);
    expect(asked).toEqual(before.person);
    expect((await preview(id)).file).toMatchObject({
      recipients: [
        { organisation: 'CSC-NORTHMOOR', collected: { by: SOCIAL_WORKER.sub } },
        { organisation: 'PROB-SALTWICK', collected: null },
      ],
    });
    expect(await send(id)).toBe('CHANGED_MEANWHILE');
  });

  it('holds the records that were chosen and no others', async () => {
    const all = await preview(await prepare());
    const [first] = all.person.convictions ?? [];
    const some = await preview(await prepare({ records: [first?.id], kinds: ['CRIMINAL_HISTORY'] }));
    expect(some.person.convictions).toEqual([first]);
    expect({ ...some.person, convictions: [], identity: [], disclosure: null }).toEqual({
      ...EMPTY,
      identity: [],
      disclosure: null,
    });
  });

  it('shows each recipient their own column', async () => {
    const id = await prepare();
    const social = await preview(id);
    const probation = await preview(id, 'PROB-SALTWICK');
    expect(probation.person.identity).not.toEqual(social.person.identity);
    const rows = (await cases.lastLogged()).flatMap(({ detail }) => detail?.rows ?? []);
    expect(rows.filter(({ operation }) => operation === 'DISCLOSURE')).toEqual([]);
    expect(rows.length).toBeGreaterThan(10);
  });

  it('raises a task for what stands in its way, once', async () => {
    const id = await prepare({ kinds: [...KINDS, 'ARREST'] });
    const waiting = async () => {
      const types = ['WRITE_RELEASE_SUMMARY', 'CONFIRM_MATCH'];
      const own = (await cases.payload(OFFICER, TASKS, { types })) as unknown as { type: string; steps: object[] }[];
      const slw = (await cases.payload(DISCLOSURE_OFFICER, TASKS, { types })) as unknown as { type: string }[];
      return [...own, ...slw].map(({ type }) => type).sort();
    };
    const before = await waiting();
    await preview(id);
    const after = await waiting();
    expect(after.length).toBeGreaterThan(before.length);
    expect(new Set(after)).toEqual(new Set(['CONFIRM_MATCH', 'WRITE_RELEASE_SUMMARY']));
    await preview(id);
    expect(await waiting()).toEqual(after);
  });

  it('shows its officer who knows of the order and who does not yet', async () => {
    const known = async () => {
      const query = `query Known($id: ID!) { contribution(id: $id) { orders { force told { organisation group } notYetTold { organisation group } } } }`;
      const { orders } = await cases.payload(OFFICER, query, { id: await prepare() }, OFFICER_ENQUIRY);
      return orders as { force: string; told: { organisation: string }[]; notYetTold: { organisation: string }[] }[];
    };
    const [before] = await known();
    expect(before?.notYetTold.map(({ organisation }) => organisation)).toEqual(
      expect.arrayContaining(['PROB-SALTWICK', 'HMP-SALTWICK', 'CSC-SALTWICK', 'HARBOUR-TRUST']),
    );
    await cases.ask(PROBATION, PERSON_QUERY.replace(/statements \{[^}]*\}/, ''), { pncId: PNC_ID }, MAPPA_ENQUIRY);
    const [after] = await known();
    expect(after?.told.map(({ organisation }) => organisation)).toContain('PROB-SALTWICK');
    expect(after?.notYetTold.map(({ organisation }) => organisation)).not.toContain('PROB-SALTWICK');
    expect(after?.notYetTold.map(({ organisation }) => organisation)).toContain('HARBOUR-TRUST');
  });

  it('is nothing to anybody else, nor under an enquiry about somebody else', async () => {
    const id = await prepare();
    await send(id);
    const others = [
      [{ ...SOCIAL_WORKER, org: 'CSC-SALTWICK' }, ASKED],
      [
        { ...PROBATION, sub: 'prb-9999' },
        {
          ...ASKED,
          children: [],
          useCasePurpose: 'OFFENDER_MANAGEMENT_MAPPA',
          lawfulBases: ['CJA2003_S325'],
        },
      ],
      [SOCIAL_WORKER, { ...ASKED, aboutWhom: [{ pncId: '2026/0550412S' }] }],
      [DISCLOSURE_OFFICER, OFFICER_ENQUIRY],
    ] as const;
    for (const [claims, enquiry] of others)
      expect(await show(claims, id, undefined, enquiry)).toEqual({ note: null, file: null, person: EMPTY });
    expect(await show(SOCIAL_WORKER, 'CONTRIB-none')).toEqual({ note: null, file: null, person: EMPTY });
    const recipients = (await preview(id)).file as unknown as { recipients: { collected: unknown }[] };
    expect(recipients.recipients.map(({ collected }) => collected)).toEqual([null, null]);
    const stranger = await cases.ask(OFFICER, CONTRIBUTION_QUERY, { id, as: 'HMP-SALTWICK' }, OFFICER_ENQUIRY);
    expect(stranger.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    for (const claims of [PATROL, EMPLOYER]) {
      const { body } = await cases.ask(claims, CONTRIBUTION_QUERY, { id });
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
    expect(await send(await prepare(), DISCLOSURE_OFFICER)).toBe('WRONG_FORCE');
  });

  it.each<[string, object, string]>([
    ['for nobody', { recipients: [] }, 'recipients'],
    [
      'for an employer',
      { recipients: [{ group: 'EMPLOYER', organisation: 'FERNHILL-ACADEMY' }] },
      'recipients.0.group',
    ],
    [
      'for a misfit',
      { recipients: [{ group: 'HEALTH', organisation: 'FERNHILL-ACADEMY' }] },
      'recipients.0.organisation',
    ],
    ['of no kind', { kinds: [] }, 'kinds'],
    ['of what is no record', { records: ['CR-55120'] }, 'records.0'],
    ['for no meeting', { meetingId: 'meeting' }, 'meetingId'],
    ['for statistics', { purpose: 'STRATEGIC_ANALYSIS' }, 'purpose'],
    ['about nobody', { subject: {} }, 'subject'],
  ])('is not prepared %s', async (_what, change, path) => {
    const { refusal } = await cases.payload(OFFICER, PREPARE, { input: { ...INPUT, ...change } }, OFFICER_ENQUIRY);
    expect(refusal).toMatchObject({ code: 'INPUT_INCOMPLETE', problems: [{ path }] });
  });
});
