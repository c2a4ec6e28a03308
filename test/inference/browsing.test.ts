import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import type { Way } from '../cells/groups.js';
import { OPEN, startTestBroker, type TestBroker } from '../harness.js';
import { type ForceCall, recordingForces } from '../recordingForces.js';
import { wayOf } from './shutWays.js';

/*
 * External callers cannot browse: they ask about whom their enquiry names, in full, and whatever else they try is
 * refused in the same words whether or not there is anybody (brief 4.9, rule 9).
 */

let broker: TestBroker;
let calls: ForceCall[] = [];

beforeAll(async () => {
  broker = await startTestBroker({}, { wrapForce: recordingForces((call) => calls.push(call)) });
});
afterAll(() => broker.stop());

const BORN = '1984-03-12';
const HELD = { name: 'Callum Rudd', pncId: '2009/0412873S', nominal: { force: 'SLW', ref: 'SLW-N-0031177' } };

/** Groups outside the police that may ask about a person. */
const EXTERNAL = ['MAP', 'CSC', 'PNP', 'EDU', 'HLT', 'YJS'].map((group) => [group, wayOf(group)] as const);

const settled = (text: string): string =>
  text
    .replace(/"requestId":"[^"]*"/, '')
    .replace(/"receipt":\{[^}]*\}/, '')
    .replace(/"searchedAt":"[^"]*"/, '');

async function enquiryOf(way: Way, aboutWhom: readonly object[]) {
  const token = await broker.token(way.claims);
  const { body } = await broker.ask(OPEN, { token, variables: { input: { ...way.enquiry, aboutWhom } } });
  const opened = body.data?.openEnquiry as { enquiry: { id: string } | null; refusal: { problems: object[] } | null };
  return { token, enquiry: opened.enquiry?.id, refusal: opened.refusal };
}

/** Asks under an enquiry about somebody, with nothing asked of the forces but by this request. */
async function asked(way: Way, aboutWhom: readonly object[], query: string) {
  const { token, enquiry } = await enquiryOf(way, aboutWhom);
  if (enquiry === undefined) throw new Error('no enquiry was opened');
  calls = [];
  const { status, text, body } = await broker.ask(query, { token, enquiry });
  return {
    status,
    text: settled(text),
    codes: body.errors?.map(({ extensions }) => extensions.code),
    calls: calls.length,
  };
}

describe('a name with wildcards', () => {
  it.each(['*', 'R*', 'Rud?', '%', 'Callum %', '_udd', 'Callum [A-Z]udd', 'C.llum.*', '', 'R'])(
    'is no name that an enquiry can be about, nor a query (%j)',
    async (name) => {
      for (const [, way] of EXTERNAL) {
        const { refusal } = await enquiryOf(way, [{ name, dateOfBirth: BORN }]);
        expect(refusal?.problems).not.toEqual([]);
        const query = `{ person(name: ${JSON.stringify(name)}, dateOfBirth: "${BORN}") { identity { currentName } } }`;
        const answer = await asked(way, [{ name: HELD.name, dateOfBirth: BORN }], query);
        expect(answer.calls).toBe(0);
        expect(answer.codes).toHaveLength(1);
        expect(['BAD_USER_INPUT', 'SUBJECT_NOT_COVERED']).toEqual(expect.arrayContaining(answer.codes ?? []));
      }
    },
  );
});

describe('part of a name, or a name without its day', () => {
  const SELECTION = '{ identity { currentName } orders { __typename } crimeReports { __typename } timeline { what } }';
  const about = (name: string, dateOfBirth: string) =>
    asked(
      { ...wayOf('CSC'), claims: SOCIAL_WORKER, enquiry: STRATEGY_ENQUIRY },
      [{ name, dateOfBirth }],
      `{ person(name: ${JSON.stringify(name)}, dateOfBirth: "${dateOfBirth}") ${SELECTION} }`,
    );

  it('finds nobody, as a name that nobody has', async () => {
    const nobody = await about('Nobody Atall', BORN);
    for (const name of ['Rudd', 'Callum', 'Call Rudd', 'Callum Rud', 'C Rudd', 'Rudd Callum', 'Callum Ruddock'])
      expect({ name, ...(await about(name, BORN)) }).toEqual({ name, ...nobody });
    expect(await about('Callum Rudd', '1984-03-13')).toEqual(nobody);
    expect((await about('Callum Rudd', BORN)).text).not.toBe(nobody.text);
  });

  it('is refused without a day', async () => {
    const { refusal } = await enquiryOf(wayOf('CSC'), [{ name: HELD.name }]);
    expect(refusal?.problems).toContainEqual({
      path: 'aboutWhom.0.dateOfBirth',
      message: 'is required with a name',
    });
  });
});

describe('somebody whom the enquiry does not name', () => {
  const byWhom = (pncId: string, name: string, ref: string): string[] => [
    `{ person(pncId: "${pncId}") { identity { currentName } } }`,
    `{ person(name: "${name}", dateOfBirth: "${BORN}") { identity { currentName } } }`,
    `{ person(nominal: { force: "SLW", ref: "${ref}" }) { identity { currentName } } }`,
    `{ a: person(pncId: "1999/0000123S") { timeline { at } } b: person(pncId: "${pncId}") { timeline { at } } }`,
  ];

  it.each(EXTERNAL)('is refused to %s before any force is asked, held or not', async (_group, way) => {
    const own = [{ pncId: '1999/0000123S' }];
    const held = byWhom(HELD.pncId, HELD.name, HELD.nominal.ref);
    const nobody = byWhom('1999/0000456S', 'Nobody Atall', 'SLW-N-9999999');
    for (const [index, query] of held.entries()) {
      const answer = await asked(way, own, query);
      expect(answer).toMatchObject({ codes: ['SUBJECT_NOT_COVERED'], calls: 0 });
      expect(answer).toEqual(await asked(way, own, nobody[index] ?? ''));
    }
  });
});

describe('ways to look for people', () => {
  const SEARCHES: readonly string[] = [
    `searchPeople(name: "${HELD.name}", dateOfBirth: "${BORN}") { complete candidates { confidence } sources { recordsFound } }`,
    'premisesAlerts(address: "14 Quay Row") { identity { currentName } }',
    'aggregate(kind: SHPO_SRO, groupBy: [FORCE]) { rows { count } }',
  ];
  const OTHERS = ['EMP', 'REG', 'SUP'].map((group) => [group, wayOf(group)] as const);

  it.each([...EXTERNAL, ...OTHERS])('are not for %s, and no force is asked', async (_group, way) => {
    for (const search of SEARCHES) {
      const answer = await asked(
        way,
        way.group === 'EMP' || way.group === 'REG' ? [] : [{ pncId: HELD.pncId }],
        `{ ${search} }`,
      );
      expect(answer).toMatchObject({ codes: ['FORBIDDEN'], calls: 0 });
    }
  });

  it('are not for an applicant, who may not ask about a person either', async () => {
    const applicant = { ...wayOf('CSC').claims, org: 'SLW-POLICE', group: 'CSOD_APPLICANT' as const };
    const token = await broker.token(applicant);
    calls = [];
    for (const search of [...SEARCHES, `person(pncId: "${HELD.pncId}") { timeline { at } }`]) {
      const { body } = await broker.ask(`{ ${search} }`, { token });
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
    expect(calls).toEqual([]);
  });
});

describe('arguments that do not fit', () => {
  const WRONG: readonly [string, (value: string) => string][] = [
    ['a PNC ID with letters', (value) => `person(pncId: "${value}X!")`],
    ['two ways at once', (value) => `person(pncId: "${value}", croNumber: "123456/09S")`],
    ['a PNC ID that is a number', () => 'person(pncId: 20090412873)'],
    ['an argument that is none', (value) => `person(pncId: "${value}", first: 1)`],
    ['a force that is none', (value) => `person(nominal: { force: "slw", ref: "${value}" })`],
    ['half a name', (value) => `person(name: "${value}")`],
  ];

  it.each(WRONG)('are answered alike whoever they name: %s', async (_how, root) => {
    for (const [, way] of EXTERNAL) {
      const own = [{ pncId: HELD.pncId }, { pncId: '1999/0000456S' }];
      const held = await asked(way, own, `{ ${root(HELD.pncId)} { timeline { at } } }`);
      const nobody = await asked(way, own, `{ ${root('1999/0000456S')} { timeline { at } } }`);
      expect(held).toEqual(nobody);
      expect(held.calls).toBe(0);
      expect(held.text).not.toContain('0412873');
    }
  });
});
