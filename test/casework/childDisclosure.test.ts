import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { CHILD_DISCLOSURE_ENQUIRY, DISCLOSURE_OFFICER } from '../callers.js';
import { NOW } from '../harness.js';
import { CHILD_DISCLOSURE_QUERY } from '../scenarios/disclosureQueries.js';
import { CaseBroker } from './CaseBroker.js';
import { ADVANCE, APPLY, DECIDE_APPLICATION, READ_APPLICATION, TASKS, TOLD_IN_PERSON } from './caseQueries.js';
import { INSPECTOR, INSPECTOR_ELSEWHERE } from './people.js';

const GRANDMOTHER: DevelopmentClaims = {
  sub: 'cap-1',
  name: 'Ellen Lane',
  org: 'SLW-POLICE',
  group: 'CSOD_APPLICANT',
};
const DECIDER = INSPECTOR_ELSEWHERE;
const HESK = '2006/0119345S';

const APPLICATION = {
  aboutName: 'Martin Hesk',
  aboutWhere: 'With my daughter in law, at 3 Quay Street',
  childName: 'Alfie Lane',
  childDateOfBirth: '2018-05-02',
  relationship: 'I am his grandmother.',
  contact: 'He has moved in with them.',
  concern: 'He will not say where he lived before.',
};
const DECISION = {
  decision: 'DISCLOSE',
  reasons: 'Conviction for abusing a child, and he lives with an eight-year-old boy.',
  representations: { state: 'NOT_SOUGHT', reason: 'He could take the boy away before his mother knows.' },
  reliability: 'Conviction on record; current ARMS assessment by his offender manager.',
  advice: 'Do not leave Alfie alone with him. Call the public protection unit if anything worries you.',
  told: [{ ref: 'VR-70771', relation: 'mother', whyBestPlaced: 'Alfie lives with her and she decides who else does.' }],
};

/** Scenario 5.3 of the brief, from the application to its end. */
describe('an application under the disclosure scheme', () => {
  let cases: CaseBroker;
  beforeAll(async () => {
    cases = await CaseBroker.start();
  });
  beforeEach(() => {
    cases.now = NOW;
  });
  afterAll(() => cases.stop());

  let applicants = 0;
  const apply = async (claims = GRANDMOTHER): Promise<string> => {
    const { application, refusal } = await cases.payload(claims, APPLY, { input: APPLICATION });
    if (application == null) throw new Error(JSON.stringify(refusal));
    return (application as { id: string }).id;
  };
  const advance = (id: string, version: number, step: string, more: object = {}, claims = DISCLOSURE_OFFICER) =>
    cases.refusal(claims, ADVANCE, {
      id,
      version,
      step,
      note: 'Done as the scheme says, and noted in the file.',
      ...more,
    });
  const decide = (id: string, change: object = {}, claims = DECIDER) =>
    cases.refusal(claims, DECIDE_APPLICATION, { id, version: 4, ...DECISION, ...change });
  const PROVED = { identityProved: true, relationshipProved: true };
  const assessed = async (subject: object | null = { pncId: HESK }): Promise<string> => {
    const id = await apply({ ...GRANDMOTHER, sub: `cap-other-${++applicants}` });
    await advance(id, 1, 'PASS_CHECKS');
    await advance(id, 2, 'INTERVIEW', PROVED);
    const found = {
      contactConfirmed: true,
      childRef: 'CR-61840',
      note: 'He has moved in and minds the boy after school.',
    };
    expect(await advance(id, 3, 'ASSESS', { ...found, subject })).toBeNull();
    return id;
  };
  const told = (id: string, version: number, more: object = {}) =>
    cases.refusal(DISCLOSURE_OFFICER, TOLD_IN_PERSON, {
      id: `${id}-R1`,
      version,
      how: 'IN_PERSON',
      where: 'at home',
      toWhom: 'the mother',
      ...more,
    });
  const openIt = async (id: string) => {
    const { body } = await cases.ask(
      DISCLOSURE_OFFICER,
      CHILD_DISCLOSURE_QUERY,
      { id: `${id}-R1` },
      CHILD_DISCLOSURE_ENQUIRY,
    );
    return body.extensions?.disclosure.outcome;
  };
  const asApplicant = async (id: string, claims = GRANDMOTHER) =>
    (await cases.ask(claims, READ_APPLICATION, { id })).text;

  it('goes through its stages, each by its deadline, is decided, and told once there is an undertaking', async () => {
    const id = await apply();
    const due = async () => {
      const tasks = (await cases.payload(DECIDER, TASKS)) as unknown as {
        type: string;
        about: string;
        dueAt: string;
      }[];
      return tasks.filter(({ about }) => about.startsWith(id)).map(({ type, dueAt }) => `${type} ${dueAt}`);
    };
    expect(await due()).toEqual(['CSOD_INITIAL_CHECKS 2026-11-23T10:32:00.000Z']);
    expect(await advance(id, 1, 'PASS_CHECKS', {}, { ...DISCLOSURE_OFFICER, org: 'NMR-POLICE', force: 'NMR' })).toBe(
      'WRONG_FORCE',
    );
    expect(await advance(id, 1, 'ASSESS', { contactConfirmed: true, childRef: 'CR-61840' })).toBe('WRONG_STATE');
    await advance(id, 1, 'PASS_CHECKS');
    expect(await due()).toEqual(['CSOD_INTERVIEW 2026-12-02T10:32:00.000Z']);
    expect(await advance(id, 2, 'INTERVIEW', { identityProved: true })).toBe('INPUT_INCOMPLETE');
    await advance(id, 2, 'INTERVIEW', PROVED);
    expect(await due()).toEqual(['CSOD_ASSESSMENT 2026-12-20T10:32:00.000Z']);
    const found = {
      contactConfirmed: true,
      childRef: 'CR-61840',
      note: 'He has moved in and minds the boy after school.',
      subject: { pncId: HESK },
    };
    expect(await advance(id, 3, 'ASSESS', { ...found, contactConfirmed: false })).toBe('INPUT_INCOMPLETE');
    await advance(id, 3, 'ASSESS', found);
    expect(await due()).toEqual(['CSOD_DECISION 2026-12-20T10:32:00.000Z']);
    expect(await decide(id, {}, DISCLOSURE_OFFICER)).toBe('RANK_TOO_LOW');
    expect(await decide(id, {}, { ...DECIDER, sub: DISCLOSURE_OFFICER.sub })).toBe('NOT_SEPARATE');
    expect(await decide(id, {}, INSPECTOR)).toBe('WRONG_FORCE');
    expect(await openIt(id)).toBe('NOTHING_TO_DISCLOSE');
    expect(await decide(id)).toBeNull();
    expect(await due()).toEqual(['CSOD_DELIVERY 2026-12-20T10:32:00.000Z']);
    expect(await openIt(id)).toBe('NOTHING_TO_DISCLOSE');
    expect(await told(id, 5)).toBe('INPUT_INCOMPLETE');
    expect(await told(id, 5, { undertaking: true })).toBeNull();
    expect(await openIt(id)).toBe('RELEASED');
    expect(await told(id, 6, { how: 'TELEPHONE' })).toBe('INPUT_INCOMPLETE');
    expect(await advance(id, 6, 'CLOSE')).toBe('INPUT_INCOMPLETE');
    expect(await told(id, 6)).toBeNull();
    expect(await openIt(id)).toBe('NOTHING_TO_DISCLOSE');
    expect(await told(id, 7)).toBe('INPUT_INCOMPLETE');
    expect(await advance(id, 7, 'CLOSE')).toBeNull();
    expect(await due()).toEqual([]);
    expect(await cases.payload(DISCLOSURE_OFFICER, READ_APPLICATION, { id })).toMatchObject({
      file: {
        state: 'CLOSED',
        decision: { told: [{ delivery: { how: 'IN_PERSON', where: 'at home', by: 'slw-2210' } }] },
      },
    });
  });

  it('says the same to its applicant, byte by byte, whatever is held and whatever is decided', async () => {
    const seen = async (subject: object | null, ends: (id: string) => Promise<unknown>): Promise<string[]> => {
      const id = await apply();
      const texts = [await asApplicant(id)];
      await advance(id, 1, 'PASS_CHECKS');
      texts.push(await asApplicant(id));
      await advance(id, 2, 'INTERVIEW', PROVED);
      texts.push(await asApplicant(id));
      const found = {
        contactConfirmed: true,
        childRef: 'CR-61840',
        note: 'He has moved in and minds the boy after school.',
      };
      await advance(id, 3, 'ASSESS', { ...found, subject });
      texts.push(await asApplicant(id));
      await ends(id);
      texts.push(await asApplicant(id));
      return texts.map((text) =>
        text
          .replaceAll(id, 'CSOD-#')
          .replace(/"requestId":"[^"]*"/, '')
          .replace(/"receipt":\{[^}]*\}/, ''),
      );
    };
    const disclosed = await seen({ pncId: HESK }, async (id) => {
      await decide(id);
      const decided = await asApplicant(id);
      await told(id, 5, { undertaking: true });
      await told(id, 6);
      expect(withoutIds(await asApplicant(id))).toBe(withoutIds(decided));
      expect(await advance(id, 7, 'CLOSE')).toBeNull();
    });
    const withheld = await seen({ pncId: HESK }, async (id) => {
      expect(await decide(id, { decision: 'DO_NOT_DISCLOSE', told: [], advice: null })).toBeNull();
      expect(await advance(id, 5, 'CLOSE')).toBeNull();
    });
    const nothing = await seen(null, async (id) => {
      expect(await decide(id, { decision: 'DO_NOT_DISCLOSE', told: [], advice: null })).toBeNull();
      expect(await advance(id, 5, 'CLOSE')).toBeNull();
    });
    const left = await seen({ pncId: HESK }, async (id) => {
      const before = await asApplicant(id);
      await advance(id, 4, 'LEAVE_SCHEME');
      expect(withoutIds(await asApplicant(id))).toBe(withoutIds(before));
      expect(await advance(id, 5, 'CLOSE')).toBeNull();
    });
    expect(withheld).toEqual(disclosed);
    expect(nothing).toEqual(disclosed);
    expect(left).toEqual(disclosed);
    expect(disclosed.map((text) => /"stage":"(\w+)"/.exec(text)?.[1])).toEqual([
      'INITIAL_CHECKS',
      'INTERVIEW',
      'ASSESSMENT',
      'DECISION',
      'CLOSED',
    ]);
    expect(disclosed.at(-1)).toContain('We have no information that we will disclose to you under the scheme.');
    expect(disclosed.every((text) => text.includes('"file":null'))).toBe(true);
  });

  it('is shown to its applicant and officers of its force alone, and the log says in which words', async () => {
    const id = await apply();
    for (const other of [
      { ...GRANDMOTHER, sub: 'cap-2' },
      { ...DISCLOSURE_OFFICER, org: 'NMR-POLICE', force: 'NMR' },
    ])
      expect(JSON.parse(await asApplicant(id, other)).data).toEqual({ childDisclosureApplication: null });
    await asApplicant(id);
    const rows = (await cases.lastLogged()).flatMap(({ detail }) => detail?.rows ?? []);
    expect(rows.map(({ fieldPath, recordId }) => [fieldPath, recordId])).toEqual([
      ['childDisclosureApplication.STANDARD', id],
    ]);
  });

  it.each<[string, object, string]>([
    ['without the name of the child', { ...APPLICATION, childName: ' ' }, 'childName'],
    ['about a wildcard', { ...APPLICATION, aboutName: 'Mar*' }, 'aboutName'],
    ['with a child from the future', { ...APPLICATION, childDateOfBirth: '2027-01-01' }, 'childDateOfBirth'],
    ['with a concern of a book’s length', { ...APPLICATION, concern: 'x'.repeat(4001) }, 'concern'],
  ])('is refused %s', async (_what, input, path) => {
    const { refusal } = await cases.payload(GRANDMOTHER, APPLY, { input });
    expect(refusal).toMatchObject({ code: 'INPUT_INCOMPLETE', problems: [{ path }] });
  });

  it.each<[string, object, string]>([
    ['nobody who is told', { told: [] }, 'told'],
    ['no advice', { advice: null }, 'advice'],
    ['no word on reliability', { reliability: null }, 'reliability'],
    ['stock reasons', { reasons: 'Necessary and proportionate for safeguarding.' }, 'reasons'],
    ['no word on hearing him', { representations: null }, 'representations.state'],
    ['somebody told although nothing is disclosed', { decision: 'DO_NOT_DISCLOSE' }, 'told'],
  ])('is not decided with %s', async (_what, change, path) => {
    const id = await assessed();
    const { refusal } = await cases.payload(DECIDER, DECIDE_APPLICATION, {
      input: { id, version: 4, ...DECISION, ...change },
    });
    expect(refusal).toMatchObject({
      code: 'INPUT_INCOMPLETE',
      problems: expect.arrayContaining([expect.objectContaining({ path })]),
    });
  });

  it('cannot disclose about nobody', async () => {
    expect(await decide(await assessed(null))).toBe('INPUT_INCOMPLETE');
  });

  it('may be one of five that an applicant has open, and an officer may write down more', async () => {
    const relative = { ...GRANDMOTHER, sub: 'cap-many' };
    const ids: string[] = [];
    for (let made = 0; made < 5; made += 1) ids.push(await apply(relative));
    const input = APPLICATION;
    expect(await cases.refusal(relative, APPLY, input)).toBe('TOO_MANY_OPEN');
    expect((await cases.lastLogged()).at(-1)?.body).toMatchObject({ outcome: 'REFUSED', code: 'TOO_MANY_OPEN' });
    expect(await cases.refusal(DISCLOSURE_OFFICER, APPLY, input)).toBeNull();
    expect(await advance(ids[0] ?? '', 1, 'LEAVE_SCHEME')).toBeNull();
    expect(await cases.refusal(relative, APPLY, input)).toBe('TOO_MANY_OPEN');
    expect(await advance(ids[0] ?? '', 2, 'CLOSE')).toBeNull();
    expect(await cases.refusal(relative, APPLY, input)).toBeNull();
  });

  it('stands for 28 days', async () => {
    const id = await assessed();
    await decide(id);
    await told(id, 5, { undertaking: true });
    cases.now = new Date('2026-12-20T10:32:00.000Z');
    expect(await openIt(id)).toBe('NOTHING_TO_DISCLOSE');
  });
});

const withoutIds = (text: string): string => text.replace(/"requestId":"[^"]*"/, '').replace(/"receipt":\{[^}]*\}/, '');
