import { describe, expect, it } from '@jest/globals';
import { drawTown } from '../../../bench/matching/town/drawTown.js';
import { TOWN_PROFILES } from '../../../bench/matching/town/TownProfile.js';
import { townRecord } from '../../../bench/matching/town/townRecord.js';
import { type TownRow, writeTownFile } from '../../../bench/matching/town/writeTownFile.js';
import { linkRecords } from '../../../src/matching/linking/linkRecords.js';
import { ESTIMATED_PARAMETERS } from '../../../src/matching/parameters/shippedParameters.js';
import { readAssociates } from '../../../src/matching/records/readAssociates.js';
import { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';
import { HARM_CASES } from './harmCases.js';

const random = new SeededRandom(7);
const town = drawTown(900, random);
const { first: some, second: more } = TOWN_PROFILES.identified;
const first = writeTownFile(town, some, random);
const second = writeTownFile(town, more, random);
const names = first.map(({ forename, surname }) => `${forename} ${surname}`);

/** Two people of a case know one person whom nobody else knows; of others each file knows the same friend or another. */
function recordedWith(row: TownRow) {
  const harm = HARM_CASES.findIndex(({ one, other }) => one === row || other === row);
  const letter = String.fromCharCode('a'.charCodeAt(0) + harm);
  const friends = [7, 11].slice(0, random.below(3)).map((step) => names[(row.person * step) % names.length] ?? '');
  const record = townRecord(row);
  return { ...record, associates: readAssociates(harm === -1 ? friends : [`Dean Pike${letter}`], [record]) };
}

/** Names of cases whose people were linked by themselves, and how many of one person were. */
function automatic(left: readonly TownRow[], right: readonly TownRow[] | null) {
  const { links } = linkRecords({
    first: left.map(recordedWith),
    second: right?.map(recordedWith) ?? null,
    identifiers: 1,
    parameters: ESTIMATED_PARAMETERS,
  });
  const pairs = links
    .filter(({ tier }) => tier === 'automatic')
    .map(({ one, other }) => [left[one]?.person, (right ?? left)[other]?.person] as const);
  const wrong = pairs.filter(([one, other]) => one !== other).flat();
  return {
    wrong: HARM_CASES.filter(({ one, other }) => wrong.includes(one.person) || wrong.includes(other.person)).map(
      ({ name }) => name,
    ),
    right: pairs.filter(([one, other]) => one === other).length,
  };
}

const ones = HARM_CASES.map(({ one }) => one);
const others = HARM_CASES.map(({ other }) => other);
/** Nothing tells these from one person who moved, and a shared associate says that they did. */
const AS_ONE = HARM_CASES.filter(({ name }) => /^(?:same name|placeholder dates of birth$)/.test(name));

describe('two people who share an associate are never one by themselves', () => {
  it('in two files that both have both', () => {
    const found = automatic([...first, ...ones, ...others], [...second, ...others, ...ones]);
    expect(found.wrong).toEqual([]);
    expect(found.right).toBeGreaterThan(0.8 * Math.min(first.length, second.length));
  });

  it('in one file, twins, father and son, couples and others of one household', () => {
    const found = automatic([...first, ...ones, ...others], null);
    expect(found.wrong.filter((name) => AS_ONE.every((one) => one.name !== name))).toEqual([]);
    expect(found.wrong).toHaveLength(AS_ONE.length);
  });
});
