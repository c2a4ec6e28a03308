import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const PROGRAM = fileURLToPath(new URL('../../src/cli/serve.js', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proviso-serve-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The program once it has said what it serves, or once it has ended. */
async function run(...args: string[]) {
  const env = { ...process.env, PROVISO_DATA: folder, PROVISO_SIMULATION: 'on' };
  const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  child.stderr.on('data', (data) => {
    complained += String(data);
  });
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      said += String(data);
      if (said.includes('/faults/')) resolve();
    });
  });
  await Promise.race([ready, once(child, 'close')]);
  return { child, said: () => said, complained: () => complained };
}

const addressesIn = (text: string): string[] => text.match(/http:\/\/127\.0\.0\.1:\d+\/(?=\s|$)/gm) ?? [];

/** Every process that writes to its error output has ended: itself, and those of the forces. */
async function allEnded(child: ChildProcess): Promise<void> {
  if (child.stderr?.closed !== true) await once(child.stderr as NonNullable<ChildProcess['stderr']>, 'close');
}

describe('npm run serve', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)('leaves no process behind after %s', async (signal) => {
    const { child, said } = await run('--fault', 'NMR=latency:lognormal(80,0.6)', '--fault', 'NMR=half@0.1');
    expect(said()).toContain('latency:lognormal(80,0.6) half@0.1');
    const addresses = addressesIn(said());
    expect(addresses).toHaveLength(3);
    expect((await fetch(addresses[0] ?? '')).status).toBe(401);
    child.kill(signal);
    await allEnded(child);
    for (const address of addresses) await expect(fetch(address)).rejects.toThrow('fetch failed');
  });

  it.each([
    [['--fault', 'nmr'], 2, '--fault must be FORCE=FAULT'],
    [['--colour', 'blue'], 2, 'Unknown option'],
    [['--fault', 'NMR=burn'], 1, '--fault: a fault is one of'],
    [['--forces', '/nowhere/forces.json'], 1, 'forces.json: the file cannot be read'],
  ])('says what is wrong with %j', async (args, code, words) => {
    const { child, complained } = await run(...args);
    expect([child.exitCode, complained()]).toEqual([code, expect.stringContaining(words)]);
  });
});
