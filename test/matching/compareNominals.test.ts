import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareNominals, identifiersConflict } from '../../src/matching/compareNominals.js';
import { matchFacts } from '../../src/matching/matchFacts.js';
import type { Values } from '../../src/model/Source.js';
import { born, knowing, living, named, nominal } from './nominals.js';

const match = (left: Values, right: Values) => compareNominals(nominal('N-1', left), nominal('S-9', right, 'SLW'));

const PNC = '2009/0412873S';
const RUDD = { names: [named('Callum', 'Rudd')], dateOfBirth: born('1984-03-12') };
const HOME = { addresses: [living('14 Quay Row')] };
const FRIEND = { associates: [knowing('Ned Marsh')] };

describe('a confirmed match (brief 4.10)', () => {
  it.each<readonly [string, Values, Values, string[]]>([
    ['the same PNC ID', { pncId: PNC }, { pncId: PNC }, ['same PNC ID']],
    ['the same PNC ID in its short form', { pncId: PNC }, { pncId: '09/412873s' }, ['same PNC ID']],
    [
      'the same PNC ID under other names and dates',
      { pncId: PNC, ...RUDD },
      { pncId: PNC, names: [named('Kieran', 'Ruddock')], dateOfBirth: born('1990-01-01') },
      ['same PNC ID'],
    ],
    [
      'the same CRO number and date of birth',
      { croNumber: '12345/15S', ...RUDD },
      { croNumber: '012345/15S', dateOfBirth: born('1984-03-12') },
      ['same CRO number', 'same date of birth'],
    ],
    [
      'the same CRO number and one of several dates',
      { croNumber: '12345/15S', dateOfBirth: born('1984-03-12', '1985-03-12') },
      { croNumber: '12345/15S', dateOfBirth: born('1985-03-12') },
      ['same CRO number', 'same date of birth'],
    ],
  ])('rests on %s', (_what, left, right, reasons) => {
    expect(match(left, right)).toEqual({ confidence: 'CONFIRMED', reasons });
  });

  it.each<readonly [string, Values, Values]>([
    [
      'the same CRO number with another date of birth',
      { croNumber: '12345/15S', dateOfBirth: born('1984-03-12') },
      { croNumber: '12345/15S', dateOfBirth: born('1999-03-12') },
    ],
    ['the same CRO number without a date of birth', { croNumber: '12345/15S' }, { croNumber: '12345/15S' }],
    [
      'the same CRO number and the same year of birth only',
      { croNumber: '12345/15S', dateOfBirth: born('1984') },
      { croNumber: '12345/15S', dateOfBirth: born('1984') },
    ],
    ['the same text that is no PNC ID', { pncId: 'unknown' }, { pncId: 'unknown' }],
    ['nothing', {}, {}],
  ])('does not rest on %s', (_what, left, right) => {
    expect(match(left, right)?.confidence).not.toBe('CONFIRMED');
  });
});

describe('a probable match (brief 4.10)', () => {
  it.each<readonly [string, Values, Values, string[]]>([
    [
      'name, date of birth and address',
      { ...RUDD, ...HOME },
      { ...RUDD, ...HOME },
      ['same name', 'same date of birth', 'shared address history'],
    ],
    [
      'name, date of birth and associate',
      { ...RUDD, ...FRIEND },
      { ...RUDD, ...FRIEND },
      ['same name', 'same date of birth', 'shared associate'],
    ],
    [
      'all of them',
      { ...RUDD, ...HOME, ...FRIEND },
      { ...RUDD, ...HOME, ...FRIEND },
      ['same name', 'same date of birth', 'shared address history', 'shared associate'],
    ],
    [
      'a recorded alias, date of birth and associate, as in scenario 5.7',
      { ...RUDD, names: [named('Callum', 'Rudd'), named('Kieran', 'Ruddock', 'ALIAS')], ...FRIEND },
      { ...RUDD, names: [named('Kieran', 'Ruddock')], ...FRIEND },
      ['recorded alias', 'same date of birth', 'shared associate'],
    ],
    [
      'the same name and address in another spelling',
      {
        names: [named('Zoë', "O'Hara")],
        dateOfBirth: born('1984-03-12'),
        addresses: [living('14, Quay Row', 'NM4 1AA')],
      },
      {
        names: [named('ZOE', 'OHARA')],
        dateOfBirth: born('1984-03-12'),
        addresses: [living('14 quay row', 'nm4 1aa')],
      },
      ['same name', 'same date of birth', 'shared address history'],
    ],
    [
      'a former name',
      { ...RUDD, names: [named('Callum', 'Rudd'), named('Callum', 'Hart', 'BIRTH')], ...HOME },
      { ...RUDD, names: [named('Callum', 'Hart')], ...HOME },
      ['same name', 'same date of birth', 'shared address history'],
    ],
  ])('rests on %s', (_what, left, right, reasons) => {
    expect(match(left, right)).toEqual({ confidence: 'PROBABLE', reasons });
  });
});

describe('a possible match (brief 4.10)', () => {
  it.each<readonly [string, Values, Values, string[]]>([
    ['name and date of birth without a third', RUDD, RUDD, ['same name', 'same date of birth']],
    [
      'sound and a date of birth within a year',
      RUDD,
      { names: [named('Calum', 'Rud')], dateOfBirth: born('1984-12-01') },
      ['names sound alike', 'dates of birth within a year'],
    ],
    [
      'an alias only',
      { names: [named('Callum', 'Rudd'), named('Kieran', 'Ruddock', 'ALIAS')] },
      { names: [named('Kieran', 'Ruddock')] },
      ['recorded alias'],
    ],
    [
      'an online alias only',
      { names: [named('Callum', 'Rudd'), named('dark', 'rider', 'ONLINE')] },
      { names: [named('Dark', 'Rider', 'ONLINE')] },
      ['recorded alias'],
    ],
  ])('rests on %s', (_what, left, right, reasons) => {
    expect(match(left, right)).toEqual({ confidence: 'POSSIBLE', reasons });
  });
});

describe('no match', () => {
  it.each<readonly [string, Values, Values]>([
    ['the same name only', { names: RUDD.names }, { names: RUDD.names }],
    [
      'the same date of birth and address only',
      { dateOfBirth: RUDD.dateOfBirth, ...HOME },
      { dateOfBirth: RUDD.dateOfBirth, ...HOME },
    ],
    [
      'sound and dates of birth two years apart',
      RUDD,
      { names: [named('Calum', 'Rud')], dateOfBirth: born('1986-03-12') },
    ],
    [
      'a father and his son of the same name at one address',
      { ...RUDD, ...HOME, ...FRIEND },
      { names: RUDD.names, dateOfBirth: born('2010-06-01'), ...HOME, ...FRIEND },
    ],
    [
      'names in a script that has no sound codes',
      { names: [named('Олег', 'Смирнов')], dateOfBirth: born('1984-03-12') },
      { names: [named('Иван', 'Козлов')], dateOfBirth: born('1984-03-12') },
    ],
    [
      'different PNC IDs, whatever else agrees',
      { pncId: PNC, ...RUDD, ...HOME, ...FRIEND },
      { pncId: '2010/0000017S', ...RUDD, ...HOME, ...FRIEND },
    ],
    [
      'different PNC IDs with the same CRO number',
      { pncId: PNC, croNumber: '12345/15S', ...RUDD },
      { pncId: '2010/0000017S', croNumber: '12345/15S', ...RUDD },
    ],
    [
      'different CRO numbers, whatever else agrees',
      { croNumber: '12345/15S', ...RUDD, ...HOME },
      { croNumber: '54321/15S', ...RUDD, ...HOME },
    ],
  ])('is made of %s', (_what, left, right) => {
    expect(match(left, right)).toBeNull();
  });
});

describe('without identifiers nobody is confirmed', () => {
  const twins = [
    { names: [named('Jane', 'Vale')], dateOfBirth: born('2001-05-05'), ...HOME, ...FRIEND },
    { names: [named('Jean', 'Vale')], dateOfBirth: born('2001-05-05'), ...HOME, ...FRIEND },
  ] as const;
  const placeholder = { names: RUDD.names, dateOfBirth: born('1900-01-01'), ...HOME, ...FRIEND };

  it('not twins at one address', () => {
    expect(match(...twins)).toEqual({
      confidence: 'POSSIBLE',
      reasons: ['names sound alike', 'dates of birth within a year', 'shared address history', 'shared associate'],
    });
  });

  it('not a father and a son whose dates of birth are placeholders', () => {
    expect(match(placeholder, placeholder)?.confidence).not.toBe('CONFIRMED');
  });

  it('nor people who share a year of birth only: that is no date of birth', () => {
    const year = { names: RUDD.names, dateOfBirth: born('1984'), ...HOME };
    expect(match(year, year)?.confidence).not.toBe('PROBABLE');
  });

  const facts = fc.record(
    {
      names: fc.array(
        fc.constantFrom(
          named('Callum', 'Rudd'),
          named('Calum', 'Rud'),
          named('Kieran', 'Ruddock', 'ALIAS'),
          named('Kieran', 'Ruddock'),
        ),
        { maxLength: 3 },
      ),
      dateOfBirth: fc.constantFrom(born('1984-03-12'), born('1984-12-01'), born('1900-01-01'), born('1984'), born()),
      addresses: fc.constantFrom([living('14 Quay Row')], []),
      associates: fc.constantFrom([knowing('Ned Marsh')], []),
      pncId: fc.constantFrom(PNC, '09/412873S', '2010/0000017S', 'unknown', null),
      croNumber: fc.constantFrom('12345/15S', '54321/15S', null),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Values>;

  it('and with them only where the identifiers agree; either way round, and with reasons that hold no value', () => {
    fc.assert(
      fc.property(facts, facts, (left, right) => {
        const found = match(left, right);
        expect(compareNominals(nominal('S-9', right, 'SLW'), nominal('N-1', left))).toEqual(found);
        const [a, b] = [nominal('N-1', left), nominal('S-9', right)];
        const [one, other] = [matchFacts(a), matchFacts(b)];
        const sameIdentifier =
          (one.pncId !== null && one.pncId === other.pncId) ||
          (one.croNumber !== null && one.croNumber === other.croNumber);
        if (found?.confidence === 'CONFIRMED') expect(sameIdentifier).toBe(true);
        if (identifiersConflict(a, b)) expect(found).toBeNull();
        expect(JSON.stringify(found)).not.toMatch(/Rudd|Callum|1984|1900|Quay|Marsh|0412873|12345/i);
      }),
      { seed: 20261122, numRuns: 3000 },
    );
  });
});
