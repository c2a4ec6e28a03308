import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { newFolder } from './newFolder.js';
import { openIn } from './openIn.js';
import { readLedger } from './readLedger.js';

const CHILD = fileURLToPath(new URL('./endWithoutClosing.js', import.meta.url));

async function run(folder: string, ...how: string[]): Promise<{ code: number; printed: string }> {
  const child = spawn(process.execPath, [CHILD, folder, ...how], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, printed };
}

it('does not keep a process alive that has nothing else to do, and loses nothing', async () => {
  const folder = await newFolder();
  expect(await run(folder)).toEqual({ code: 0, printed: 'acknowledged\n' });
  await (await openIn(folder)).close();
  expect((await readLedger(folder)).map(({ line }) => line.request)).toEqual(['request-1']);
});

it('refuses what waits and what comes when it ends unasked, and lets go of the lock', async () => {
  const folder = await newFolder();
  const printed = 'acknowledged\nLEDGER_UNAVAILABLE LEDGER_UNAVAILABLE false\n';
  expect(await run(folder, 'terminate')).toEqual({ code: 0, printed });
  expect(await readdir(join(folder, 'ledger'))).not.toContain('lock');
});
