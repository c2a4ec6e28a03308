import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeFiles } from '../../src/ledger/LedgerFiles.js';
import { lockFolder } from '../../src/ledger/lockFolder.js';
import { openLedger } from '../../src/ledger/openLedger.js';
import { newFolder } from './newFolder.js';
import { ORIGIN } from './openIn.js';
import { tickingClock } from './samples.js';

const open = (folder: string) =>
  openLedger(folder, { now: tickingClock(), keysFolder: join(folder, 'keys'), origin: ORIGIN, files: nodeFiles });

const NEW_LEDGER = ['checkpoint', 'format', 'keys', 'log.vkey', 'segments'];

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'close');
  return child.pid ?? 0;
}

describe('the lock of a ledger', () => {
  it('keeps a second writer out, naming the variable and the process', async () => {
    const folder = await newFolder();
    const ledger = await open(folder);
    await expect(open(folder)).rejects.toMatchObject({
      name: 'StartupError',
      where: 'PROVISO_DATA',
      message: `PROVISO_DATA: process ${process.pid} already writes the ledger in this folder`,
    });
    await ledger.close();
  });

  it('is let go on closing, and after a failed start', async () => {
    const folder = await newFolder();
    await (await open(folder)).close();
    expect((await readdir(folder)).sort()).toEqual(NEW_LEDGER);
    await writeFile(join(folder, 'format'), 'rubbish\n');
    await expect(open(folder)).rejects.toMatchObject({ name: 'StartupError' });
    expect((await readdir(folder)).sort()).toEqual(NEW_LEDGER);
  });

  it.each<[string, () => Promise<string>]>([
    ['of a dead process', async () => `${await deadPid()} -\n`],
    ['of an earlier process with an id that lives again', async () => `${process.pid} 1\n`],
    ['that cannot be read', async () => '\0\0\0'],
    ['of no process', async () => '0 -\n'],
  ])('%s is taken over', async (_, content) => {
    const folder = await newFolder();
    await writeFile(join(folder, 'lock'), await content());
    const ledger = await open(folder);
    expect(await readFile(join(folder, 'lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    expect((await readdir(folder)).sort()).toEqual([...NEW_LEDGER, 'lock'].sort());
    await ledger.close();
  });

  it('goes to exactly one of many that try at once, also over a stale one', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'lock'), `${await deadPid()} -\n`);
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['lock']);
  });

  it('is not taken over while another takeover is under way', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'lock'), `${await deadPid()} -\n`);
    await writeFile(join(folder, 'lock.takeover'), '');
    await expect(open(folder)).rejects.toMatchObject({
      where: 'PROVISO_DATA',
      message: expect.stringContaining('remove lock.takeover'),
    });
    expect((await readdir(folder)).sort()).toEqual(['lock', 'lock.takeover']);
  });

  it('is not removed by one who has lost it', async () => {
    const folder = await newFolder();
    const unlock = await lockFolder(folder);
    await writeFile(join(folder, 'lock'), '1 -\n');
    await unlock();
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe('1 -\n');
  });
});
