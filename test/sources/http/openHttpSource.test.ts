import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { StartupError } from '../../../src/model/StartupError.js';
import { loadForces } from '../../../src/sources/forcesFile.js';
import { never, SIMULATED } from '../simulatedForces.js';
import { createAuthority } from './certificates.js';
import { SECRET, startServed } from './servedForces.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proviso-http-'));
  await writeFile(join(folder, 'secret'), `${SECRET}\n`);
  await writeFile(join(folder, 'short'), 'secret');
  await writeFile(join(folder, 'spaced'), 'a secret with spaces in it');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});
afterEach(() => {
  delete process.env.NMR_SECRET;
});

const entry = {
  ...{ code: 'NMR', name: 'Northmoor Police', organisation: 'NMR-POLICE', area: 'NORTHMOOR', contact: 'Desk' },
  ...{ connector: 'http', format: 'nested', address: 'http://127.0.0.1:9/', secretFile: 'secret' },
};

async function load(more: object, simulation = true) {
  const file = join(folder, 'forces.json');
  await writeFile(file, JSON.stringify({ simulation, forces: [{ ...entry, ...more }] }));
  const { forces } = await loadForces(file, { wrap: (source) => source });
  const [force] = forces;
  if (force === undefined) throw new Error('no force');
  return force.source;
}

describe('a force that is asked over HTTP', () => {
  it('is opened without being asked anything', async () => {
    const source = await load({});
    expect([source.force, source.name]).toEqual(['NMR', 'Northmoor Police']);
    await expect(source.check(never())).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await source.close();
  });

  it('is asked with the secret of a file, or of a variable', async () => {
    const served = await startServed(SIMULATED[0]);
    process.env.NMR_SECRET = SECRET;
    for (const secret of [{}, { secretFile: undefined, secretVariable: 'NMR_SECRET' }]) {
      const source = await load({ address: served.server.address, ...secret });
      await expect(source.check(never())).resolves.toBeUndefined();
      await source.close();
    }
    await served.stop();
  });

  it('is asked over mutual TLS with the certificates of files beside the forces file', async () => {
    const [forces, brokers] = await Promise.all([createAuthority('Forces'), createAuthority('Brokers')]);
    const [server, broker] = await Promise.all([
      forces.certify('NMR', { server: '127.0.0.1' }),
      brokers.certify('Proviso'),
    ]);
    for (const [name, text] of Object.entries({ 'ca.pem': forces.ca, 'cert.pem': broker.cert, 'key.pem': broker.key }))
      await writeFile(join(folder, name), text);
    const served = await startServed(SIMULATED[0], { tls: { ...server, ca: brokers.ca } });
    const source = await load({ address: served.server.address, ca: 'ca.pem', cert: 'cert.pem', key: 'key.pem' });
    await expect(source.check(never())).resolves.toBeUndefined();
    await source.close();
    await served.stop();
  });

  it.each<[string, object, string, boolean?]>([
    ['http to another machine', { address: 'http://records.example/' }, 'address'],
    ['http to this machine where it is no simulation', {}, 'address', false],
    ['no URL', { address: 'records' }, 'address'],
    ['another scheme', { address: 'ftp://records.example/' }, 'address'],
    ['a password in the address', { address: 'https://u:p@records.example/' }, 'address'],
    ['a query in the address', { address: 'https://records.example/?a=b' }, 'address'],
    ['https without a certificate', { address: 'https://records.example/', key: 'secret' }, 'cert'],
    ['https without a key', { address: 'https://records.example/', cert: 'secret' }, 'key'],
    ['a certificate that is not there', { address: 'https://r.example/', cert: 'none', key: 'secret' }, 'cert'],
    ['no secret', { secretFile: undefined }, 'secretFile'],
    ['two secrets', { secretVariable: 'NMR_SECRET' }, 'secretFile'],
    ['a secret that is too short', { secretFile: 'short' }, 'secretFile'],
    ['a secret that no header holds', { secretFile: 'spaced' }, 'secretFile'],
    ['a file of a secret that is not there', { secretFile: 'none' }, 'secretFile'],
    ['a variable that is not set', { secretFile: undefined, secretVariable: 'NMR_SECRET' }, 'secretVariable'],
    ['the secret itself', { secret: SECRET }, ''],
    ['a limit that is none', { mostBytes: 0 }, 'mostBytes'],
    ['a data file', { data: 'nmr.json' }, ''],
  ])('is not opened with %s', async (_what, more, field, simulation = true) => {
    const fault = await load(more, simulation).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(StartupError);
    expect((fault as StartupError).where).toBe(`forces.json: forces[0]${field === '' ? '' : `.${field}`}`);
    expect((fault as StartupError).message).not.toMatch(/battery|u:p|spaces in/);
  });

  it('and what a connector may be is said', async () => {
    await expect(load({ connector: 'pigeon' })).rejects.toThrow('forces[0].connector: must be embedded or http');
  });
});
