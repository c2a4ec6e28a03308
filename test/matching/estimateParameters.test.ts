import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawTown } from '../../bench/matching/town/drawTown.js';
import { TOWN_PROFILES } from '../../bench/matching/town/TownProfile.js';
import { townRecord } from '../../bench/matching/town/townRecord.js';
import { writeTownFile } from '../../bench/matching/town/writeTownFile.js';
import { readMatchFlags } from '../../src/cli/matchFlags.js';
import { readParameters } from '../../src/cli/matching/readParameters.js';
import { estimateParameters } from '../../src/matching/parameters/estimateParameters.js';
import { ESTIMATED_PARAMETERS, SHIPPED_PARAMETERS } from '../../src/matching/parameters/shippedParameters.js';
import { SeededRandom } from '../../src/simulator/population/SeededRandom.js';

const SHIPPED = fileURLToPath(new URL('../../../parameters/matching.json', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parameters-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(parameters: unknown): string {
  const path = join(folder, 'parameters.json');
  writeFileSync(path, typeof parameters === 'string' ? parameters : JSON.stringify(parameters));
  return path;
}

const random = new SeededRandom(11);
const town = drawTown(250, random);
const [first, second] = [TOWN_PROFILES.census.first, TOWN_PROFILES.census.second].map((flaws) =>
  writeTownFile(town, flaws, random).map(townRecord),
);
const OF = { asAt: '2026-11-30', files: [{ sha256: 'a'.repeat(64), rows: 240 }] };
const estimate = () =>
  estimateParameters({ first: first ?? [], second: second ?? [], identifiers: 1, parameters: SHIPPED_PARAMETERS }, OF);

describe('parameters estimated from files without labels', () => {
  const made = estimate();

  it('say how they were come by, and are the same every time', () => {
    expect(made.provenance).toMatchObject({
      method: 'EXPECTATION_MAXIMISATION',
      ...OF,
      from: SHIPPED_PARAMETERS.version,
      seed: 20261129,
    });
    expect(made.version).toMatch(/^\d+\+[0-9a-f]{8}$/);
    expect(estimate()).toEqual(made);
  });

  it('find about as many matches as there are', () => {
    const { provenance } = made;
    if (provenance.method !== 'EXPECTATION_MAXIMISATION') throw new Error('not estimated');
    expect(provenance.matches).toBeGreaterThan(190);
    expect(provenance.matches).toBeLessThan(250);
    expect(provenance.householdPairs).toBeGreaterThan(50);
  });

  it('take over where it is decided', () => {
    const { thresholds, strength, namesakes } = SHIPPED_PARAMETERS;
    expect(made).toMatchObject({ thresholds, strength, namesakes });
    expect(made.fields.identifier).toEqual(expect.objectContaining({ same: expect.anything() }));
  });

  it('say of a field that the files lack what they began with', () => {
    expect(made.fields.associates.shared).toEqual(SHIPPED_PARAMETERS.fields.associates.shared);
  });

  it('can be read again as they were written', () => {
    expect(readParameters(written(made))).toEqual(made);
  });
});

describe('a file of parameters', () => {
  it('is what is shipped', () => {
    expect(readParameters(SHIPPED)).toEqual(SHIPPED_PARAMETERS);
    expect(SHIPPED_PARAMETERS.provenance.method).toBe('BY_HAND');
  });

  it('is what linking begins with, and that was estimated from the other', () => {
    expect(readParameters(SHIPPED.replace('matching.json', 'matching-estimated.json'))).toEqual(ESTIMATED_PARAMETERS);
    expect(ESTIMATED_PARAMETERS.provenance).toMatchObject({
      method: 'EXPECTATION_MAXIMISATION',
      from: SHIPPED_PARAMETERS.version,
    });
    expect(ESTIMATED_PARAMETERS.thresholds).toEqual(SHIPPED_PARAMETERS.thresholds);
  });

  const text = readFileSync(SHIPPED, 'utf8');
  /** What is shipped with another value at a path; undefined takes it out. */
  const broken = (path: readonly string[], value: unknown): unknown => {
    const parameters = JSON.parse(text) as Record<string, unknown>;
    const last = path.at(-1) ?? '';
    let place = parameters;
    for (const name of path.slice(0, -1)) place = place[name] as Record<string, unknown>;
    place[last] = value;
    return parameters;
  };
  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'PARAMETERS_UNREADABLE: parameters.json: is not JSON'],
    ['a missing field', broken(['namesakes'], undefined), 'parameters.json, namesakes: is missing'],
    [
      'no associates, as before these were compared',
      broken(['fields', 'associates'], undefined),
      'parameters.json, fields.associates: is missing',
    ],
    ['an unknown field', broken(['extra'], 1), 'unknown field extra'],
    ['a share above 1', broken(['fields', 'birth', 'same', 'match'], 1.2), 'parameters.json, fields.birth.same.match'],
    [
      'a level that there is not',
      broken(['fields', 'sex', 'other'], { match: 0, household: 0, stranger: 0 }),
      'parameters.json, fields.sex.other: is no level of this field',
    ],
    [
      'shares that add up to more than 1',
      broken(['fields', 'sex', 'different', 'household'], 0.9),
      'parameters.json, fields.sex: shares of household add up to more than 1',
    ],
    [
      'thresholds the wrong way round',
      broken(['thresholds', 'review'], 9),
      'parameters.json, thresholds.automatic: must not be less than review',
    ],
    ['no provenance', broken(['provenance'], 'by hand'), 'parameters.json, provenance'],
  ])('is refused with %s', (_what, parameters, said) => {
    const path = written(parameters);
    const problem = ((): string => {
      try {
        readParameters(path);
        return 'nothing';
      } catch (error) {
        return (error as Error).message.replaceAll(`${folder}/`, '');
      }
    })();
    expect(problem).toContain(said);
    expect(problem).toMatch(/^PARAMETERS_(?:UNREADABLE|INVALID): /);
  });

  it('is refused where it is not there', () => {
    expect(() => readParameters(join(folder, 'none.json'))).toThrow('PARAMETERS_UNREADABLE');
  });
});

describe('the command line', () => {
  const files = ['a.csv', '--map', 'map.json'];

  it('writes pairs or parameters', () => {
    expect(readMatchFlags([...files, '--out', 'pairs.csv'])).toEqual({
      files: ['a.csv'],
      map: 'map.json',
      parameters: null,
      output: { pairs: 'pairs.csv' },
    });
    const estimated = [...files, '--estimate', 'p.json', '--as-at', '2026-11-30', '--parameters', 'old.json'];
    expect(readMatchFlags(estimated)).toMatchObject({
      parameters: 'old.json',
      output: { estimate: 'p.json', asAt: '2026-11-30' },
    });
  });

  it.each<[string[], string]>([
    [[], '--out must be the file to write'],
    [['--out', 'x', '--estimate', 'y', '--as-at', '2026-11-30'], 'give --out or --estimate, not both'],
    [['--estimate', 'y'], '--as-at must be a day, such as 2026-11-30'],
    [['--estimate', 'y', '--as-at', '2026-02-30'], '--as-at must be a day, such as 2026-11-30'],
    [['--out', 'x', '--as-at', '2026-11-30'], '--as-at goes with --estimate'],
    [['--treshold', '3'], "Unknown option '--treshold'"],
  ])('refuses %j', (more, said) => {
    expect(() => readMatchFlags([...files, ...more])).toThrow(said);
  });
});
