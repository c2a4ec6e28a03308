import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ServedForces, type ServeForcesOptions, serveForces } from '../../src/cli/serveForces.js';
import { StartupError } from '../../src/model/StartupError.js';
import { loadForces } from '../../src/sources/forcesFile.js';
import { PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { startTestBroker } from '../harness.js';
import { STRATEGY_QUERY } from '../scenarios/queries.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proviso-served-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const serve = (options: Partial<ServeForcesOptions> = {}): Promise<ServedForces> =>
  serveForces({
    forcesFile: null,
    folder: join(folder, 'served'),
    faults: new Map(),
    seed: '1',
    onLost: () => undefined,
    ...options,
  });

describe('forces that are served', () => {
  it('answer a broker as the shipped ones do, each with faults that can be changed, and are gone in the end', async () => {
    const lost: string[] = [];
    const served = await serve({ faults: new Map([['ARV', ['busy']]]), onLost: (code) => lost.push(code) });
    const broker = await startTestBroker({ PROVISO_FORCES: served.forcesFile });
    const token = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(token, STRATEGY_ENQUIRY);
    const sources = async (): Promise<unknown> => {
      const answer = await broker.ask(STRATEGY_QUERY, { token, enquiry, variables: { pncId: PNC_ID } });
      return answer.body.extensions?.disclosure.sources;
    };
    const statuses = (arv: string) => [
      { force: 'NMR', status: 'OK' },
      { force: 'SLW', status: 'OK' },
      { force: 'ARV', status: arv },
    ];
    expect(await sources()).toEqual(statuses('UNAVAILABLE'));
    const change = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '[]' };
    expect((await fetch(new URL('faults/ARV', served.control), change)).status).toBe(200);
    expect(await sources()).toEqual(statuses('OK'));
    await broker.stop();
    await served.stop();
    for (const { address } of served.forces) await expect(fetch(address)).rejects.toThrow('fetch failed');
    expect(lost).toEqual([]);
  });

  it('are named in a forces file that holds no secret, beside secrets that only the owner can read', async () => {
    const served = await serve();
    const text = await readFile(served.forcesFile, 'utf8');
    const { forces } = JSON.parse(text) as { forces: { code: string; secretFile: string }[] };
    expect(forces.map(({ code }) => code)).toEqual(['NMR', 'SLW', 'ARV']);
    const secrets = await Promise.all(
      forces.map(({ secretFile }) => readFile(join(folder, 'served', secretFile), 'utf8')),
    );
    expect(new Set(secrets).size).toBe(3);
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect((await stat(join(folder, 'served', 'NMR.secret'))).mode & 0o077).toBe(0);
    const { forces: loaded } = await loadForces(served.forcesFile, { wrap: (source) => source });
    for (const { source } of loaded) {
      await expect(source.check(new AbortController().signal)).resolves.toBeUndefined();
      await source.close();
    }
    await served.stop();
  });

  it.each<[string, Partial<ServeForcesOptions>, string]>([
    ['a fault that is none', { faults: new Map([['NMR', ['burn']]]) }, '--fault'],
    ['a fault of a force that is not there', { faults: new Map([['XXX', ['hang']]]) }, '--fault'],
    ['a forces file that is not there', { forcesFile: '/nowhere/forces.json' }, 'forces.json'],
  ])('are not served with %s', async (_what, options, where) => {
    const fault = await serve({ ...options, folder: join(folder, 'none') }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(StartupError);
    expect((fault as StartupError).where).toBe(where);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  const entry = {
    ...{ code: 'AAA', name: 'Aldmoor', organisation: 'AAA-POLICE', area: 'ALDMOOR', contact: 'none' },
    ...{ connector: 'embedded', format: 'nested', data: 'aaa.json' },
  };
  it.each([
    ['real forces', { simulation: false, forces: [entry] }, '{}', 'the forces file'],
    [
      'a wrong fault in the file',
      { simulation: true, forces: [{ ...entry, faults: { served: ['burn'] } }] },
      '{}',
      'forces.json: forces[0].faults.served',
    ],
    ['data that is none', { simulation: true, forces: [entry] }, '[]', 'aaa.json: top level'],
  ])('are not served with %s', async (_what, content, data, where) => {
    const forcesFile = join(folder, 'forces.json');
    await writeFile(forcesFile, JSON.stringify(content));
    await writeFile(join(folder, 'aaa.json'), data);
    const fault = await serve({ forcesFile }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(StartupError);
    expect((fault as StartupError).where).toBe(where);
  });
});
