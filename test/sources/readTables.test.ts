import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openTableFolder } from '../../src/sources/readTableFolder.js';
import { readTables } from '../../src/sources/readTables.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proviso-tables-'));
  mkdirSync(join(folder, 'aaa'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (file: string, text: string) => writeFileSync(join(folder, file), text);
const read = (data: string) => readTables(new URL(data, pathToFileURL(`${folder}/`)), 'nested');

describe('the tables of a force', () => {
  it('are read from a folder as from a file, with and without a slash', async () => {
    put('aaa.json', '{ "nominals": [{ "nominalRef": "N-1" }, { "nominalRef": "N-2" }], "crimes": [] }');
    put('aaa/nominals.ndjson', '{ "nominalRef": "N-1" }\n{ "nominalRef": "N-2" }\n');
    put('aaa/crimes.ndjson', '');
    put('aaa/README.md', 'not a table');
    const tables = await read('aaa.json');
    expect(tables).toEqual({ nominals: [{ nominalRef: 'N-1' }, { nominalRef: 'N-2' }], crimes: [] });
    expect(await read('aaa/')).toEqual(tables);
    expect(await read('aaa')).toEqual(tables);
  });

  it('may have a last line without an end, and a table larger than a piece', async () => {
    const rows = Array.from({ length: 30_000 }, (_row, index) => ({ nominalRef: `N-${index}`, sex: 'x'.repeat(700) }));
    put('aaa/nominals.ndjson', rows.map((row) => JSON.stringify(row)).join('\n'));
    const { nominals } = await read('aaa/');
    expect(nominals).toHaveLength(rows.length);
    expect([nominals?.[0], nominals?.[29_999]]).toEqual([rows[0], rows[29_999]]);
    const streamed: unknown[] = [];
    for await (const row of (await openTableFolder(pathToFileURL(`${folder}/aaa/`))).nominals ?? []) streamed.push(row);
    expect(streamed).toHaveLength(rows.length);
  });

  it.each([
    ['a line that is no JSON', 'nominals', '{}\n{ "nominalRef": }\n', 'nominals.ndjson:2:17: the line is not JSON'],
    [
      'a row over two lines',
      'nominals',
      '{}\n{ "nominalRef":\n"N-1" }\n',
      'nominals.ndjson:2:16: the line is not JSON',
    ],
    ['two rows in a line', 'nominals', '{}\n{}, {}\n', 'nominals.ndjson:2:3: the line is not JSON'],
    ['a line that is no row', 'nominals', '{}\n[]\n', 'nominals.ndjson:2: expected a row'],
    ['an empty line between', 'nominals', '{}\n\n{}\n', 'nominals.ndjson:2:1: the line is not JSON'],
    ['a table of no such name', 'strangers', '{}\n', 'aaa: strangers: is no table of the format nested'],
  ])('are refused for %s, naming file, line and column', async (_what, table, text, message) => {
    put(`aaa/${table}.ndjson`, text);
    await expect(read('aaa/')).rejects.toThrow(message);
  });

  it.each([
    ['{ "nominals": {} }', 'aaa.json: nominals: expected tables, each a list of rows'],
    ['{ "nominals": [{}, 5] }', 'aaa.json: nominals[1]: expected tables, each a list of rows'],
    ['[]', 'aaa.json: top level: expected tables, each a list of rows'],
  ])('are refused for %s', async (text, message) => {
    put('aaa.json', text);
    await expect(read('aaa.json')).rejects.toThrow(message);
  });

  it('are refused where there is neither file nor folder', async () => {
    await expect(read('bbb/')).rejects.toThrow('the file cannot be read');
  });
});
