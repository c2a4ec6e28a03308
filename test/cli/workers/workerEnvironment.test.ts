import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { shareKeys } from '../../../src/cli/workers/shareKeys.js';
import { workerEnvironment } from '../../../src/cli/workers/workerEnvironment.js';
import { StartupError } from '../../../src/model/StartupError.js';

const BASE = {
  dataFolder: '/srv/proviso',
  ledgerKeysFolder: '/mnt/keys',
  logOrigin: 'broker.example/log',
  mongodbUri: 'mongodb://db',
  port: 4000,
  forcesFile: null,
  simulation: true,
};

describe('what a worker is started with', () => {
  it('is the data folder and the log of the configuration for the first', () => {
    expect(workerEnvironment(BASE, 1)).toEqual({
      PROVISO_DATA: '/srv/proviso',
      PROVISO_LEDGER_KEYS: '/mnt/keys',
      PROVISO_LOG_ORIGIN: 'broker.example/log',
      PROVISO_OWN_PORT: '4001',
      PROVISO_SIMULATION: 'on',
    });
  });

  it('is a data folder and a log of its own for the others', () => {
    expect(workerEnvironment({ ...BASE, port: 0, forcesFile: 'forces.json', simulation: false }, 3)).toEqual({
      PROVISO_DATA: '/srv/proviso/workers/3',
      PROVISO_LEDGER_KEYS: '/mnt/keys',
      PROVISO_LOG_ORIGIN: 'broker.example/log/worker-3',
      PROVISO_OWN_PORT: '0',
      PROVISO_SIMULATION: 'off',
      PROVISO_FORCES: 'forces.json',
    });
  });

  it('is nothing without a database', () => {
    expect(() => workerEnvironment({ ...BASE, mongodbUri: null }, 1)).toThrow(
      new StartupError('MONGODB_URI', 'must be set with --workers: they share enquiries and decisions through it'),
    );
  });
});

describe('the keys that all workers have alike', () => {
  it('are copied once, and refused where a worker has others', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'proviso-workers-'));
    const second = join(folder, 'workers', '2');
    await writeFile(join(folder, 'pseudonym.key'), 'k'.repeat(32));
    shareKeys(folder, folder);
    shareKeys(folder, second);
    shareKeys(folder, second);
    expect(await readFile(join(second, 'pseudonym.key'), 'utf8')).toBe('k'.repeat(32));
    await writeFile(join(second, 'pseudonym.key'), 'x'.repeat(32));
    expect(() => shareKeys(folder, second)).toThrow('PROVISO_DATA: a worker has another pseudonym.key');
    await rm(folder, { recursive: true, force: true });
  });
});
