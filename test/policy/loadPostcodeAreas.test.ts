import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadPostcodeAreas } from '../../src/policy/loadPostcodeAreas.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proviso-postcodes-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function load(...rows: readonly string[]) {
  const file = join(folder, 'postcode-areas.csv');
  await writeFile(file, `${['letters,area', ...rows].join('\n')}\n`);
  return loadPostcodeAreas(pathToFileURL(file));
}

describe('the areas of postcodes', () => {
  it('are read by the one or two letters that a postcode starts with', async () => {
    expect(await load('N,NORTHMOOR', 'SX,SALTWICK')).toEqual(
      new Map([
        ['N', 'NORTHMOOR'],
        ['SX', 'SALTWICK'],
      ]),
    );
  });

  it.each([
    ['small letters', 'nm,NORTHMOOR', 'letters: expected one or two capital letters'],
    ['three letters', 'NMR,NORTHMOOR', 'letters: expected one or two capital letters'],
    ['a digit', 'N1,NORTHMOOR', 'letters: expected one or two capital letters'],
    ['no letters', ',NORTHMOOR', 'letters: expected one or two capital letters'],
    ['letters that stand twice', 'SX,NORTHMOOR', 'letters: the row stands twice'],
    ['no area', 'NM,', 'area: is empty'],
  ])('are refused with %s, at line and column', async (_what, row, complaint) => {
    await expect(load('SX,SALTWICK', row)).rejects.toThrow(`postcode-areas.csv:3:${complaint}`);
  });
});
