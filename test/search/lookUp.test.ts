import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOOKUP_ENQUIRY, OFFICER, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';
import { type Found, LOOK_UP } from './lookUpQuery.js';

let broker: TestBroker;
let token: string;
beforeAll(async () => {
  broker = await startTestBroker();
  token = await broker.token(OFFICER);
});
afterAll(() => broker.stop());

const enquiryAbout = (particulars: object) => broker.open(token, { ...LOOKUP_ENQUIRY, aboutWhom: [{ particulars }] });
const look = async (said: object, more: object = {}) =>
  broker.ask(LOOK_UP, { token, enquiry: await enquiryAbout(said), variables: { ...said, ...more } });
const found = async (said: object, more: object = {}): Promise<Found> => {
  const { body } = await look(said, more);
  expect(body.errors).toBeUndefined();
  return (body.data as { searchPeople: Found }).searchPeople;
};

describe('an officer who types what they have', () => {
  it.each<[string, object, [state: string, forces: string][]]>([
    [
      'a misheard name, day and month exchanged',
      { name: 'Keiran Rudduck', dateOfBirth: '1984-12-03' },
      [['POSSIBLE', 'NMR']],
    ],
    ['a rare name turned round', { name: 'Ruddock Kieran', dateOfBirth: '1984-03-12' }, [['PROBABLE', 'NMR']]],
    [
      'a rare alias',
      { name: 'Cal Rudd', postcode: 'NM4 2QT' },
      [
        ['PROBABLE', 'NMR'],
        ['POSSIBLE', 'ARV NMR SLW'],
      ],
    ],
    ['a surname and ages', { name: 'Ruddock', ageFrom: 40, ageTo: 45 }, [['POSSIBLE', 'NMR']]],
    ['a surname and years', { name: 'Ruddock', bornFrom: '1984', bornTo: '1984-06' }, [['POSSIBLE', 'NMR']]],
    ['a surname and an area', { name: 'Ruddock', postcode: 'nm4' }, [['POSSIBLE', 'NMR']]],
    [
      'date of birth and an area',
      { dateOfBirth: '1984-03-12', postcode: 'NM4', sex: 'MALE' },
      [
        ['POSSIBLE', 'NMR'],
        ['POSSIBLE', 'ARV NMR SLW'],
      ],
    ],
    ['the end of a PNC ID', { pncId: '0412873S' }, [['POSSIBLE', 'ARV NMR SLW']]],
    ['a whole PNC ID', { pncId: '09/412873s' }, [['CONFIRMED', 'ARV NMR SLW']]],
    ['half a CRO number', { croNumber: '041287' }, [['POSSIBLE', 'ARV NMR SLW']]],
    ['the end of a reference', { nominalRef: '0051177' }, [['POSSIBLE', 'NMR']]],
    ['somebody whom nobody knows', { name: 'Qubilah Zsazsa', dateOfBirth: '1999-09-09' }, []],
  ])('finds whom they may mean by %s', async (_what, said, expected) => {
    const { candidates, totalCount, complete } = await found(said);
    expect(candidates.map(({ state, sourceForces }) => [state, sourceForces.toSorted().join(' ')])).toEqual(expected);
    expect({ totalCount, complete }).toEqual({ totalCount: expected.length, complete: true });
  });

  it('is told why, step by step, and what would settle it', async () => {
    const { candidates } = await found({
      name: 'Keiran Rudduck',
      dateOfBirth: '1984-12-03',
      sex: 'MALE',
      postcode: 'NM9',
    });
    expect(candidates.map(({ person: _person, ...rest }) => rest)).toEqual([
      {
        state: 'POSSIBLE',
        confidence: 'POSSIBLE',
        reasons: ['names sound alike', 'dates of birth within a year'],
        note: 'May be a different person.',
        weight: -3.29,
        evidence: [
          { field: 'PRIOR', level: 'before anything is compared', bits: -20 },
          { field: 'FORENAMES', level: 'nearly spelt', bits: 2.47 },
          { field: 'SURNAME', level: 'nearly spelt', bits: 5.28 },
          { field: 'DATE_OF_BIRTH', level: 'day and month swapped', bits: 9.97 },
          { field: 'SEX', level: 'same', bits: 0.99 },
          { field: 'POSTCODE', level: 'another area', bits: -2 },
        ],
        conflicts: [],
        links: [],
        settledBy: ['a PNC ID from NMR'],
        sourceForces: ['NMR'],
      },
    ]);
  });

  it('is given weights that are the sum of their steps', async () => {
    const { candidates } = await found({ name: 'Callum Rudd', dateOfBirth: '1984-03-12' });
    expect(candidates.length).toBeGreaterThan(1);
    for (const { weight, evidence } of candidates)
      expect(evidence.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(weight ?? Number.NaN, 6);
  });

  it('is logged with who was shown, by which rules, and what was compared', async () => {
    await found({ name: 'Keiran Rudduck', dateOfBirth: '1984-12-03' });
    const rows = ((await broker.log()).at(-1)?.detail?.rows ?? []).filter(({ fieldPath }) =>
      String(fieldPath).startsWith('candidates'),
    );
    expect(
      rows.map(({ operation, fieldPath, sourceForce, decision, reasonInWords }) => [
        operation,
        fieldPath,
        sourceForce,
        decision,
        reasonInWords,
      ]),
    ).toEqual([
      ['CONSULTATION', 'candidates', 'NMR', 'F', 'POSSIBLE: names sound alike, dates of birth within a year'],
      ...['names.forenames', 'names.surname', 'names.type', 'dateOfBirth.date'].map((path) => [
        'CONSULTATION',
        `candidates.evidence.${path}`,
        'NMR',
        'F',
        null,
      ]),
    ]);
  });
});

describe('a search and its enquiry', () => {
  it('may leave out what the enquiry says, and add nothing', async () => {
    const enquiry = await enquiryAbout({ name: 'Keiran Rudduck', dateOfBirth: '1984-12-03', postcode: 'NM4' });
    const codesOf = async (variables: object) => {
      const { body } = await broker.ask(LOOK_UP, { token, enquiry, variables });
      return body.errors?.map(({ extensions }) => extensions.code) ?? [];
    };
    expect(await codesOf({ name: ' keiran  RUDDUCK ', postcode: 'nm4' })).toEqual([]);
    expect(await codesOf({ name: 'Keiran Rudduck' })).toEqual([]);
    expect(await codesOf({ name: 'Keiran Rudduck', postcode: 'NM1' })).toEqual(['SUBJECT_NOT_COVERED']);
    expect(await codesOf({ name: 'Keiran Rudduck', sex: 'MALE' })).toEqual(['SUBJECT_NOT_COVERED']);
    expect(await codesOf({ name: 'Callum Rudd', dateOfBirth: '1984-12-03' })).toEqual(['SUBJECT_NOT_COVERED']);
    const named = await broker.open(token, LOOKUP_ENQUIRY);
    const { body } = await broker.ask(LOOK_UP, { token, enquiry: named, variables: { name: 'Kieran Ruddock' } });
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBJECT_NOT_COVERED']);
  });

  it('is for the police: nobody else may describe somebody still to be found', async () => {
    const outside = await broker.token(SOCIAL_WORKER);
    const aboutWhom = [{ particulars: { name: 'Keiran Rudduck' } }];
    await expect(broker.open(outside, { ...STRATEGY_ENQUIRY, aboutWhom })).rejects.toThrow('aboutWhom.0.particulars');
  });
});

describe('a search that cannot be made', () => {
  const GIVEN = 'Zzyzx';
  const RUDDUCK = { name: 'Keiran Rudduck' };

  it.each<[string, object, string]>([
    ['a wildcard', { name: `${GIVEN}*` }, 'name: holds a wildcard'],
    ['another wildcard', { name: `Rud% ${GIVEN}` }, 'name: holds a wildcard'],
    ['a wildcard in an identifier', { pncId: '2009/0412?73S' }, 'pncId: holds a wildcard'],
    ['a name of one letter', { name: 'K', dateOfBirth: '1984-03-12' }, 'name: needs a word of at least two letters'],
    ['a name of digits', { name: '1984 22', dateOfBirth: '1984-03-12' }, 'name: needs a word'],
    ['an empty name', { name: '  ', postcode: 'NM4' }, 'criteria: say more'],
    ['nothing', {}, 'criteria: say more'],
    ['a name of one word alone', { name: GIVEN }, 'criteria: say more'],
    ['a date of birth alone', { dateOfBirth: '1984-03-12' }, 'criteria: say more'],
    ['sex and one word', { name: GIVEN, sex: 'MALE' }, 'criteria: say more'],
    ['a name of ten kilobytes', { name: `${GIVEN} `.repeat(2000) }, 'name: is longer than 120 characters'],
    ['control characters', { name: `${GIVEN}\u0000 Rudd` }, 'name: holds control characters'],
    ['marks that turn the text round', { name: `${GIVEN}\u202E Rudd` }, 'name: holds control characters'],
    ['two scripts in a word', { name: 'Kier\u0430n Ruddock' }, 'name: mixes the letters of several scripts'],
    ['no day of the calendar', { ...RUDDUCK, dateOfBirth: '1984-02-30' }, 'dateOfBirth: is no day of the calendar'],
    ['a date in the future', { ...RUDDUCK, dateOfBirth: '2031-01-01' }, 'dateOfBirth: lies in the future'],
    ['a date of another century', { ...RUDDUCK, dateOfBirth: '1799-01-01' }, 'dateOfBirth: lies before 1900'],
    ['a range turned round', { ...RUDDUCK, bornFrom: '1990', bornTo: '1985' }, 'bornTo: lies before bornFrom'],
    ['a range without an end', { ...RUDDUCK, bornFrom: '1990' }, 'bornTo: is required'],
    ['a range too wide', { ...RUDDUCK, bornFrom: '1950', bornTo: '1990' }, 'bornTo: is more than 20 years'],
    ['a range of no month', { ...RUDDUCK, bornFrom: '1984-13', bornTo: '1985' }, 'bornFrom: is no year, month or day'],
    ['ages turned round', { ...RUDDUCK, ageFrom: 40, ageTo: 30 }, 'ageTo: is less than ageFrom'],
    ['an age that nobody has', { ...RUDDUCK, ageFrom: 1, ageTo: 900 }, 'ageFrom: is not between 10 and 120'],
    ['two dates of birth', { ...RUDDUCK, dateOfBirth: '1984-03-12', ageFrom: 40, ageTo: 45 }, 'dateOfBirth: give'],
    ['a town as a postcode', { ...RUDDUCK, postcode: 'Northmoor' }, 'postcode: is no postcode'],
    ['three letters of an identifier', { croNumber: '12S' }, 'croNumber: needs at least 4'],
    ['signs in an identifier', { pncId: '<b>2009</b>' }, 'pncId: holds letters or signs that no such number has'],
    ['a way to a file', { nominalRef: '..\\passwd1' }, 'nominalRef: holds letters or signs'],
    ['digits of another script', { croNumber: '04128७३S' }, 'croNumber: holds letters or signs'],
    ['no digit of an identifier', { nominalRef: 'NMRN' }, 'nominalRef: needs at least 4'],
    ['a page of none', { ...RUDDUCK, first: 0 }, 'first: expected 1 to 50'],
    ['a page of all', { ...RUDDUCK, first: 5000 }, 'first: expected 1 to 50'],
    ['a cursor of nobody', { ...RUDDUCK, after: 'MyAxIGEgYg' }, 'after: is no cursor'],
    ['a cursor that is none', { ...RUDDUCK, after: '*'.repeat(4000) }, 'after: is no cursor'],
  ])('is refused for %s, which it names and does not repeat', async (_what, variables, message) => {
    const enquiry = await enquiryAbout(RUDDUCK);
    const { body, text } = await broker.ask(LOOK_UP, { token, enquiry, variables });
    expect(body.data ?? null).toBeNull();
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(body.errors?.[0]?.message).toContain(message);
    expect(text).not.toContain(GIVEN);
  });

  it('names everything that is wrong at once', async () => {
    const enquiry = await enquiryAbout(RUDDUCK);
    const { body } = await broker.ask(LOOK_UP, { token, enquiry, variables: { name: 'x', postcode: '?', first: 99 } });
    expect(body.errors?.[0]?.message.split('; ').map((problem) => problem.split(':')[0])).toEqual([
      'name',
      'postcode',
      'first',
    ]);
  });

  it('is refused with the enquiry, where that describes nobody', async () => {
    const aboutWhom = [{ particulars: { name: 'Rudd*', dateOfBirth: '1984-02-30' } }];
    await expect(broker.open(token, { ...LOOKUP_ENQUIRY, aboutWhom })).rejects.toThrow('aboutWhom.0.particulars.name');
  });
});
