import { createServer } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ChannelTls } from '../../../src/sources/http/ForceChannel.js';
import { HttpFault } from '../../../src/sources/http/HttpFault.js';
import { never, SIMULATED } from '../simulatedForces.js';
import { type Authority, type Certified, createAuthority } from './certificates.js';
import { type ServedOptions, startServed } from './servedForces.js';

const [NMR] = SIMULATED;

let forces: Authority;
let brokers: Authority;
let strangers: Authority;
let server: Certified;
let broker: Certified;
beforeAll(async () => {
  [forces, brokers, strangers] = (await Promise.all(
    ['Forces', 'Brokers', 'Strangers'].map((name) => createAuthority(name)),
  )) as [Authority, Authority, Authority];
  server = await forces.certify('NMR', { server: '127.0.0.1' });
  broker = await brokers.certify('Proviso');
});

/** Whether a broker with this certificate and secret gets an answer, or why it gets none. */
async function asked(brokerTls: ChannelTls, options: Partial<ServedOptions> & { certified?: Certified } = {}) {
  const { certified = server, ...rest } = options;
  const served = await startServed(NMR, { tls: { ...certified, ca: brokers.ca }, brokerTls, ...rest });
  try {
    const key = { by: 'PNC_ID', value: '2009/0412873S' } as const;
    const { nominals } = await served.source.find({ keys: [key], columns: [] }, never());
    return nominals.length;
  } catch (fault) {
    expect(fault).toBeInstanceOf(HttpFault);
    expect(String((fault as Error).stack)).not.toMatch(/127\.0\.0\.1|CN=|battery/);
    expect((fault as Error).cause).toBeUndefined();
    return (fault as HttpFault).code;
  } finally {
    await served.stop();
  }
}

describe('a force that wants to know who asks', () => {
  it('answers a broker with the certificate and the secret', async () => {
    expect(await asked({ ca: forces.ca, ...broker })).toBe(1);
  });

  it.each([
    ['a certificate of another authority', async () => strangers.certify('Proviso')],
    ['a certificate that has expired', async () => brokers.certify('Proviso', { expired: true })],
    ['a certificate for servers', async () => brokers.certify('Proviso', { server: '127.0.0.1' })],
  ])('hears nothing of a broker with %s', async (_what, certified) => {
    const calls: unknown[] = [];
    const onCall = (call: unknown) => calls.push(call);
    const outcome = await asked({ ca: forces.ca, ...(await certified()) }, { onCall });
    expect(['NOT_TRUSTED', 'UNREACHABLE']).toContain(outcome);
    expect(calls).toEqual([]);
  });

  it('does not answer a broker with the certificate and another secret', async () => {
    expect(await asked({ ca: forces.ca, ...broker }, { secret: 'a-secret-that-is-wrong' })).toBe('NOT_ADMITTED');
  });
});

describe('a broker that wants to know whom it asks', () => {
  it.each([
    ['of another authority', async () => strangers.certify('NMR', { server: '127.0.0.1' })],
    ['of another server', async () => forces.certify('NMR', { server: 'records.example' })],
    ['that has expired', async () => forces.certify('NMR', { server: '127.0.0.1', expired: true })],
    ['for clients', async () => forces.certify('NMR')],
  ])('asks nothing of a force with a certificate %s', async (_what, certified) => {
    const calls: unknown[] = [];
    const outcome = await asked(
      { ca: forces.ca, ...broker },
      { certified: await certified(), onCall: (call) => calls.push(call) },
    );
    expect(outcome).toBe('NOT_TRUSTED');
    expect(calls).toEqual([]);
  });

  it('asks nothing of a force whose authority it was not told to trust', async () => {
    expect(await asked({ ca: strangers.ca, ...broker })).toBe('NOT_TRUSTED');
  });

  it('does not send its secret to a port where no TLS is spoken', async () => {
    const received: Buffer[] = [];
    const plain = createServer((socket) => {
      socket.on('data', (data) => {
        received.push(data);
        socket.end('HTTP/1.1 200 OK\r\n\r\n');
      });
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const { port } = plain.address() as { port: number };
    const served = await startServed(NMR, {
      tls: { ...server, ca: brokers.ca },
      brokerTls: { ca: forces.ca, ...broker },
    });
    const source = served.connect(new URL(`https://127.0.0.1:${port}/`));
    await expect(source.check(never())).rejects.toBeInstanceOf(HttpFault);
    expect(Buffer.concat(received).toString('latin1')).not.toContain('Bearer');
    await served.stop();
    await new Promise((resolve) => plain.close(resolve));
  });
});
