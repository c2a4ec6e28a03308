import { afterEach, describe, expect, it } from '@jest/globals';
import { FORMATS } from '../../../src/formats/formats.js';
import { projectionFor } from '../../../src/formats/projection/projectionFor.js';
import type { RowProjection, TableProjection } from '../../../src/formats/projection/RowProjection.js';
import { parseFault } from '../../../src/simulator/remote/RemoteFault.js';
import { SECRET, type Served, type ServedOptions, startServed } from '../../sources/http/servedForces.js';
import { never, SIMULATED } from '../../sources/simulatedForces.js';

const [NMR, SLW] = SIMULATED;
const open: Served[] = [];
afterEach(async () => {
  for (const served of open.splice(0)) await served.stop();
});

async function start(options: ServedOptions = {}, simulated: (typeof SIMULATED)[number] = NMR): Promise<Served> {
  const served = await startServed(simulated, options);
  open.push(served);
  return served;
}

const wanted = projectionFor(FORMATS.relational, 'NOMINAL', ['names.surname']);
const HEADERS = { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json', 'proviso-request': 'r-1' };

async function post({ server }: Served, path: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(new URL(path, server.address), {
    method: 'POST',
    headers: { ...HEADERS, ...headers },
    body: text,
  });
  return { status: response.status, text: await response.text() };
}

describe('a served force', () => {
  it('answers nothing without the secret, whatever is asked', async () => {
    const served = await start({}, SLW);
    for (const authorization of ['', 'Bearer ', `Bearer ${SECRET}x`, SECRET])
      for (const path of ['v1/find', 'v1/nothing'])
        expect(await post(served, path, { keys: [], wanted }, { authorization })).toEqual({
          status: 401,
          text: '{"error":{"code":"NOT_ADMITTED"}}',
        });
  });

  it.each([
    ['another path', 'v1/everything', {}, 404],
    ['broken JSON', 'v1/find', '{', 400],
    ['a field that is not of the protocol', 'v1/find', { keys: [], wanted, limit: 1 }, 400],
    ['another kind', 'v1/read', { kind: 'TAX', wanted: [], asks: [] }, 400],
    ['nothing wanted', 'v1/read', { kind: 'NOMINAL', wanted: [], asks: [{ nominal: 'N', wanted: 0 }] }, 400],
    ['too much', 'v1/find', 'x'.repeat(5 * 1024 * 1024), 413],
  ])('refuses %s', async (_what, path, body, status) => {
    expect((await post(await start({}, SLW), path, body)).status).toBe(status);
  });

  const withRow = (row: RowProjection, more: Partial<TableProjection> = {}): TableProjection => ({
    ...wanted,
    ...more,
    row,
  });
  it.each<[string, TableProjection]>([
    ['the table of another kind', withRow({ fields: [] }, { table: 'crime' })],
    ['another field as its id', withRow({ fields: [] }, { id: 'sex_cd' })],
    [
      'a join of the broker’s own, to everybody of the same sex',
      withRow({
        fields: [],
        joins: [{ table: 'nominal', where: 'sex_cd', is: 'sex_cd', each: { fields: ['pnc_id'] } }],
      }),
    ],
    [
      'such a join behind one of the format',
      withRow({
        fields: [],
        joins: [
          {
            ...{ table: 'nominal_name', where: 'nominal_id', is: 'nominal_id' },
            only: { '1': { fields: [], joins: [{ table: 'crime', where: 'nominal_id', is: 'surname' }] } },
          },
        ],
      }),
    ],
  ])('refuses %s', async (_what, projection) => {
    const answer = await post(await start({}, SLW), 'v1/find', { keys: [], wanted: projection });
    expect(answer).toEqual({ status: 400, text: '{"error":{"code":"NOT_TO_BE_ASKED"}}' });
  });

  it('changes its faults from one call to the next', async () => {
    const { server, source } = await start();
    await expect(source.check(never())).resolves.toBeUndefined();
    server.setFaults([parseFault('busy')]);
    await expect(source.check(never())).rejects.toMatchObject({ code: 'BUSY' });
    server.setFaults([]);
    await expect(source.check(never())).resolves.toBeUndefined();
  });

  it('waits as long as was drawn, the same for the same seed', async () => {
    const waits = async (seed: string): Promise<readonly number[]> => {
      const waited: number[] = [];
      const { source } = await start({
        seed,
        faults: [parseFault('latency:lognormal(80,0.6)')],
        wait: async (milliseconds) => void waited.push(milliseconds),
      });
      for (let call = 0; call < 5; call += 1) await source.check(never());
      return waited;
    };
    const first = await waits('1');
    expect(first).toHaveLength(5);
    expect(await waits('1')).toEqual(first);
    expect(await waits('2')).not.toEqual(first);
  });

  it('gives of an answer that drips every byte in the end', async () => {
    let pauses = 0;
    const { source, embedded } = await start({
      faults: [parseFault('drip(16,1000)')],
      wait: async () => {
        pauses += 1;
      },
    });
    const request = { keys: [{ by: 'PNC_ID', value: '2009/0412873S' }], columns: ['names.surname', 'sex'] } as const;
    expect(await source.find(request, never())).toEqual(await embedded.find(request, never()));
    expect(pauses).toBeGreaterThan(10);
  });

  it('closes every connection when it stops, answered or not', async () => {
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const served = await startServed(NMR, { faults: [parseFault('hang')], onCall: () => begin() });
    const answer = served.source.check(never());
    await begun;
    await served.server.stop();
    await expect(answer).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await served.source.close();
  });
});
