import { beforeAll, describe, expect, it } from '@jest/globals';
import { drawTown } from '../../../bench/matching/town/drawTown.js';
import { TOWN_PROFILES } from '../../../bench/matching/town/TownProfile.js';
import { townRecord } from '../../../bench/matching/town/townRecord.js';
import { type TownRow, writeTownFile } from '../../../bench/matching/town/writeTownFile.js';
import { linkRecords } from '../../../src/matching/linking/linkRecords.js';
import type { LinkedPair } from '../../../src/matching/linking/WeighedPairs.js';
import { ESTIMATED_PARAMETERS } from '../../../src/matching/parameters/shippedParameters.js';
import { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';
import { HARM_CASES, type HarmCase } from './harmCases.js';

const PEOPLE = 900;
/** The long form also gives each file one of the two people alone. */
const IS_LONG = process.env.PROVISO_LONG === '1';

const link = (first: readonly TownRow[], second: readonly TownRow[] | null) =>
  linkRecords({
    first: first.map(townRecord),
    second: second?.map(townRecord) ?? null,
    identifiers: 1,
    parameters: ESTIMATED_PARAMETERS,
  }).links;

const random = new SeededRandom(7);
const town = drawTown(PEOPLE, random);
const flaws = TOWN_PROFILES.identified;
const first = writeTownFile(town, flaws.first, random);
const second = writeTownFile(town, flaws.second, random);

/** The link between the two rows of a case, whichever way round. */
const linkOf = ({ one, other }: HarmCase, links: readonly LinkedPair[], left: readonly TownRow[], right = left) =>
  links.find((pair) => {
    const people = [left[pair.one]?.person, right[pair.other]?.person];
    return people.includes(one.person) && people.includes(other.person);
  });

const print = (where: string, { name }: HarmCase, found: LinkedPair | undefined): void => {
  process.stdout.write(
    `${where}: ${name}: ${found === undefined ? 'no link' : `${found.tier}, ${found.bits.toFixed(1)} bits`}\n`,
  );
};

const named = HARM_CASES.map((harm) => [harm.name, harm] as const);

/** The harm of taking two people for one: each case lies among the rows of a town. */
describe('two people are never one by themselves', () => {
  const ones = HARM_CASES.map(({ one }) => one);
  const others = HARM_CASES.map(({ other }) => other);
  const left = [...first, ...ones, ...others];
  const right = [...second, ...others, ...ones];
  const partnerless = { left: [...first, ...ones], right: [...second, ...others] };
  const together = [...first, ...ones, ...others];
  let between: readonly LinkedPair[] = [];
  let lone: readonly LinkedPair[] = [];
  let within: readonly LinkedPair[] = [];
  beforeAll(() => {
    between = link(left, right);
    if (IS_LONG) lone = link(partnerless.left, partnerless.right);
    within = link(together, null);
  });

  it.each(named)('in two files that both have both: %s', (_name, harm) => {
    const found = linkOf(harm, between, left, right);
    print('two files, both in both', harm, found);
    expect(found?.tier).not.toBe('automatic');
  });

  (IS_LONG ? it : it.skip).each(named.filter(([, { tellsApart }]) => tellsApart))(
    'in two files that have one each: %s',
    (_name, harm) => {
      const found = linkOf(harm, lone, partnerless.left, partnerless.right);
      print('two files, one in each', harm, found);
      expect(found?.tier).not.toBe('automatic');
    },
  );

  it.each(named)('in one file: %s', (_name, harm) => {
    const found = linkOf(harm, within, together);
    print('one file', harm, found);
    expect(found?.tier).not.toBe('automatic');
  });

  it.each(named)('with nobody else: %s', (_name, harm) => {
    const found = linkOf(harm, link([harm.one], [harm.other]), [harm.one], [harm.other]);
    print('nobody else', harm, found);
    expect(found?.tier).not.toBe('automatic');
  });

  it('and those who are one are linked, with the same defaults', () => {
    const inSecond = new Set(second.map(({ person }) => person));
    const truth = first.filter(({ person }) => inSecond.has(person)).length;
    const automatic = between.filter(({ tier }) => tier === 'automatic');
    expect(automatic.length).toBeGreaterThan(0.8 * truth);
    expect(automatic.filter(({ one, other }) => left[one]?.person !== right[other]?.person)).toEqual([]);
  });
});
