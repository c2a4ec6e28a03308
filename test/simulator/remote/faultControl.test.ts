import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createFaultControl } from '../../../src/simulator/remote/createFaultControl.js';

const forces = [
  { code: 'NMR', address: 'http://127.0.0.1:1/', faults: ['hang'] as readonly string[] },
  { code: 'SLW', address: 'http://127.0.0.1:2/', faults: [] as readonly string[] },
];
const told: [string, readonly string[]][] = [];
const control = createFaultControl(forces, (code, faults) => told.push([code, faults]));
beforeAll(() => new Promise<void>((resolve) => control.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<unknown>((resolve) => control.close(resolve)));
beforeEach(() => {
  told.length = 0;
});

/** Not `fetch`, which does not let anybody say who the host is. */
function ask(method: string, path: string, body = '', headers: Record<string, string> = {}) {
  const { port } = control.address() as AddressInfo;
  const json = { 'content-type': 'application/json' };
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers: { ...json, ...headers }, agent: false });
    asked.once('error', reject);
    asked.once('response', async (answer) => {
      let text = '';
      for await (const chunk of answer) text += String(chunk);
      resolve({ status: answer.statusCode ?? 0, text });
    });
    asked.end(body);
  });
}

describe('the control of faults', () => {
  it('shows them', async () => {
    const { status, text } = await ask('GET', '/');
    expect([status, JSON.parse(text)]).toEqual([200, { forces }]);
  });

  it('changes them, for the force that is named', async () => {
    const faults = ['half@0.5', 'latency:fixed(100)'];
    const { status, text } = await ask('PUT', '/faults/SLW', JSON.stringify(faults));
    expect([status, JSON.parse(text)]).toEqual([200, { code: 'SLW', address: 'http://127.0.0.1:2/', faults }]);
    expect(told).toEqual([['SLW', faults]]);
    await ask('PUT', '/faults/SLW', '[]');
    expect(told[1]).toEqual(['SLW', []]);
  });

  it.each([
    ['a force that is not there', 'PUT', '/faults/XXX', '[]', {}, 404],
    ['another method', 'POST', '/faults/NMR', '[]', {}, 404],
    ['a fault that is none', 'PUT', '/faults/NMR', '["hang","burn"]', {}, 400],
    ['something that is no list', 'PUT', '/faults/NMR', '{"hang":true}', {}, 400],
    ['something that is no JSON', 'PUT', '/faults/NMR', 'hang', {}, 400],
    ['a page of some site', 'PUT', '/faults/NMR', '[]', { 'content-type': 'text/plain' }, 415],
    ['a name that leads here', 'PUT', '/faults/NMR', '[]', { host: 'rebound.example' }, 403],
  ])('refuses %s, and changes nothing', async (_what, method, path, body, headers, status) => {
    expect((await ask(method, path, body, headers as Record<string, string>)).status).toBe(status);
    expect(told).toEqual([]);
    expect(forces[0]?.faults).toEqual(['hang']);
  });
});
