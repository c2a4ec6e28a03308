import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { policyVersion } from '../../src/policy/policyVersion.js';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'version-'));
  await mkdir(join(root, 'matrix'));
  for (const file of ['b.csv', 'a.csv', 'matrix/VOO.csv']) await write(file, `text of ${file}`);
});
afterEach(() => rm(root, { recursive: true }));

const write = (file: string, text: string) => writeFile(join(root, file), text);
const version = () => policyVersion(pathToFileURL(`${root}/`));
const digest = (...files: string[]) =>
  createHash('sha256')
    .update(files.map((file) => `${file}\0text of ${file}`).join(''))
    .digest('hex');

describe('the version of a policy', () => {
  it('is the first sixteen digits over every table, in the order of their paths, with its path before it', () => {
    expect(version()).toBe(digest('a.csv', 'b.csv', 'matrix/VOO.csv').slice(0, 16));
  });

  it('counts the tables of forces, where there are any', async () => {
    await mkdir(join(root, 'forces'));
    await write('forces/NMR.csv', 'text of forces/NMR.csv');
    expect(version()).toBe(digest('a.csv', 'b.csv', 'matrix/VOO.csv', 'forces/NMR.csv').slice(0, 16));
  });

  it('does not count what is no table', async () => {
    const before = version();
    await write('notes.md', 'Not a table.');
    expect(version()).toBe(before);
  });

  it('is another when a table has another text, or another name', async () => {
    const before = version();
    await write('a.csv', 'text of a.csv.');
    const changed = version();
    await rm(join(root, 'a.csv'));
    await write('c.csv', 'text of a.csv');
    expect(new Set([before, changed, version()]).size).toBe(3);
  });
});
