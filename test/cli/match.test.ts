import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const COMMAND = fileURLToPath(new URL('../../src/cli/match.js', import.meta.url));
const MAP = {
  files: [
    {
      id: 'id',
      forenames: 'first',
      surname: 'last',
      dateOfBirth: { day: 'd', month: 'm', year: 'y' },
      address: 'home',
      postcode: 'pc',
    },
    { id: 'ref', forenames: 'name', surname: 'surname', dateOfBirth: 'dob', address: ['no', 'street'], postcode: 'pc' },
  ],
};
const A = `id,first,last,d,m,y,home,pc
a1,Callum,Rudd,12,3,1984,14 Quay Row,NM4 1AA
a2,Zoë,O'Hara,1,,1990,"3 Mill, Lane",NM4 1AB
a3,Simon,Tarrant,,,,,
`;
const B = `ref,name,surname,dob,no,street,pc
b1,ZOE,OHARA,1990,3,Mill Lane,NM41AB
b2,Callum,Rudd,12/03/1984,14,Quay Row,NM4 1AA
b3,Ned,Marsh,1971-01-30,9,High Street,SX1 1ZZ
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'match-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs the command; the folder's path is cut from what it says. */
async function match(...args: string[]): Promise<{ status: number; said: string }> {
  const [status, said] = await promisify(execFile)(process.execPath, [COMMAND, ...args]).then(
    ({ stderr }): [number, string] => [0, stderr],
    (error: { code: number; stderr: string }): [number, string] => [error.code, error.stderr],
  );
  return { status, said: said.replaceAll(`${folder}/`, '') };
}

describe('npm run match', () => {
  it('links two files as the map says, and writes who is who', async () => {
    const out = join(folder, 'pairs.csv');
    const map = write('map.json', JSON.stringify(MAP));
    const ran = await match(write('a.csv', A), write('b.csv', B), '--map', map, '--out', out);
    expect(ran.status).toBe(0);
    const [header, ...lines] = readFileSync(out, 'utf8').trim().split('\n');
    expect(header).toBe('a,b,weight,tier');
    expect(lines.map((line) => line.split(',').slice(0, 2).join())).toEqual(expect.arrayContaining(['a1,b2', 'a2,b1']));
    for (const line of lines) expect(line).toMatch(/^a\d,b\d,-?\d+\.\d\d,(automatic|review)$/);
    expect(lines).toHaveLength(2);
  });

  it('finds repetitions in one file, each pair once', async () => {
    const out = join(folder, 'twice.csv');
    const map = write('one.json', JSON.stringify(MAP.files[0]));
    const rows = `${A}a4,Callum,Rudd,12,3,1984,14 Quay Row,NM4 1AA\n`;
    expect((await match(write('twice-in.csv', rows), '--map', map, '--out', out)).status).toBe(0);
    const lines = readFileSync(out, 'utf8').trim().split('\n').slice(1);
    expect(lines.map((line) => line.split(',').slice(0, 2).sort().join())).toEqual(['a1,a4']);
  });

  it('tells namesakes born on one day by whom they are recorded with', async () => {
    const out = join(folder, 'company.csv');
    const fields = { id: 'id', forenames: 'first', surname: 'last', dateOfBirth: 'dob' };
    const files = [
      { ...fields, associates: ['friend', ['their_first', 'their_last']] },
      { ...fields, associates: ['friend'] },
    ];
    const a = `id,first,last,dob,friend,their_first,their_last
a1,Callum,Rudd,1984-03-12,Callum Rudd,Ned,Hollis
a2,Callum,Rudd,1984-03-12,Mr Dean Pikestaff,,
`;
    const b = `id,first,last,dob,friend
b1,Callum,Rudd,1984-03-12,DEAN PIKESTAFF
b2,Callum,Rudd,1984-03-12,ned hollis
`;
    const map = write('company.json', JSON.stringify({ files }));
    expect((await match(write('a.csv', a), write('b.csv', b), '--map', map, '--out', out)).status).toBe(0);
    const lines = readFileSync(out, 'utf8').trim().split('\n').slice(1);
    expect(lines.map((line) => line.split(',').slice(0, 2).join()).sort()).toEqual(['a1,b2', 'a2,b1']);
  });

  it.each<[string, string, string, string]>([
    [
      'an associate that is no column, nor columns',
      A,
      JSON.stringify({ ...MAP.files[0], associates: ['home', { name: 'pc' }] }),
      'MAP_INVALID: map.json, files.0.associates.1: not a column, or columns',
    ],
    [
      'associates that are no list',
      A,
      JSON.stringify({ ...MAP.files[0], associates: 'home' }),
      'MAP_INVALID: map.json, files.0.associates: not a column, or columns',
    ],
    [
      "an associate's column that is not there",
      A,
      JSON.stringify({ ...MAP.files[0], associates: [['home', 'friend']] }),
      'COLUMN_MISSING: in.csv: the map names the column friend, and the header has none',
    ],
    [
      'a column that is not there',
      A,
      JSON.stringify({ ...MAP.files[0], sex: 'gender' }),
      'COLUMN_MISSING: in.csv: the map names the column gender, and the header has none',
    ],
    [
      'an id twice',
      `${A}a1,Ned,Marsh,,,,,\n`,
      JSON.stringify(MAP.files[0]),
      'ID_REPEATED: in.csv, line 5, column id: an earlier row has the same id',
    ],
    [
      'no id',
      `${A},Ned,Marsh,,,,,\n`,
      JSON.stringify(MAP.files[0]),
      'ID_MISSING: in.csv, line 5, column id: every row needs an id',
    ],
    [
      'too many cells',
      `${A}a5,Ned,Marsh,,,,,,,secret\n`,
      JSON.stringify(MAP.files[0]),
      'FILE_NOT_CSV: in.csv, line 5: a row is not CSV, or has more cells than the header',
    ],
    ['an open quote', `${A}a5,"Ned,Marsh,,,,,\n`, JSON.stringify(MAP.files[0]), 'FILE_NOT_CSV: in.csv'],
    ['an empty file', '', JSON.stringify(MAP.files[0]), 'FILE_NOT_CSV: in.csv: is empty: it needs a header'],
    ['a map that is no JSON', A, '{', 'MAP_UNREADABLE: map.json: is not JSON'],
    [
      'a map of an unknown field',
      A,
      JSON.stringify({ id: 'id', surnames: 'last' }),
      'MAP_INVALID: map.json, files.0: unknown field surnames',
    ],
    ['a map without an id', A, JSON.stringify({ files: [{ surname: 'last' }] }), 'MAP_INVALID: map.json, files.0.id'],
    [
      'dates that are none',
      A.replaceAll(/,1984|,1990/g, ',secret').replace('a3,Simon,Tarrant,,,', 'a3,Simon,Tarrant,,,secret'),
      JSON.stringify(MAP.files[0]),
      'DATES_NOT_UNDERSTOOD: in.csv',
    ],
  ])('refuses %s, naming where and no value', async (_what, csv, map, said) => {
    const out = join(folder, 'never.csv');
    const ran = await match(write('in.csv', csv), '--map', write('map.json', map), '--out', out);
    expect(ran).toEqual({ status: 1, said: expect.stringContaining(said) });
    expect(ran.said).not.toMatch(/secret|Marsh|at .*\.js/);
    expect(existsSync(out)).toBe(false);
  });

  it('says how it is used where the command line is wrong', async () => {
    expect(await match('a.csv')).toEqual({ status: 2, said: expect.stringContaining('--map must be') });
  });

  it('refuses a file that is not there', async () => {
    const ran = await match(
      join(folder, 'none.csv'),
      '--map',
      write('map.json', JSON.stringify(MAP)),
      '--out',
      'x.csv',
    );
    expect(ran).toEqual({ status: 1, said: expect.stringContaining('FILE_UNREADABLE: none.csv') });
  });
});
