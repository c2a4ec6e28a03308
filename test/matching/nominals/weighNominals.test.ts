import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareByRules, compareNominals } from '../../../src/matching/compareNominals.js';
import { weighNominals } from '../../../src/matching/nominals/weighNominals.js';
import type { Values } from '../../../src/model/Source.js';
import { born, knowing, living, named, nominal } from '../nominals.js';

const of = (left: Values, right: Values) => [nominal('N-1', left), nominal('S-9', right, 'SLW')] as const;
const weigh = (left: Values, right = left) => weighNominals(...of(left, right));
const bitsOf = (field: string, left: Values, right = left) =>
  weigh(left, right).lines.find((line) => line.field === field)?.bits ?? 0;

const HOME = { addresses: [living('14 Quay Row')] };
const RUDD = { names: [named('Callum', 'Rudd')], dateOfBirth: born('1984-03-12') };

describe('the weight of two nominals', () => {
  it('is accounted for step by step, and says what namesakes and a household take away', () => {
    const { bits, lines } = weigh({ ...RUDD, ...HOME });
    expect(lines.map(({ field, level, bits: step }) => [field, level, step > 0])).toEqual([
      ['PRIOR', 'before anything is compared', false],
      ['FORENAMES', 'same', true],
      ['SURNAME', 'same', true],
      ['DATE_OF_BIRTH', 'same', true],
      ['ADDRESS', 'same address, same', true],
      ['NAMESAKES', 'somebody of that name born on that day', false],
      ['HOUSEHOLD', 'somebody else of one household', false],
    ]);
    expect(lines.reduce((sum, step) => sum + step.bits, 0)).toBeCloseTo(bits, 6);
    expect(bits).toBeGreaterThan(7);
  });

  it('is less for common names than for rare ones, and for 1 January than for another day', () => {
    const smith = { names: [named('James', 'Smith')] };
    expect(bitsOf('SURNAME', RUDD) - bitsOf('SURNAME', smith)).toBeGreaterThan(4);
    expect(bitsOf('FORENAMES', RUDD) - bitsOf('FORENAMES', smith)).toBeGreaterThan(1);
    const january = bitsOf('DATE_OF_BIRTH', { dateOfBirth: born('1984-01-01') });
    expect(bitsOf('DATE_OF_BIRTH', RUDD) - january).toBeGreaterThan(2);
  });

  it.each<readonly [string, Values, Values]>([
    ['a father and his son of one name at one address', RUDD, { names: RUDD.names, dateOfBirth: born('2010-06-01') }],
    [
      'twins at one address',
      { names: [named('Jane', 'Vale')], dateOfBirth: born('2001-05-05') },
      { names: [named('Susan', 'Vale')], dateOfBirth: born('2001-05-05') },
    ],
    [
      'a couple at one address',
      { names: [named('John', 'Rudd')], dateOfBirth: born('1984-03-12') },
      { names: [named('Mary', 'Rudd')], dateOfBirth: born('1985-07-01') },
    ],
  ])('is for two people of %s', (_who, left, right) => {
    const pair = of({ ...left, ...HOME }, { ...right, ...HOME });
    expect(weighNominals(...pair).bits).toBeLessThan(0);
    expect(weighNominals(...pair).lines.find(({ field }) => field === 'HOUSEHOLD')?.bits).toBeLessThan(-5);
    expect(compareNominals(...pair)).toBeNull();
  });

  it('takes the names, dates and homes that agree best, less what so many tries are worth', () => {
    const many = {
      names: [named('Kieran', 'Ruddock'), named('Callum', 'Rudd', 'ALIAS')],
      dateOfBirth: born('1990-01-01', '1984-03-12'),
      addresses: [living('2 Hill Road', 'SW1 1AA'), living('14 Quay Row')],
    };
    expect(bitsOf('DATE_OF_BIRTH', RUDD) - bitsOf('DATE_OF_BIRTH', RUDD, many)).toBeCloseTo(1, 1);
    expect(bitsOf('FORENAMES', RUDD) - bitsOf('FORENAMES', RUDD, many)).toBeCloseTo(1, 1);
    expect(bitsOf('ADDRESS', HOME) - bitsOf('ADDRESS', HOME, many)).toBeCloseTo(1, 1);
  });

  const recordedWith = (...names: string[]): Values => ({ ...RUDD, associates: names.map(knowing) });

  it('is more where both are recorded with one person, the rarer by name the more, and less where with others', () => {
    const rare = weigh(recordedWith('Dean Pikestaff'));
    expect(rare.lines).toContainEqual({ field: 'ASSOCIATES', level: 'shared', bits: expect.any(Number) });
    expect(rare.bits).toBeGreaterThan(weigh(RUDD).bits + 2);
    expect(bitsOf('ASSOCIATES', recordedWith('James Smith'))).toBeGreaterThan(5);
    expect(
      bitsOf('ASSOCIATES', recordedWith('Dean Pikestaff')) - bitsOf('ASSOCIATES', recordedWith('James Smith')),
    ).toBeGreaterThan(2);
    const others = weigh(recordedWith('Dean Pikestaff'), recordedWith('Ned Hollis'));
    expect(others.lines.find(({ field }) => field === 'ASSOCIATES')).toMatchObject({ level: 'none shared' });
    expect(others.bits).toBeLessThan(weigh(RUDD).bits);
  });

  it('counts the rarest of several associates, less what so many tries are worth', () => {
    const [one, several] = [recordedWith('Dean Pikestaff'), recordedWith('James Smith', 'Dean Pikestaff')];
    expect(bitsOf('ASSOCIATES', one) - bitsOf('ASSOCIATES', several)).toBeCloseTo(2, 1);
    expect(bitsOf('ASSOCIATES', one) - bitsOf('ASSOCIATES', one, several)).toBeCloseTo(1, 1);
  });

  it('takes an associate with a name of their own for no evidence', () => {
    const alias = [...RUDD.names, named('Kieran', 'Ruddock', 'ALIAS')];
    const own = { ...recordedWith('Kieran Ruddock', 'Callum Rudd'), names: alias };
    expect(weigh(own)).toEqual(weigh({ ...RUDD, names: alias }));
  });

  it('takes what only one of the two states for no evidence', () => {
    expect(weigh(recordedWith('Dean Pikestaff'), RUDD)).toEqual(weigh(RUDD));
    expect(weigh(RUDD, {})).toEqual(weigh({}, {}));
    expect(weigh({}, {})).toEqual({
      bits: -20,
      lines: [{ field: 'PRIOR', level: 'before anything is compared', bits: -20 }],
    });
  });

  it('knows names that stand in the other order', () => {
    const { lines } = weigh(RUDD, { names: [named('Rudd', 'Callum')] });
    expect(lines.map(({ field, level }) => `${field} ${level}`)).toEqual(
      expect.arrayContaining(['NAME_ORDER swapped', 'FORENAMES same', 'SURNAME same']),
    );
  });
});

describe('a possible match by weight, where no rule makes one', () => {
  it.each<readonly [string, Values, Values, string[]]>([
    [
      'a nickname',
      { names: [named('William', 'Rudd')], dateOfBirth: born('1984-03-12') },
      { names: [named('Bill', 'Rudd')], dateOfBirth: born('1984-03-12') },
      ['forenames: nickname', 'surname: same', 'date of birth: same'],
    ],
    [
      'another surname at the same address',
      { names: [named('Mary', 'Rudd')], dateOfBirth: born('1985-07-01'), ...HOME },
      { names: [named('Mary', 'Hart')], dateOfBirth: born('1985-07-01'), ...HOME },
      ['forenames: same', 'date of birth: same', 'address: same address, same'],
    ],
    [
      'a date of birth ten years off',
      { ...RUDD, ...HOME },
      { names: RUDD.names, dateOfBirth: born('1994-03-12'), ...HOME },
      ['forenames: same', 'surname: same', 'date of birth: year slip', 'address: same address, same'],
    ],
  ])('is made of %s', (_what, left, right, reasons) => {
    expect(compareByRules(...of(left, right))).toBeNull();
    expect(compareNominals(...of(left, right))).toEqual({ confidence: 'POSSIBLE', reasons });
  });

  it.each<readonly [string, Values, Values]>([
    ['no name', { dateOfBirth: RUDD.dateOfBirth, ...HOME }, { dateOfBirth: RUDD.dateOfBirth, ...HOME }],
    ['no date of birth', { names: RUDD.names, ...HOME }, { names: RUDD.names, ...HOME }],
    [
      'identifiers that conflict',
      { names: [named('William', 'Rudd')], dateOfBirth: RUDD.dateOfBirth, pncId: '2009/0412873S' },
      { names: [named('Bill', 'Rudd')], dateOfBirth: RUDD.dateOfBirth, pncId: '2010/0000017S' },
    ],
    [
      'PNC IDs that differ in one digit, though all else agrees',
      { ...RUDD, ...HOME, pncId: '2009/0412873S' },
      { ...RUDD, ...HOME, pncId: '2009/0412874S' },
    ],
  ])('is not made with %s', (_what, left, right) => {
    expect(compareNominals(...of(left, right))).toBeNull();
  });

  const values = fc.record({
    names: fc.array(
      fc.constantFrom(
        named('Callum', 'Rudd'),
        named('Cal', 'Rudd'),
        named('William', 'Smith'),
        named('Bill', 'Smith'),
        named('Kieran', 'Ruddock', 'ALIAS'),
      ),
      { maxLength: 3 },
    ),
    dateOfBirth: fc.constantFrom(born('1984-03-12'), born('1984-12-03'), born('1994-03-12'), born('1984'), born()),
    addresses: fc.constantFrom([living('14 Quay Row')], [living('2 Hill Road')], []),
    associates: fc.uniqueArray(fc.constantFrom(knowing('Ned Marsh'), knowing('Callum Rudd'), knowing('Jo Lane'))),
    pncId: fc.constantFrom('2009/0412873S', '2010/0000017S', null, null),
    croNumber: fc.constantFrom('12345/15S', null, null),
  }) as fc.Arbitrary<Values>;

  it('changes nothing that a rule says, and is the same either way round; nor does any account hold a value', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        const [a, b] = of(left, right);
        const [byRules, match, weighed] = [compareByRules(a, b), compareNominals(a, b), weighNominals(a, b)];
        if (byRules !== null) expect(match).toEqual(byRules);
        else expect(match?.confidence ?? 'POSSIBLE').toBe('POSSIBLE');
        expect(compareNominals(nominal('S-9', right, 'SLW'), nominal('N-1', left))).toEqual(match);
        expect(weighNominals(nominal('S-9', right, 'SLW'), nominal('N-1', left))).toEqual(weighed);
        expect(weighed.lines.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(weighed.bits, 6);
        expect(JSON.stringify([match, weighed])).not.toMatch(
          /Rudd|Callum|Smith|Bill|Marsh|Lane|1984|Quay|0412873|12345/i,
        );
      }),
      { seed: 20261130, numRuns: 500 },
    );
  });
});
