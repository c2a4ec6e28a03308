import { describe, expect, it } from '@jest/globals';
import { ESTIMATED_PARAMETERS } from '../../src/matching/parameters/shippedParameters.js';
import { UNKNOWN_BIRTH } from '../../src/matching/records/birthDate.js';
import { homeAddress } from '../../src/matching/records/homeAddress.js';
import type { MatchName, MatchRecord } from '../../src/matching/records/MatchRecord.js';
import { BorneNames } from '../../src/matching/weighing/BorneNames.js';
import { Frequencies } from '../../src/matching/weighing/Frequencies.js';
import { ORDER } from '../../src/matching/weighing/fields.js';
import { NamesTogether } from '../../src/matching/weighing/NamesTogether.js';
import { PeopleTable } from '../../src/matching/weighing/PeopleTable.js';

const bornBy = (rows: Readonly<Record<string, number>>) => ({ count: (word: string) => rows[word] ?? 0 });

const forenames = (rows: Readonly<Record<string, number>>, known: readonly string[] = []) =>
  new BorneNames({
    rows: bornBy(rows),
    established: 3,
    rowsForOneSlip: { ofKnown: 5, ofCounted: 20 },
    isKnown: (word) => known.includes(word),
  });

describe('a word that looks like a name', () => {
  it.each([
    ['a slip', 300, 1, true],
    ['a slip that many make', 400, 20, true],
    ['another name', 40, 30, false],
    ['a slip beside a name that three bear', 3, 1, true],
    ['one of two that hardly anybody bears', 2, 1, false],
  ])('is %s', (_what, john, jonh, expected) => {
    const names = forenames({ john, jonh });
    expect([names.isMistyped('john', 'jonh'), names.isMistyped('jonh', 'john')]).toEqual([expected, expected]);
  });

  it('is another name where it is known, however few bear it', () => {
    expect(forenames({ jane: 300, jean: 1 }, ['jane', 'jean']).isMistyped('jane', 'jean')).toBe(false);
  });

  it('is a slip of a known name though more have it, as far as they are few beside it', () => {
    const slips = (gordon: number, gorclon: number) =>
      forenames({ gordon, gorclon }, ['gordon']).isMistyped('gordon', 'gorclon');
    expect([slips(0, 2), slips(0, 3), slips(20, 4), slips(20, 5)]).toEqual([true, false, true, false]);
  });

  it('is borne where more than one row says it, where it is known, and where it is an initial', () => {
    const names = forenames({ jane: 2, jaen: 1, ivo: 1 }, ['ivo']);
    expect(['jane', 'jaen', 'ivo', 'j'].map((word) => names.isBorne(word))).toEqual([true, false, true, true]);
  });

  it('makes two names where enough people bear either', () => {
    const names = forenames({ hall: 40, ball: 12, bali: 1 });
    expect([names.areTwoNames('hall', 'ball'), names.areTwoNames('ball', 'bali')]).toEqual([true, false]);
  });
});

describe('two rows whose forenames differ', () => {
  const row = (forenames: string, surname: string, others: readonly MatchName[] = []): MatchRecord => ({
    forenames,
    surname,
    birth: UNKNOWN_BIRTH,
    sex: '',
    address: homeAddress(''),
    postcode: '',
    identifiers: [],
    others: { names: others, births: [], homes: [] },
  });
  const borne = (one: MatchRecord, other: MatchRecord, order: number): boolean =>
    new PeopleTable([one, other], {
      identifiers: 0,
      second: 1,
      parameters: ESTIMATED_PARAMETERS,
    }).names.areForenamesBorne(0, 1, order);
  const jane = row('jane', 'vale');

  it('bear two names where both are listed, and not where one is nobody’s', () => {
    expect(borne(jane, row('jean', 'vale'), ORDER.STRAIGHT)).toBe(true);
    expect(borne(jane, row('jaen', 'vale'), ORDER.STRAIGHT)).toBe(false);
  });

  it('are asked for the names that were compared, where those stand in each other’s places', () => {
    expect(borne(jane, row('vale', 'jean'), ORDER.SWAPPED)).toBe(true);
    expect(borne(jane, row('vale', 'jaen'), ORDER.SWAPPED)).toBe(false);
  });

  it('are asked for any of several names', () => {
    expect(borne(jane, row('jaen', 'vale', [{ forenames: 'jean', surname: 'vale' }]), ORDER.STRAIGHT)).toBe(true);
  });
});

describe('names that go together', () => {
  const people = [
    ...Array.from({ length: 50 }, () => ['parmjit', 'singh'] as const),
    ...Array.from({ length: 50 }, () => ['gurdeep', 'singh'] as const),
    ...Array.from({ length: 900 }, (_, index) => [`name${index % 90}`, `surname${index % 45}`] as const),
  ];
  const together = new NamesTogether();
  const [firsts, surnames] = [new Frequencies(), new Frequencies()];
  for (const [forename, surname] of people) {
    together.add([[forename, surname]]);
    firsts.add(forename, 0);
    surnames.add(surname, 0);
  }
  const bits = (forename: string, surname: string) => together.bitsOverApart(forename, surname, firsts, surnames);

  it('say less, the more of a surname bear the forename', () => {
    expect(bits('parmjit', 'singh')).toBeCloseTo(Math.log2((48 + 200 * (49 / 1000)) / 298 / (49 / 1000)), 1);
    expect(bits('parmjit', 'singh')).toBeGreaterThan(1.5);
  });

  it('say hardly more where nobody else of a surname bears the forename', () => {
    expect(bits('parmjit', 'surname1')).toBeGreaterThan(-0.2);
    expect(bits('parmjit', 'surname1')).toBeLessThan(0);
  });

  it('count nobody who lacks either name, and one row once', () => {
    const one = new NamesTogether();
    one.add([['ann', '']]);
    one.add([['', 'hall']]);
    for (let row = 0; row < 4; row++) {
      one.add([
        ['ann', 'hall'],
        ['ann', 'hall'],
      ]);
    }
    const [all, families] = [new Frequencies(), new Frequencies()];
    for (let row = 0; row < 4; row++) {
      all.add('ann', 0);
      families.add('hall', 0);
    }
    const share = all.shareOfOthers('ann');
    expect(one.bitsOverApart('ann', 'hall', all, families)).toBeCloseTo(Math.log2((2 + 200 * share) / 202 / share), 10);
  });
});
