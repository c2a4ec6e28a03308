import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SimulateError } from '../../src/cli/SimulateError.js';
import { readSimulateFlags } from '../../src/cli/simulateFlags.js';
import { digestOf } from '../simulator/population/files/writtenPopulation.js';

const SCRIPT = fileURLToPath(new URL('../../src/cli/simulate.js', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proviso-simulate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', PROVISO_DATA: join(folder, 'data'), ...env },
  });
  return { status, stdout, stderr };
}

describe('npm run simulate', () => {
  it('writes the same bytes wherever and whenever it is run', () => {
    const [here, there] = [join(folder, 'here'), join(folder, 'there')];
    const asked = ['--people', '150', '--seed', '5'];
    const first = run([...asked, '--out', here], { TZ: 'UTC', LANG: 'C' });
    const second = run([...asked, '--out', there], {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    });
    expect(first).toEqual({
      status: 0,
      stdout: `Forces ${join(here, 'forces.json')}\n`,
      stderr: '100% of 150 people\n',
    });
    expect(second.status).toBe(0);
    expect(digestOf(there)).toBe(digestOf(here));
  });

  it('keeps a population in the data folder, and writes it once', () => {
    const first = run(['--people', '40', '--forces', '5']);
    const again = run(['--people', '40', '--forces', '5']);
    expect([first.status, again.status, again.stderr, again.stdout]).toEqual([0, 0, '', first.stdout]);
    const file = first.stdout.replace(/^Forces /, '').trim();
    const codes = JSON.parse(readFileSync(file, 'utf8')).forces.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['NMR', 'SLW', 'ARV', 'BRK', 'CLD']);
  });

  it.each<[string, string[]]>([
    ['--people must be given', []],
    ['--people must be a whole number from 1 to 10000000', ['--people', 'Ada']],
    ['--people must be a whole number from 1 to 10000000', ['--people', '0']],
    ['--people must be a whole number from 1 to 10000000', ['--people', '1e4']],
    ['--seed must be a whole number from 0 to 4294967295', ['--people', '9', '--seed', '4294967296']],
    ['--forces must be a whole number from 1 to 43', ['--people', '9', '--forces', '44']],
    ['--broken must be a whole number from 0 to 100000', ['--people', '9', '--broken=-1']],
    ['--to must be one of files, mongodb, http', ['--people', '9', '--to', 'paper']],
    ['--serve is --to http, and cannot be given beside another', ['--people', '9', '--serve', '--to', 'files']],
    ['--out must be the path of a folder', ['--people', '9', '--out', '']],
    ["Unknown option '--speed'", ['--people', '9', '--speed', 'high']],
    ['a flag lacks what it needs, or has what it does not take', ['--people', '9', 'Ada']],
  ])('refuses: %s', (problem, args) => {
    expect(() => readSimulateFlags(args)).toThrow(new SimulateError('USAGE', problem));
  });

  it('says what is wrong and how it is used, with exit code 2, and repeats nothing that it was given', () => {
    const { status, stdout, stderr } = run(['--people', 'Ada']);
    expect([status, stdout]).toEqual([2, '']);
    const problem = 'USAGE: --people must be a whole number from 1 to 10000000';
    expect(stderr.startsWith(`${problem}\n\nusage: npm run simulate`)).toBe(true);
    expect(stderr).not.toContain('Ada');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('says how it is used when asked', () => {
    expect(readSimulateFlags(['--help'])).toBeNull();
  });

  it('never writes into a folder that holds something', () => {
    const full = join(folder, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'mine.txt'), 'mine');
    const { status, stderr } = run(['--people', '9', '--out', full]);
    expect([status, stderr]).toEqual([2, 'FOLDER_NOT_EMPTY: --out names a folder that is not empty\n']);
  });

  it('names what is missing for MongoDB before it writes anything', () => {
    const { status, stderr } = run(['--people', '9', '--to', 'mongodb']);
    expect([status, stderr]).toEqual([2, 'NO_MONGODB: MONGODB_URI must name the server\n']);
    const wrong = run(['--people', '9'], { MONGODB_URI: 'postgres://somewhere' });
    expect([wrong.status, wrong.stderr]).toEqual([
      2,
      'CONFIGURATION: MONGODB_URI: must begin with mongodb:// or mongodb+srv://\n',
    ]);
  });
});
