import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

const START = fileURLToPath(new URL('../../src/cli/start.js', import.meta.url));

/** Identity providers whose keys are fetched only when a token comes. */
const ISSUERS = join(tmpdir(), `proviso-issuers-${process.pid}.json`);

interface Run {
  readonly child: ChildProcess;
  /** Resolves with what was printed once `until` has been, or once the process has ended. */
  printed(until: RegExp): Promise<string>;
  readonly ended: Promise<number | null>;
}

function start(env: Record<string, string>, args: readonly string[] = []): Run {
  const child = spawn(process.execPath, [START, ...args], { env: { PATH: process.env.PATH ?? '', ...env } });
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const printed = (until: RegExp) =>
    new Promise<string>((resolve) => {
      const look = () => until.test(text) && resolve(text);
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          text += String(chunk);
          look();
        });
      }
      child.once('close', () => resolve(text));
      look();
    });
  return { child, printed, ended };
}

describe('npm start', () => {
  beforeAll(() =>
    writeFile(
      ISSUERS,
      JSON.stringify([{ issuer: 'https://id.example', audience: 'proviso', jwksUrl: 'https://id.example/keys' }]),
    ),
  );
  afterAll(() => rm(ISSUERS, { force: true }));

  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proviso-start-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('brings the broker up, says what to open and what to paste, and stops when told', async () => {
    const { child, printed, ended } = start({ PORT: '0', PROVISO_DATA: folder, PROVISO_LOG_LEVEL: 'info' });
    const text = await printed(/ask\.\n/);
    const url = /Open {3}(http:\S+)\/graphiql/.exec(text)?.[1] ?? '';
    expect(text).toContain('NMR  Northmoor Police');
    expect(text).toContain('npm run --silent token');
    expect(text).toMatch(/"verifierKey":"proviso\.local\/access-log\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}"/);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('proviso_ledger_available 1');
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
    expect((await fetch(`${url}/graphql`)).status).toBe(405);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('brings the broker up on invented people, and keeps them for the next time', async () => {
    const env = { PORT: '0', PROVISO_DATA: folder, PROVISO_LOG_LEVEL: 'error' };
    for (const expected of [/100% of 90 people\n/, /^(?!.*people\n)/s]) {
      const { child, printed, ended } = start(env, ['--people', '90', '--forces', '2']);
      const text = await printed(/ask\.\n/);
      expect(text).toMatch(expected);
      expect(text).toMatch(/Forces:\n {2}NMR {2}Northmoor Police\n {2}SLW {2}Saltwick Constabulary\n\n/);
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    }
  });

  it.each([
    [['--people', 'Ada'], '--people must be a whole number from 1 to 10000000'],
    [['--seed', '3'], '--seed and --forces need --people'],
    [['--speed', '3'], "Unknown option '--speed'"],
  ])('refuses flags %j with exit code 2', async (args, message) => {
    const { printed, ended } = start({ PORT: '0', PROVISO_DATA: folder }, args);
    const text = await printed(/never printed/);
    expect(text).toContain(`Proviso cannot start. ${message}\n\nusage: npm start`);
    expect(text).not.toContain('Ada');
    expect(await ended).toBe(2);
  });

  it('does not invent people where forces are named', async () => {
    const env = { PORT: '0', PROVISO_DATA: folder, PROVISO_FORCES: 'forces.json', PROVISO_SIMULATION: 'on' };
    const { printed, ended } = start(env, ['--people', '9']);
    expect(await printed(/never printed/)).toContain('PROVISO_FORCES: names forces, and --people would invent others');
    expect(await ended).toBe(1);
  });

  it.each([
    ['a port that is none', { PORT: 'high' }, 'PORT: must be a whole number from 0 to 65535'],
    [
      'a forces file that is not there',
      { PROVISO_FORCES: '/nowhere/forces.json', PROVISO_SIMULATION: 'on' },
      'forces.json',
    ],
    ['no identity provider outside simulation', { PROVISO_SIMULATION: 'off' }, 'PROVISO_ISSUERS'],
    [
      'simulated forces outside simulation',
      { PROVISO_SIMULATION: 'off', PROVISO_ISSUERS: ISSUERS },
      'PROVISO_FORCES: names simulated forces, although PROVISO_SIMULATION is off',
    ],
    ['a policy folder that is not there', { PROVISO_POLICY: '/nowhere' }, 'CRIME_REPORT.csv: the file cannot be read'],
  ])('refuses to start with %s, naming it', async (_what, env, message) => {
    const { printed, ended } = start({ PORT: '0', PROVISO_DATA: folder, ...env });
    const text = await printed(/never printed/);
    expect(text).toContain('Proviso cannot start.');
    expect(text).toContain(message);
    expect(text).not.toContain('at ');
    expect(await ended).toBe(1);
  });
});
