import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Force } from '../../src/broker/BrokerParts.js';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { LOOKUP_ENQUIRY, OFFICER, PNC_ID, PROBATION, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { type Answer, startTestBroker, type TestBroker } from '../harness.js';
import { recordingForces } from '../recordingForces.js';
import { settle } from '../scenarios/expectWhole.js';

const QUERY = `query Explain($coordinates: [String!]!) {
  explain(coordinates: $coordinates) {
    coordinate path recordKind category facet ceiling minimumForm
    rules { rule source says } dependsOn unlock
  }
}`;

const COORDINATES = [
  'CrimeReport.victims.name',
  'CrimeReport.sceneReport',
  'SexualHarmOrder.conditions.text',
  'CriminalHistory.disposals.offences',
  'Identity.pncId',
  'Person.orders',
  'Person.timeline',
  'ForensicEvidence.id',
];

const NOBODY = '2015/0000001A';
const AUDITOR: DevelopmentClaims = { sub: 'dpo-1', name: 'Auditor One', org: 'DATA-OVERSIGHT', group: 'AUDITOR' };
const AUDIT_ENQUIRY = {
  policingPurposes: STRATEGY_ENQUIRY.policingPurposes,
  useCasePurpose: 'AUDIT',
  lawfulBases: ['POLICE_INTERNAL'],
  necessity: STRATEGY_ENQUIRY.necessity,
  proportionality: STRATEGY_ENQUIRY.proportionality,
  caseReference: 'AUD-2026-7',
  conflictOfInterest: 'NONE_DECLARED',
};

/** Forces that note every call of theirs, also those that look nothing up. */
function watched(note: (call: string) => void): (force: Force) => Force {
  const recording = recordingForces(({ force }) => note(force));
  return (force) => {
    const recorded = recording(force);
    const source = new Proxy(recorded.source, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value === 'function' && name !== 'close') note(`${force.code} ${String(name)}`);
        return value;
      },
    });
    return { ...recorded, source };
  };
}

describe('explain, over HTTP', () => {
  const calls: string[] = [];
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker({}, { wrapForce: watched((call) => calls.push(call)) });
  });
  beforeEach(() => {
    calls.length = 0;
  });
  afterAll(() => broker.stop());

  async function explain(claims: DevelopmentClaims, input: object | null, coordinates = COORDINATES): Promise<Answer> {
    const token = await broker.token(claims);
    const enquiry = input === null ? {} : { enquiry: await broker.open(token, input) };
    return broker.ask(QUERY, { token, ...enquiry, variables: { coordinates } });
  }

  it.each<[string, DevelopmentClaims, object]>([
    ['social-care', SOCIAL_WORKER, STRATEGY_ENQUIRY],
    ['officer', OFFICER, LOOKUP_ENQUIRY],
  ])('answers %s in words, and asks no force', async (name, claims, input) => {
    const answer = await explain(claims, input);
    const file = new URL(`../../../test/server/expected/explain-${name}.json`, import.meta.url);
    const seen = settle(answer.body);
    if (process.env.UPDATE_EXPECTED === '1') writeFileSync(file, `${JSON.stringify(seen, null, 2)}\n`);
    expect(seen).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    expect(calls).toEqual([]);
  });

  it('sees a force that is asked, so that the silence above means something', async () => {
    const token = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(token, STRATEGY_ENQUIRY);
    await broker.ask(`{ person(pncId: "${PNC_ID}") { riskAssessments { id } } }`, { token, enquiry });
    expect(new Set(calls.map((call) => call.slice(0, 3)))).toEqual(new Set(['NMR', 'SLW', 'ARV']));
  });

  it('says the same, byte for byte, of somebody known and of somebody no force has heard of', async () => {
    const [known, unknown] = await Promise.all(
      [PNC_ID, NOBODY].map((pncId) => explain(SOCIAL_WORKER, { ...STRATEGY_ENQUIRY, aboutWhom: [{ pncId }] })),
    );
    const data = ({ text }: Answer) => text.slice(0, text.indexOf('"extensions"'));
    expect(known && data(known)).toBe(unknown && data(unknown));
    const said = ({ body }: Answer) => ({ ...body.extensions?.disclosure, requestId: null, receipt: null });
    expect(known && said(known)).toEqual(unknown && said(unknown));
    expect(known && data(known).length).toBeGreaterThan(5000);
  });

  it('tells nobody but police what would unlock a field', async () => {
    for (const [claims, input] of [
      [SOCIAL_WORKER, STRATEGY_ENQUIRY],
      [
        PROBATION,
        {
          ...STRATEGY_ENQUIRY,
          children: [],
          useCasePurpose: 'OFFENDER_MANAGEMENT_MAPPA',
          lawfulBases: ['CJA2003_S325'],
        },
      ],
    ] as const) {
      const { body } = await explain(claims, input);
      const explanations = body.data?.explain as readonly { unlock: string | null }[];
      expect(new Set(explanations.map(({ unlock }) => unlock))).toEqual(new Set([null]));
    }
  });

  it('is logged as an intent and an outcome about nobody', async () => {
    await explain(SOCIAL_WORKER, STRATEGY_ENQUIRY);
    const [intent, outcome] = (await broker.log()).slice(-2);
    expect(intent?.body).toMatchObject({ rootFields: ['explain'], kinds: [], subjectRefs: [] });
    expect(outcome?.body).toMatchObject({ outcome: 'DONE', shownOutcome: null, code: null, sources: [] });
    expect(outcome?.detail).toEqual({ gateFacts: [], rows: [] });
  });

  it('tells auditors that they read no records', async () => {
    const { body } = await explain(AUDITOR, AUDIT_ENQUIRY, ['CrimeReport.victims']);
    expect(body.data?.explain).toEqual([
      {
        coordinate: 'CrimeReport.victims',
        path: 'CrimeReport.victims',
        recordKind: 'CRIME_REPORT',
        category: 'VICTIM_IDENTITY',
        facet: null,
        ceiling: 'NEVER',
        minimumForm: null,
        rules: [{ rule: 'office', source: 'Brief 2.1', says: 'Auditors read the access log, never records.' }],
        dependsOn: [],
        unlock: null,
      },
    ]);
  });

  it('needs an enquiry that is open and the caller’s own', async () => {
    const token = await broker.token(SOCIAL_WORKER);
    const variables = { coordinates: COORDINATES };
    const without = await broker.ask(QUERY, { token, variables });
    expect(codeOf(without)).toBe('ENQUIRY_REQUIRED');
    const enquiry = await broker.open(await broker.token(OFFICER), LOOKUP_ENQUIRY);
    expect(codeOf(await broker.ask(QUERY, { token, enquiry, variables }))).toBe('ENQUIRY_NOT_FOUND');
    const outcome = (await broker.log()).at(-1)?.body;
    expect(outcome).toMatchObject({ outcome: 'REFUSED', code: 'ENQUIRY_NOT_FOUND' });
    expect(codeOf(await broker.ask(QUERY, { variables }))).toBe('UNAUTHENTICATED');
  });

  it('is not for those who can open no enquiry', async () => {
    const inspector: DevelopmentClaims = { ...OFFICER, group: 'AUTHORISING_OFFICER', rank: 'INSPECTOR' };
    expect(codeOf(await explain(inspector, null))).toBe('FORBIDDEN');
  });

  it.each([
    [
      'a field that is not there',
      ['CrimeReport.victims', 'CrimeReport.victim'],
      'coordinates.1: CrimeReport.victim is no field of a record or of a person',
    ],
    ['a field of no record', ['Query.person'], 'coordinates.0: Query.person is no field of a record or of a person'],
    [
      'what is no coordinate, without repeating it',
      ['Jane Doe 1984'],
      'coordinates.0: expected a type and a field of it, such as CrimeReport.victims.name',
    ],
    [
      'a type alone',
      ['CrimeReport'],
      'coordinates.0: expected a type and a field of it, such as CrimeReport.victims.name',
    ],
    ['more than fifty', Array.from({ length: 51 }, () => 'CrimeReport.id'), 'coordinates: at most 50 in one request'],
  ])('refuses %s', async (_what, coordinates, message) => {
    const answer = await explain(SOCIAL_WORKER, STRATEGY_ENQUIRY, coordinates);
    expect([codeOf(answer), answer.body.errors?.[0]?.message]).toEqual(['BAD_USER_INPUT', message]);
  });

  it('takes fifty coordinates, and none', async () => {
    const fifty = await explain(
      SOCIAL_WORKER,
      STRATEGY_ENQUIRY,
      Array.from({ length: 50 }, () => 'CrimeReport.id'),
    );
    expect(fifty.body.data?.explain).toHaveLength(50);
    const none = await explain(SOCIAL_WORKER, STRATEGY_ENQUIRY, []);
    expect(none.body.data?.explain).toEqual([]);
  });
});

const codeOf = ({ body }: Answer): string | undefined => body.errors?.[0]?.extensions.code;
