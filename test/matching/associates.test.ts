import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowKeys } from '../../src/matching/candidates/rowKeys.js';
import { ADDRESS } from '../../src/matching/levels/addressLevels.js';
import { ASSOCIATES } from '../../src/matching/levels/associateLevels.js';
import { POSTCODE } from '../../src/matching/levels/postcodeLevels.js';
import { SHIPPED_PARAMETERS } from '../../src/matching/parameters/shippedParameters.js';
import { UNKNOWN_BIRTH } from '../../src/matching/records/birthDate.js';
import { homeAddress, UNKNOWN_ADDRESS } from '../../src/matching/records/homeAddress.js';
import type { MatchRecord } from '../../src/matching/records/MatchRecord.js';
import { nominalRecord } from '../../src/matching/records/nominalRecord.js';
import { readAssociates } from '../../src/matching/records/readAssociates.js';
import { ASSOCIATES_FIELD, LEVEL_WORDS, RESIDENCE_FIELD, residenceLevel } from '../../src/matching/weighing/fields.js';
import { MatchModel, priorWeights } from '../../src/matching/weighing/MatchModel.js';
import { PairLevels } from '../../src/matching/weighing/PairLevels.js';
import { PeopleTable } from '../../src/matching/weighing/PeopleTable.js';
import { strangerWeights } from '../../src/matching/weighing/strangerWeights.js';
import { born, knowing, named } from './nominals.js';

const RUDD: MatchRecord = {
  forenames: 'callum',
  surname: 'rudd',
  birth: { year: 1984, month: 3, day: 12 },
  sex: 'M',
  address: UNKNOWN_ADDRESS,
  postcode: '',
  identifiers: [],
};
const recordedWith = (...associates: string[]): MatchRecord => ({ ...RUDD, associates });

/** Three dozen others, all but four of whom are recorded with somebody called John Smith. */
const OTHERS = Array.from({ length: 36 }, (_, index) =>
  recordedWith(index % 9 === 0 ? `nobody else${index}` : 'john smith'),
);

/** How the first two of the rows compare: the level in words, how much likelier strangers agree so, and the weight, in bits. */
function compare(one: MatchRecord, other: MatchRecord) {
  const rows = [one, other, ...OTHERS];
  const table = new PeopleTable(rows, { identifiers: 0, second: rows.length, parameters: SHIPPED_PARAMETERS });
  const levels = new Uint8Array(table.fields);
  const over = table.compare(0, 1, levels, 0);
  const model = new MatchModel(priorWeights(SHIPPED_PARAMETERS, table.fields), {
    match: 1e-6,
    household: 1e-6,
    namesakes: 1e-8,
  });
  return {
    level: LEVEL_WORDS.associates[levels[ASSOCIATES_FIELD] ?? 0],
    over,
    bits: model.bits(levels, 0, over),
    overNamesake: model.bitsOverNamesake(levels),
  };
}

describe('the associates of a record', () => {
  const own = [
    { forenames: 'callum james', surname: 'rudd' },
    { forenames: 'kieran', surname: 'ruddock' },
  ];

  it.each<[string, string[], string[]]>([
    [
      'in plain words, each once',
      ['Dean  PIKESTAFF', 'Mr. Dean Pikestaff', "Zoë O'Hara"],
      ['dean pikestaff', 'zoe ohara'],
    ],
    ['and not the person by another name', ['Kieran Ruddock', 'Callum Rudd', 'Callum Paul Rudd'], []],
    ['who have a forename and a surname', ['Deano', 'D Marsh', 'Marsh, D', '', 'Mrs Marsh'], []],
    [
      'whose name somebody knew',
      ['Unknown male', 'not known', 'Unidentified female', 'Nora Knowles'],
      ['nora knowles'],
    ],
  ])('are those %s', (_what, given, expected) => {
    expect(readAssociates(given, own)).toEqual(expected);
  });

  it('are read of a nominal, without its aliases', () => {
    const values = {
      names: [named('Callum', 'Rudd'), named('Kieran', 'Ruddock', 'ALIAS')],
      associates: [knowing('Dean Pikestaff'), knowing('Kieran Ruddock'), { key: '3', ref: 'N-3', name: null }],
    };
    expect(nominalRecord(values).associates).toEqual(['dean pikestaff']);
  });
});

describe('associates of two rows', () => {
  it.each<[string, string[], string[]]>([
    ['missing', [], []],
    ['missing', ['dean pikestaff'], []],
    ['shared', ['dean pikestaff', 'ned hollis'], ['jo lane', 'dean pikestaff']],
    ['none shared', ['dean pikestaff'], ['ned hollis']],
  ])('are %s', (level, some, others) => {
    expect(compare(recordedWith(...some), recordedWith(...others)).level).toBe(level);
    expect(compare(recordedWith(...others), recordedWith(...some)).level).toBe(level);
  });

  it('speak for one person where one is shared, the rarer the more, and against where none is', () => {
    const nothing = compare(RUDD, RUDD);
    const rare = compare(recordedWith('dean pikestaff'), recordedWith('dean pikestaff'));
    const common = compare(recordedWith('john smith'), recordedWith('john smith'));
    expect(rare.bits).toBeGreaterThan(common.bits);
    expect(common.bits).toBeGreaterThan(nothing.bits);
    expect(common.over - rare.over).toBeGreaterThan(4);
    expect(compare(recordedWith('dean pikestaff'), recordedWith('ned hollis')).bits).toBeLessThan(nothing.bits);
  });

  it('count the rarest that is shared, less what so many tries are worth', () => {
    const one = compare(recordedWith('dean pikestaff'), recordedWith('dean pikestaff')).over;
    const both = compare(
      recordedWith('john smith', 'dean pikestaff'),
      recordedWith('dean pikestaff', 'john smith'),
    ).over;
    expect(both - one).toBeGreaterThan(1.8);
    expect(both - one).toBeLessThan(2.2);
  });

  it('tell a namesake born on the same day from the person', () => {
    const unsaid = compare(RUDD, RUDD).overNamesake;
    expect(compare(recordedWith('ned hollis'), recordedWith('jo lane')).overNamesake).toBeLessThan(unsaid);
    expect(compare(recordedWith('ned hollis'), recordedWith('ned hollis')).overNamesake).toBeGreaterThan(unsaid + 7);
  });

  const associates = fc.uniqueArray(fc.constantFrom('dean pikestaff', 'ned hollis', 'jo lane', 'john smith'));
  it('say the same either way round, and nothing where one row has none', () => {
    const unsaid = compare(RUDD, RUDD);
    fc.assert(
      fc.property(associates, associates, (some, others) => {
        expect(compare(recordedWith(...some), recordedWith(...others))).toEqual(
          compare(recordedWith(...others), recordedWith(...some)),
        );
        expect(compare(recordedWith(...some), RUDD)).toEqual(unsaid);
      }),
      { seed: 20261130, numRuns: 100 },
    );
  });
});

describe('what strangers share', () => {
  it('is worked out from how common the names of associates are, and of homes from homes', () => {
    const rows = OTHERS.map((_row, index) => ({
      ...recordedWith(`dean marsh${index % 12}`),
      address: homeAddress(`${index % 18} Mill Lane`),
    }));
    const table = new PeopleTable(rows, { identifiers: 0, second: rows.length, parameters: SHIPPED_PARAMETERS });
    const shares = { match: 0.01, household: 0.01, namesakes: 0.001 };
    const prior = new MatchModel(priorWeights(SHIPPED_PARAMETERS, table.fields), shares);
    const strangers = strangerWeights(table, new PairLevels(table.fields), prior, 20);
    const { associates, homes } = table;
    expect(associates.shares.chanceAgreement).toBeCloseTo(0.057, 3);
    expect(strangers[ASSOCIATES_FIELD]?.[ASSOCIATES.SHARED]).toBeCloseTo(0.057, 2);
    const sameHome = strangers[RESIDENCE_FIELD]?.[residenceLevel(ADDRESS.SAME, POSTCODE.MISSING)];
    expect(homes.addressShares.chanceAgreement).toBeCloseTo(0.029, 3);
    expect(sameHome).toBeCloseTo(0.029, 2);
  });
});

describe('rows that share an associate', () => {
  const keysInCommon = (one: MatchRecord, other: MatchRecord) => {
    const known = new Set(rowKeys(other).single);
    return rowKeys(one).single.filter((key) => known.has(key));
  };
  const MARSH: MatchRecord = { ...RUDD, forenames: 'simon', surname: 'marsh', birth: UNKNOWN_BIRTH };
  const NAMED: MatchRecord = { ...MARSH, surname: 'rudd' };
  const knownTo = (record: MatchRecord): MatchRecord => ({ ...record, associates: ['dean pikestaff'] });

  it('are found by it with one more thing, and not by it alone', () => {
    expect(keysInCommon(knownTo(RUDD), knownTo(MARSH))).toEqual([]);
    expect(keysInCommon(knownTo(RUDD), knownTo(NAMED)).length).toBeGreaterThan(keysInCommon(RUDD, NAMED).length);
  });

  it('have the keys that they had where nobody names any', () => {
    expect(rowKeys(nominalRecord({ dateOfBirth: born('1984') }))).toEqual({ single: ['y1984'], joined: ['y1984'] });
    expect(rowKeys({ ...RUDD, associates: [] })).toEqual(rowKeys(RUDD));
  });
});
