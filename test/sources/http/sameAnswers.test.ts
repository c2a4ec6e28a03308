import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { storedColumns } from '../../../src/formats/columns.js';
import { FORMATS } from '../../../src/formats/formats.js';
import { COUNT_DIMENSIONS, type CountRequest } from '../../../src/model/Count.js';
import { RECORD_KINDS } from '../../../src/model/codes.js';
import { COUNT_FIELDS } from '../../../src/model/countFields.js';
import { REGISTERS, type RegisterRequest, type SubjectKey } from '../../../src/model/Source.js';
import { checkedSource } from '../../../src/sources/checkedSource.js';
import type { Source } from '../../../src/sources/Source.js';
import { nativeTables, never, SIMULATED, type Simulated } from '../simulatedForces.js';
import { type Served, startServed } from './servedForces.js';

const served = new Map<string, Served>();
beforeAll(async () => {
  for (const simulated of SIMULATED) served.set(simulated.force, await startServed(simulated));
});
afterAll(async () => {
  for (const one of served.values()) await one.stop();
});

/** Both answers, as the fan-out would take them. */
async function both<A>({ force }: Simulated, ask: (source: Source) => Promise<A>): Promise<{ http: A; embedded: A }> {
  const one = served.get(force);
  if (one === undefined) throw new Error(`no force ${force}`);
  return { http: await ask(checkedSource(one.source)), embedded: await ask(checkedSource(one.embedded)) };
}

async function same<A>(simulated: Simulated, ask: (source: Source) => Promise<A>): Promise<A> {
  const { http, embedded } = await both(simulated, ask);
  expect(http).toEqual(embedded);
  return http;
}

/** The references of all nominals that a force holds. */
async function everybody(simulated: Simulated): Promise<readonly string[]> {
  const { table, id } = FORMATS[simulated.format].kinds.NOMINAL;
  return ((await nativeTables(simulated))[table] ?? []).map((row) => String(row[id]));
}

const NOW = '2026-11-22T10:32:00.000Z';

describe.each(SIMULATED)('$force over HTTP answers as it does embedded', (simulated) => {
  const { force } = simulated;

  it('about every nominal, whole and column by column', async () => {
    const refs = await everybody(simulated);
    expect(refs.length).toBeGreaterThan(0);
    const keys = refs.map((value) => ({ by: 'NOMINAL', force, value }) as const);
    const columns = storedColumns('NOMINAL');
    const { nominals } = await same(simulated, (source) => source.find({ keys, columns }, never()));
    expect(nominals).toHaveLength(refs.length);
    for (const column of columns) await same(simulated, (source) => source.find({ keys, columns: [column] }, never()));
  });

  it.each(RECORD_KINDS)('about every %s, whole, one by one and column by column', async (kind) => {
    const asks = (await everybody(simulated)).map((nominal) => ({ nominal, columns: storedColumns(kind) }));
    const { records } = await same(simulated, (source) => source.read({ kind, asks }, never()));
    const single = records.map(({ nominal, id }) => ({ nominal, record: id, columns: storedColumns(kind) }));
    await same(simulated, (source) => source.read({ kind, asks: single }, never()));
    const narrow = storedColumns(kind).flatMap((column) => asks.map(({ nominal }) => ({ nominal, columns: [column] })));
    const { source, embedded } = served.get(force) as Served;
    const all = await Promise.all([source, embedded].map((one) => one.read({ kind, asks: narrow }, never())));
    expect(all[0]).toEqual(all[1]);
  });

  it.each(REGISTERS)('about the register %s', async (register) => {
    const { embedded } = served.get(force) as Served;
    const requests = embedded.registers[register].flatMap((values) =>
      (['ref', 'log', 'organisation'] as const).flatMap((column): RegisterRequest[] =>
        typeof values[column] === 'string' ? [{ register, column, value: values[column] }] : [],
      ),
    );
    for (const request of [...requests, { register, column: 'ref', value: 'NONE' } as const])
      await same(simulated, (source) => source.consult(request, never()));
  });

  it('when it counts, by every dimension', async () => {
    for (const kind of RECORD_KINDS) {
      for (const dimension of COUNT_DIMENSIONS) {
        if (COUNT_FIELDS[dimension][kind] === undefined) continue;
        const request: CountRequest = {
          kind,
          by: [{ dimension, except: ['SPENT_OR_PROTECTED'] }],
          leaveOut: ['CODE_C'],
          now: NOW,
        };
        await same(simulated, (source) => source.count(request, never()));
      }
    }
  });

  it('to every key', async () => {
    const keys: SubjectKey[] = [
      { by: 'PNC_ID', value: '09/412873s' },
      { by: 'CRO_NUMBER', value: '012345/09S' },
      { by: 'NAME', value: 'Callum Rudd', soundsAlike: false },
      { by: 'NAME', value: 'Kallum Rud', dateOfBirth: '1984-03-12', soundsAlike: true },
      {
        by: 'SEARCH',
        name: [['kallum'], ['rud']],
        born: { from: '1984-12-03', to: '1984-12-03' },
        postcode: 'nm4',
        pncId: null,
        croNumber: null,
        ref: null,
        atMost: 1,
      },
      { by: 'SUPERVISOR', value: 'CSC-NORTHMOOR' },
      { by: 'PREMISES', value: '9 Heron Court, Northmoor', on: '2026-11-22' },
      { by: 'NOMINAL', force: 'ZZZ', value: 'Z-1' },
      { by: 'NOMINAL', force, value: 'nobody' },
    ];
    for (const key of keys)
      await same(simulated, (source) => source.find({ keys: [key], columns: ['pncId', 'names.surname'] }, never()));
    await same(simulated, (source) => source.find({ keys, columns: ['sex'] }, never()));
    await same(simulated, (source) => source.find({ keys: [], columns: ['sex'] }, never()));
  });

  it('about elements that are decided one by one', async () => {
    const elements = {
      prohibitions: { C1: ['code', 'text'], C2: ['code', 'protectedParty.sex'], C9: ['code'] },
      requirements: { R1: ['code', 'supervisor.organisation'] },
      breaches: { '1': [], '2': ['status'] },
    };
    const asks = (await everybody(simulated)).map((nominal) => ({ nominal, columns: ['madeAt'], elements }));
    await same(simulated, (source) => source.read({ kind: 'SHPO_SRO', asks }, never()));
    const victims = asks.map(({ nominal }, index) => ({
      nominal,
      columns: index % 2 === 0 ? ['status'] : [],
      elements: { victims: { '1': ['sex'] }, suspects: {}, witnesses: { '1': ['name', 'role'] } },
    }));
    await same(simulated, (source) => source.read({ kind: 'CRIME_REPORT', asks: victims }, never()));
  });

  it('to nothing at all', async () => {
    await same(simulated, (source) => source.read({ kind: 'VOO', asks: [] }, never()));
    await expect((served.get(force) as Served).source.check(never())).resolves.toBeUndefined();
  });
});
