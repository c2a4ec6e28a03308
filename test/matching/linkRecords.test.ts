import { describe, expect, it } from '@jest/globals';
import { drawTown } from '../../bench/matching/town/drawTown.js';
import { TOWN_PROFILES } from '../../bench/matching/town/TownProfile.js';
import { townRecord } from '../../bench/matching/town/townRecord.js';
import { writeTownFile } from '../../bench/matching/town/writeTownFile.js';
import { CandidateIndex } from '../../src/matching/candidates/CandidateIndex.js';
import { linkRecords } from '../../src/matching/linking/linkRecords.js';
import { ESTIMATED_PARAMETERS } from '../../src/matching/parameters/shippedParameters.js';
import { SeededRandom } from '../../src/simulator/population/SeededRandom.js';

function drawFiles(people: number) {
  const random = new SeededRandom(5);
  const town = drawTown(people, random);
  const file = (side: 'first' | 'second') => writeTownFile(town, TOWN_PROFILES.half[side], random).map(townRecord);
  return { first: file('first'), second: file('second') };
}

describe('linking larger files', () => {
  it('compares each row with a bounded number of others, which grows more slowly than the rows', () => {
    const comparedARow = (people: number) => {
      const { first, second } = drawFiles(people);
      const index = new CandidateIndex(second);
      const counts = first.map((record) => index.find(record).length);
      return { mean: counts.reduce((sum, count) => sum + count, 0) / counts.length, most: Math.max(...counts) };
    };
    const [small, large] = [comparedARow(1000), comparedARow(4000)];
    expect(large.most).toBeLessThanOrEqual(300);
    expect(large.mean / small.mean).toBeLessThan(3.2);
  });

  it.each([
    ['two files', drawFiles(600)],
    ['one file', { first: drawFiles(600).first, second: null }],
  ])('says how far it is, never less than before, up to all: %s', (_, files) => {
    const parts: number[] = [];
    linkRecords({ ...files, identifiers: 1, parameters: ESTIMATED_PARAMETERS, onProgress: (part) => parts.push(part) });
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
    expect(parts.length).toBeGreaterThan(files.second === null ? 3 : 10);
  });
});
