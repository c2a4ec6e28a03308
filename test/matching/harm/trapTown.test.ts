import { describe, expect, it } from '@jest/globals';
import { drawTown } from '../../../bench/matching/town/drawTown.js';
import { TOWN_PROFILES } from '../../../bench/matching/town/TownProfile.js';
import { townRecord } from '../../../bench/matching/town/townRecord.js';
import { writeTownFile } from '../../../bench/matching/town/writeTownFile.js';
import { linkRecords } from '../../../src/matching/linking/linkRecords.js';
import { ESTIMATED_PARAMETERS } from '../../../src/matching/parameters/shippedParameters.js';
import { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';
import { drawTraps } from './drawTraps.js';

const PEOPLE = 500;
const TRAPPED = 0.05;
const SEEDS = process.env.PROVISO_LONG === '1' ? [1, 2, 3] : [1];

/** A town in which every tenth person is like another who lives there, and both files have nearly everybody. */
describe('a small town full of look-alikes', () => {
  it.each(SEEDS)('has nobody linked with another by itself, and nearly everybody with themselves, seed %d', (seed) => {
    const random = new SeededRandom(seed);
    const town = drawTown(PEOPLE, random);
    const people = [...town, ...drawTraps(town, TRAPPED * PEOPLE, random)];
    const { first, second } = TOWN_PROFILES.census;
    const left = writeTownFile(people, first, random);
    const right = writeTownFile(people, second, random);
    const { links } = linkRecords({
      first: left.map(townRecord),
      second: right.map(townRecord),
      identifiers: 1,
      parameters: ESTIMATED_PARAMETERS,
    });
    const automatic = links.filter(({ tier }) => tier === 'automatic');
    const wrong = automatic.filter(({ one, other }) => left[one]?.person !== right[other]?.person);
    const inRight = new Set(right.map(({ person }) => person));
    const truth = left.filter(({ person }) => inRight.has(person)).length;
    process.stdout.write(
      `look-alikes, seed ${seed}: ${automatic.length} automatic of ${truth}, ${wrong.length} of them wrong\n`,
    );
    expect(wrong).toEqual([]);
    expect(automatic.length).toBeGreaterThan(0.94 * truth);
  });
});
