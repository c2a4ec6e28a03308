import { describe, expect, it } from '@jest/globals';
import {
  DISCLOSURE_OFFICER,
  LOOKUP_ENQUIRY,
  OFFICER,
  PNC_ID,
  PROBATION,
  SOCIAL_WORKER,
  STRATEGY_ENQUIRY,
} from '../callers.js';
import { caseForEach } from './caseForEach.js';
import { CONFIRM_LINK, INBOX, REFUSE_LINK, UNLINK } from './caseQueries.js';

const RUDDOCK = { force: 'NMR', ref: 'NMR-N-0051177' };
const RUDD = { force: 'SLW', ref: 'SLW-N-0020417' };
const HESK = { force: 'SLW', ref: 'SLW-N-0031556' };
const REASONS = 'Custody photographs and a tattoo on the left forearm agree in both records.';
const ARRESTS = `{ person(pncId: "${PNC_ID}") { arrests { sourceForce } identity { sourceForce localNominalRef } disclosure { withheld { reason } } } }`;
const SEARCH = `{ searchPeople(name: "Kieran Ruddock", dateOfBirth: "1984-03-12") { candidates { confidence sourceForces } } }`;
/** Of the NMR officer, about the person by PNC ID. */
const BY_PNC = { ...LOOKUP_ENQUIRY, aboutWhom: [{ pncId: PNC_ID }] };

/** Scenario 5.7 of the brief, from the confirmation on. */
describe('a link between nominals of two forces', () => {
  const own = caseForEach();
  const decide = (query: string, change: object = {}, claims = OFFICER, enquiry: object = LOOKUP_ENQUIRY) =>
    own().payload(claims, query, { input: { a: RUDDOCK, b: RUDD, reasons: REASONS, ...change } }, enquiry);
  const forcesOf = async (claims = SOCIAL_WORKER, enquiry: object = STRATEGY_ENQUIRY) => {
    const person = (await own().payload(claims, ARRESTS, {}, enquiry)) as {
      arrests: { sourceForce: string }[];
      identity: object[];
    };
    return { arrests: person.arrests.map(({ sourceForce }) => sourceForce), nominals: person.identity.length };
  };
  const searched = async () =>
    ((await own().payload(OFFICER, SEARCH, {}, LOOKUP_ENQUIRY)) as { candidates: object[] }).candidates;
  const inbox = async (claims: typeof OFFICER) =>
    ((await own().payload(claims, INBOX)) as unknown as { type: string }[]).map(({ type }) => type);

  it('joins what an officer confirmed, for everybody, and tells the other force', async () => {
    expect(await searched()).toMatchObject([{ confidence: null, sourceForces: ['NMR'] }, { confidence: 'PROBABLE' }]);
    const before = await forcesOf(OFFICER, BY_PNC);
    const { link, refusal } = await decide(CONFIRM_LINK);
    expect({ link, refusal }).toEqual({
      link: {
        id: expect.stringMatching(/^LINK-/),
        version: 1,
        state: 'CONFIRMED',
        pair: [RUDDOCK, RUDD],
        by: 'nmr-1180',
        byForce: 'NMR',
        reasons: REASONS,
        evidence: expect.arrayContaining(['same date of birth']),
      },
      refusal: null,
    });
    const rows = (await own().lastLogged()).flatMap(({ detail }) => detail?.rows ?? []);
    expect(rows.map(({ operation, fieldPath, sourceForce }) => [operation, fieldPath, sourceForce])).toEqual([
      ['COLLECTION', 'confirmLink.link.CONFIRMED', null],
      ['COLLECTION', 'confirmLink.notice.LINK_CONFIRMED.PENDING', null],
      ['COMBINATION', 'confirmLink', 'NMR'],
      ['COMBINATION', 'confirmLink', 'SLW'],
    ]);
    const after = await forcesOf(OFFICER, BY_PNC);
    expect(after.nominals).toBe(before.nominals + 1);
    expect(after.arrests.filter((force) => force === 'NMR').length).toBe(
      before.arrests.filter((force) => force === 'NMR').length + 1,
    );
    expect(await searched()).toHaveLength(1);
    expect(await inbox(DISCLOSURE_OFFICER)).toEqual(['LINK_CONFIRMED']);
    expect(await inbox(OFFICER)).toEqual([]);
  });

  it('once undone is no more, and whoever was given the two as one is told', async () => {
    const { link } = await decide(CONFIRM_LINK);
    const joined = await forcesOf();
    const input = {
      id: (link as { id: string }).id,
      version: 1,
      reasons: 'The tattoo is on the other arm: two men of one name.',
    };
    expect(
      await own()
        .refusal(SOCIAL_WORKER, UNLINK, input)
        .catch((error: Error) => error.message),
    ).toContain('FORBIDDEN');
    expect(await own().refusal({ ...OFFICER, org: 'ARV-POLICE', force: 'ARV' }, UNLINK, input)).toBe('WRONG_FORCE');
    expect(await own().refusal(OFFICER, UNLINK, { ...input, reasons: 'mistake' })).toBe('INPUT_INCOMPLETE');
    expect(await own().refusal(OFFICER, UNLINK, { ...input, version: 2 })).toBe('CHANGED_MEANWHILE');
    expect(await own().refusal(OFFICER, UNLINK, input)).toBeNull();
    expect((await forcesOf()).nominals).toBe(joined.nominals - 1);
    expect(await own().payload(SOCIAL_WORKER, INBOX)).toMatchObject([
      { type: 'LINK_UNDONE', subject: null, reference: STRATEGY_ENQUIRY.meetingId },
    ]);
    expect(await inbox(PROBATION)).toEqual([]);
    expect(await inbox(DISCLOSURE_OFFICER)).toEqual(['LINK_UNDONE', 'LINK_CONFIRMED']);
    expect(await own().refusal(OFFICER, UNLINK, { ...input, version: 2 })).toBe('WRONG_STATE');
    expect((await decide(CONFIRM_LINK)).link).toMatchObject({ version: 3, state: 'CONFIRMED' });
  });

  it('that was refused is no candidate by itself any more, only by the name that was typed, and can be confirmed later', async () => {
    expect(await searched()).toMatchObject([{ confidence: null }, { confidence: 'PROBABLE' }]);
    expect((await decide(REFUSE_LINK)).link).toMatchObject({ state: 'REFUSED' });
    expect(await searched()).toMatchObject([{ confidence: null }, { confidence: 'POSSIBLE' }]);
    expect((await decide(REFUSE_LINK)).refusal).toMatchObject({ code: 'WRONG_STATE' });
    expect((await decide(CONFIRM_LINK)).link).toMatchObject({ state: 'CONFIRMED' });
  });

  it.each<[string, object, string]>([
    ['whose PNC IDs differ', { a: HESK, b: { force: 'NMR', ref: 'NMR-N-0048812' } }, 'IDENTIFIERS_CONFLICT'],
    ['of whom one is not held', { b: { force: 'SLW', ref: 'SLW-N-9999999' } }, 'CASE_NOT_FOUND'],
    ['who are the same nominal', { b: RUDDOCK }, 'CASE_NOT_FOUND'],
    ['with stock reasons', { reasons: 'Necessary and proportionate for policing.' }, 'INPUT_INCOMPLETE'],
  ])('is not confirmed of two %s', async (_who, change, code) => {
    const about = {
      ...LOOKUP_ENQUIRY,
      aboutWhom: [{ pncId: PNC_ID }, { name: 'Kieran Ruddock', dateOfBirth: '1984-03-12' }],
    };
    expect((await decide(CONFIRM_LINK, change, OFFICER, about)).refusal).toMatchObject({ code });
  });

  it('is decided by officers of the two forces, under an enquiry about one of the two', async () => {
    const elsewhere = { ...OFFICER, sub: 'arv-1', org: 'ARV-POLICE', force: 'ARV' };
    expect((await decide(CONFIRM_LINK, {}, elsewhere)).refusal).toMatchObject({ code: 'WRONG_FORCE' });
    const about = { ...LOOKUP_ENQUIRY, aboutWhom: [{ pncId: '2026/0550412S' }] };
    const input = { a: RUDDOCK, b: RUDD, reasons: REASONS };
    const { body } = await own().ask(OFFICER, CONFIRM_LINK, { input }, about);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBJECT_NOT_COVERED']);
  });
});
