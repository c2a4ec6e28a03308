import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CaseworkJournal } from '../../src/casework/CaseworkJournal.js';
import { StartupError } from '../../src/model/StartupError.js';
import { lineFilesIn } from '../../src/storage/lineFilesIn.js';
import { checkCaseworkStore } from './checkCaseworkStore.js';
import { plainSeal } from './plainSeal.js';
import { proposal } from './samples.js';

describe('the embedded store of casework', () => {
  let folder: string;
  const reports: string[] = [];
  const openIn = (at: string, seal = plainSeal()) =>
    CaseworkJournal.open(
      lineFilesIn(at, (message) => reports.push(message)),
      seal,
    );
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proviso-casework-'));
    reports.length = 0;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  checkCaseworkStore(() => openIn(folder));

  const file = () => join(folder, 'casework.sealed');
  const stored = async (count: number) => {
    const store = await openIn(folder);
    for (let n = 0; n < count; n += 1) await store.append(proposal(n));
    await store.close();
  };

  it('cuts off a last line that was not confirmed, and says so', async () => {
    await stored(2);
    const whole = await readFile(file(), 'utf8');
    await appendFile(file(), whole.slice(0, 20));
    const store = await openIn(folder);
    expect(await store.read(0)).toEqual([proposal(0), proposal(1)]);
    expect(reports).toEqual(['casework.sealed: the last line was not complete and has been cut off (20 bytes)']);
    expect(await store.append(proposal(2))).toBe('STORED');
    await store.close();
    expect(await readFile(file(), 'utf8')).toBe(
      `${whole}${Buffer.from(JSON.stringify(proposal(2))).toString('base64')}\n`,
    );
  });

  it.each<[string, (lines: string[]) => string[], number]>([
    ['a line is missing', ([_first, ...rest]) => rest, 1],
    ['two lines are swapped', ([a = '', b = '', c = '']) => [a, c, b], 2],
    ['a line stands twice', ([a = '', b = '', c = '']) => [a, b, b, c], 3],
    ['a line is no line', ([a = '', _b, c = '']) => [a, '????', c], 2],
    ['a line is of another form', ([a = '', b = '']) => [a, b, Buffer.from('{"n":2}').toString('base64')], 3],
  ])('does not open where %s, and names the line', async (_what, change, line) => {
    await stored(3);
    const lines = (await readFile(file(), 'utf8')).split('\n').slice(0, -1);
    await writeFile(
      file(),
      change(lines)
        .map((one) => `${one}\n`)
        .join(''),
    );
    await expect(openIn(folder)).rejects.toThrow(
      new StartupError(`casework.sealed:${line}`, 'is not the line that was written there'),
    );
  });

  it('gives null for a line that was erased', async () => {
    await stored(2);
    const [first = ''] = (await readFile(file(), 'utf8')).split('\n');
    const store = await openIn(folder, plainSeal(new Set([first])));
    expect(await store.read(0)).toEqual([null, proposal(1)]);
    await store.close();
  });
});
