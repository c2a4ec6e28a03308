import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PACKAGED_FORCES } from '../../src/sources/forcesFile.js';
import { EMPLOYER, LOOKUP_ENQUIRY, OFFICER, PNC_ID, PROBATION, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { NOW, OPEN, startTestBroker, type TestBroker } from '../harness.js';

const ASK = 'query Q($p: String) { person(pncId: $p) { orders { orderKind } } }';
const SECRET = 'Zebedee Quillfeather';

/** Everything a caller can get wrong: a coded error, nothing echoed, nothing leaked, and the broker goes on. */
describe('bad input over HTTP', () => {
  let broker: TestBroker;
  let clock = NOW;
  beforeAll(async () => {
    broker = await startTestBroker({}, { now: () => clock });
  });
  afterAll(() => broker.stop());

  const codes = ({ body }: Awaited<ReturnType<TestBroker['ask']>>) =>
    body.errors?.map(({ extensions }) => extensions.code);

  it.each([
    ['no token', undefined, 'UNAUTHENTICATED'],
    ['a malformed token', 'nonsense', 'UNAUTHENTICATED'],
    ['a token signed by nobody', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.', 'UNAUTHENTICATED'],
    [
      'a token with a shared secret',
      `eyJhbGciOiJIUzI1NiJ9.e30.${createHmac('sha256', 'x').update('x').digest('base64url')}`,
      'UNAUTHENTICATED',
    ],
  ])('refuses %s with 401', async (_what, token, code) => {
    const answer = await broker.ask(ASK, { ...(token === undefined ? {} : { token }), variables: { p: PNC_ID } });
    expect([answer.status, codes(answer)]).toEqual([401, [code]]);
  });

  it('refuses an expired token', async () => {
    const token = await broker.token(SOCIAL_WORKER, 1);
    clock = new Date(NOW.getTime() + 10 * 60_000);
    expect(codes(await broker.ask(ASK, { token }))).toEqual(['TOKEN_EXPIRED']);
    clock = NOW;
  });

  it('refuses an unknown group without repeating it', async () => {
    const answer = await broker.ask(ASK, { token: await broker.token({ ...SOCIAL_WORKER, group: SECRET }) });
    expect(codes(answer)).toEqual(['GROUP_UNKNOWN']);
    expect(answer.text).not.toContain(SECRET);
  });

  it.each([
    ['an unknown purpose', { useCasePurpose: SECRET }],
    ['an unknown field', { [SECRET.replace(' ', '')]: 1 }],
    ['a wrong type', { children: [{ childRef: { name: SECRET } }] }],
  ])('refuses %s in an enquiry’s variables, naming the place and not the value', async (_what, different) => {
    const token = await broker.token(SOCIAL_WORKER);
    const answer = await broker.ask(OPEN, { token, variables: { input: { ...STRATEGY_ENQUIRY, ...different } } });
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.body.errors?.[0]?.message).toMatch(/^\$input/);
    expect(answer.text).not.toContain('Zebedee ');
  });

  it('refuses a purpose the group may not assert, and lists every problem', async () => {
    const token = await broker.token(SOCIAL_WORKER);
    const input = { ...STRATEGY_ENQUIRY, useCasePurpose: 'INVESTIGATION', necessity: 'safeguarding', aboutWhom: [] };
    const { body, text } = await broker.ask(OPEN, { token, variables: { input } });
    const opened = (body.data as Record<string, unknown>).openEnquiry as {
      enquiry: null;
      refusal: { code: string; problems: { path: string }[] };
    };
    expect(opened.enquiry).toBeNull();
    expect(opened.refusal.code).toBe('PURPOSE_NOT_ALLOWED');
    expect(opened.refusal.problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['useCasePurpose', 'necessity']),
    );
    expect(text).not.toContain('"safeguarding"');
    const last = (await broker.log()).at(-1);
    expect(last?.body).toMatchObject({ outcome: 'REFUSED', code: 'PURPOSE_NOT_ALLOWED' });
  });

  it('refuses a question without an enquiry, about somebody else, of kinds not asked for, with somebody else’s enquiry', async () => {
    const token = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(token, {
      ...STRATEGY_ENQUIRY,
      fieldsRequested: ['SHPO_SRO', 'CAWN', 'DVPN_DVPO', 'VOO'],
    });
    const variables = { p: PNC_ID };
    expect(codes(await broker.ask(ASK, { token, variables }))).toEqual(['ENQUIRY_REQUIRED']);
    expect(codes(await broker.ask(ASK, { token, enquiry, variables: { p: '2011/0000003S' } }))).toEqual([
      'SUBJECT_NOT_COVERED',
    ]);
    const kinds = await broker.ask('query Q($p: String) { person(pncId: $p) { arrests { id } statements { id } } }', {
      token,
      enquiry,
      variables,
    });
    expect(kinds.body.errors).toEqual([
      { message: 'the enquiry does not ask for ARREST, STATEMENT', extensions: { code: 'KIND_NOT_REQUESTED' } },
    ]);
    const other = await broker.token(PROBATION);
    expect(codes(await broker.ask(ASK, { token: other, enquiry, variables }))).toEqual(['ENQUIRY_NOT_FOUND']);
    expect(codes(await broker.ask(ASK, { token, enquiry: 'enq-00', variables }))).toEqual(['ENQUIRY_NOT_FOUND']);
    const refusals = (await broker.log()).filter(({ type, body }) => type === 'OUTCOME' && body.outcome === 'REFUSED');
    expect(refusals.slice(-5).map(({ body }) => body.code)).toEqual([
      'ENQUIRY_REQUIRED',
      'SUBJECT_NOT_COVERED',
      'KIND_NOT_REQUESTED',
      'ENQUIRY_NOT_FOUND',
      'ENQUIRY_NOT_FOUND',
    ]);
  });

  it('refuses an expired enquiry, and a closed one', async () => {
    const token = await broker.token(SOCIAL_WORKER, 700);
    const enquiry = await broker.open(token, STRATEGY_ENQUIRY);
    clock = new Date(NOW.getTime() + 73 * 3_600_000);
    const later = await broker.token(SOCIAL_WORKER);
    expect(codes(await broker.ask(ASK, { token: later, enquiry, variables: { p: PNC_ID } }))).toEqual([
      'ENQUIRY_EXPIRED',
    ]);
    clock = NOW;
    const closed = await broker.ask('mutation C($id: ID!) { closeEnquiry(id: $id) { closed } }', {
      token,
      variables: { id: enquiry },
    });
    expect(closed.body.data).toEqual({ closeEnquiry: { closed: true } });
    expect(codes(await broker.ask(ASK, { token, enquiry, variables: { p: PNC_ID } }))).toEqual(['ENQUIRY_NOT_FOUND']);
  });

  it('holds an enquiry with a declared conflict of interest', async () => {
    const token = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(token, { ...STRATEGY_ENQUIRY, conflictOfInterest: 'He is a neighbour of mine.' });
    expect(codes(await broker.ask(ASK, { token, enquiry, variables: { p: PNC_ID } }))).toEqual(['ENQUIRY_HELD']);
  });

  it.each([
    ['an unknown field', '{ person(pncId: "x") { shoeSize } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a literal that does not fit', `{ person(pncId: ["${SECRET}"]) { orders { id } } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['a broken query', `{ person(pncId: "${SECRET} `, 'GRAPHQL_PARSE_FAILED'],
    [
      'too many people',
      `{ ${[1, 2, 3, 4, 5, 6].map((n) => `p${n}: person(pncId: "2009/041287${n}S") { orders { id } }`).join(' ')} }`,
      'OPERATION_TOO_LARGE',
    ],
    [
      'too many aliases',
      `{ ${Array.from({ length: 70 }, (_, n) => `f${n}: forces { code }`).join(' ')} }`,
      'OPERATION_TOO_LARGE',
    ],
    [
      'fragments that spread each other to a million fields',
      `{ person(pncId: "x") { ...f0 } } ${Array.from({ length: 20 }, (_, n) => `fragment f${n} on Person { arrests { asn } ...f${n + 1} ... { ...f${n + 1} } }`).join(' ')} fragment f20 on Person { arrests { asn } }`,
      'OPERATION_TOO_LARGE',
    ],
  ])('refuses %s', async (_what, query, code) => {
    const answer = await broker.ask(query, { token: await broker.token(OFFICER), variables: { n: null } });
    expect([...new Set(codes(answer))]).toEqual([code]);
    expect(answer.text).not.toContain(SECRET);
  });

  it('refuses several ways to name a person at once, and none', async () => {
    const token = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(token, STRATEGY_ENQUIRY);
    const both = `{ person(pncId: "${PNC_ID}", name: "${SECRET}", dateOfBirth: "1984-03-12") { orders { orderKind } } }`;
    for (const query of [both, '{ person { orders { orderKind } } }']) {
      const answer = await broker.ask(query, { token, enquiry });
      expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
      expect(answer.text).not.toContain(SECRET);
    }
  });

  it.each([
    ['not JSON', '{', 400],
    ['no query', '{}', 400],
    ['a list of queries', '[{"query":"{ __typename }"}]', 400],
    ['an unknown operation name', '{"query":"query A { __typename }","operationName":"B"}', 400],
    ['over the size limit', JSON.stringify({ query: `{ __typename } # ${'x'.repeat(300_000)}` }), 413],
  ])('refuses a body that is %s', async (_what, body, status) => {
    const answer = await broker.post(body);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.every(({ extensions }) => /^[A-Z_]+$/.test(extensions.code))).toBe(true);
    expect(answer.text).not.toMatch(/node_modules|\.js:|apollo|at Object/i);
  });

  it('refuses a search in a force that is not configured', async () => {
    const token = await broker.token(OFFICER);
    const enquiry = await broker.open(token, LOOKUP_ENQUIRY);
    const query = '{ searchPeople(name: "Kieran Ruddock", dateOfBirth: "1984-03-12", forces: ["XYZ"]) { complete } }';
    expect(codes(await broker.ask(query, { token, enquiry }))).toEqual(['BAD_USER_INPUT']);
  });

  it('denies operations the group may not call, and shows the schema to anybody', async () => {
    const token = await broker.token(EMPLOYER);
    expect(codes(await broker.ask(ASK, { token, variables: { p: PNC_ID } }))).toEqual(['FORBIDDEN']);
    const introspected = await broker.ask('{ __type(name: "CrimeReport") { fields { name description } } }');
    expect(introspected.text).toContain('Decided as VICTIM_IDENTITY. Minimum form: a pseudonym good for one answer');
  });

  it('is still alive, and has logged an outcome for every intent', async () => {
    expect((await fetch(`${broker.url}/health/ready`)).status).toBe(200);
    const log = await broker.log();
    const count = (type: string) => log.filter((entry) => entry.type === type).length;
    expect(count('INTENT')).toBe(count('OUTCOME'));
    expect(JSON.stringify(log)).not.toContain(SECRET);
  });
});

describe('a force with a broken row', () => {
  it('is served without it, as PARTIAL, to every caller about anybody', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'proviso-broken-'));
    const data = JSON.parse(await readFile(new URL('nmr.json', PACKAGED_FORCES), 'utf8')) as {
      intelligence: { docId: string; reportedOn: string; nominalRef: string }[];
    };
    for (const report of data.intelligence.filter(({ docId }) => docId === 'nmr-intel-26-008702'))
      report.reportedOn = '31/31/2026';
    const forces = JSON.parse(await readFile(PACKAGED_FORCES, 'utf8')) as {
      simulation: boolean;
      forces: { code: string; data: string }[];
    };
    await writeFile(join(folder, 'nmr.json'), JSON.stringify(data));
    for (const force of forces.forces)
      force.data = force.code === 'NMR' ? 'nmr.json' : new URL(force.data, PACKAGED_FORCES).pathname;
    await writeFile(join(folder, 'forces.json'), JSON.stringify(forces));

    const broker = await startTestBroker({ PROVISO_FORCES: join(folder, 'forces.json') });
    const token = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(token, STRATEGY_ENQUIRY);
    const { body, text } = await broker.ask(
      'query Q($p: String) { person(pncId: $p) { intelligence { sanitisedText } } }',
      { token, enquiry, variables: { p: PNC_ID } },
    );
    expect(broker.server.broker.quarantined).toEqual(
      new Map([
        ['NMR', 1],
        ['SLW', 0],
        ['ARV', 0],
      ]),
    );
    expect(body.extensions?.disclosure).toMatchObject({
      complete: false,
      sources: [
        { force: 'NMR', status: 'PARTIAL' },
        { force: 'SLW', status: 'OK' },
        { force: 'ARV', status: 'OK' },
      ],
    });
    expect(text).toContain('Fernhill Primary');
    await broker.stop();
    await rm(folder, { recursive: true });
  });
});
