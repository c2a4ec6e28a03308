import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StartupError } from '../../src/model/StartupError.js';
import { type ForceFaults, loadForces, type WrapSource } from '../../src/sources/forcesFile.js';

const unwrapped: WrapSource = (source) => source;
const entry = {
  code: 'AAA',
  name: 'Aldmoor Police',
  organisation: 'AAA-POLICE',
  area: 'ALDMOOR',
  contact: 'Control room, 01632 960999',
  connector: 'embedded',
  format: 'nested',
  data: 'aaa.json',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proviso-forces-'));
  await writeFile(join(folder, 'aaa.json'), '{ "nominals": [{ "nominalRef": "N-1" }, { "nominalRef": 2 }] }');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function load(content: unknown, wrap = unwrapped) {
  const file = join(folder, 'forces.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return loadForces(file, { wrap });
}
const withForces = (...forces: object[]) => ({ simulation: true, forces });

describe('loadForces', () => {
  it('opens the simulated forces where no file is named', async () => {
    const { simulation, forces } = await loadForces(null, { wrap: unwrapped });
    expect(simulation).toBe(true);
    expect(
      forces.map(({ code, organisation, area, quarantined, source }) => [
        code,
        organisation,
        area,
        quarantined,
        source.name,
      ]),
    ).toEqual([
      ['NMR', 'NMR-POLICE', 'NORTHMOOR', 0, 'Northmoor Police'],
      ['SLW', 'SLW-POLICE', 'SALTWICK', 0, 'Saltwick Constabulary'],
      ['ARV', 'ARV-POLICE', 'ARDENVALE', 0, 'Ardenvale Police'],
    ]);
  });

  it('finds data files beside the forces file and counts rows that are left out', async () => {
    const { forces } = await load(withForces(entry));
    expect(forces.map(({ code, quarantined, quarantine }) => ({ code, quarantined, quarantine }))).toEqual([
      {
        code: 'AAA',
        quarantined: 1,
        quarantine: [
          { table: 'nominals', row: 1, field: 'nominalRef', problem: 'not text' },
          { table: 'nominals', row: 1, field: 'nominalRef', problem: 'not text' },
        ],
      },
    ]);
  });

  it('puts faults before the source of an entry that names them, and of no other', async () => {
    await writeFile(join(folder, 'bbb.json'), '{}');
    const given: [string, ForceFaults][] = [];
    const faulty = { ...entry, code: 'BBB', data: 'bbb.json', faults: { hang: true } };
    await load(withForces(entry, faulty), (source, faults) => {
      given.push([source.force, faults]);
      return source;
    });
    expect(given).toEqual([['BBB', { hang: true }]]);
  });

  it.each([
    ['another format', withForces(entry, { ...entry, code: 'BBB', format: 'csv' }), 'forces.json: forces[1].format'],
    ['another connector', withForces({ ...entry, connector: 'carrier-pigeon' }), 'forces.json: forces[0].connector'],
    ['a code that is none', withForces({ ...entry, code: 'Aldmoor' }), 'forces.json: forces[0].code'],
    ['a force twice', withForces(entry, entry), 'forces.json: forces[1].code'],
    ['no area', withForces({ ...entry, area: undefined }), 'forces.json: forces[0].area'],
    ['a key it does not know', withForces({ ...entry, colour: 'blue' }), 'forces.json: forces[0]'],
    ['an unknown fault', withForces({ ...entry, faults: { explode: true } }), 'forces.json: forces[0].faults'],
    ['no forces', { simulation: true, forces: [] }, 'forces.json: forces'],
    ['no statement whether it is a simulation', { forces: [entry] }, 'forces.json: simulation'],
    ['a list', [], 'forces.json: top level'],
    ['broken syntax', '{\n  "simulation": true,\n}', 'forces.json:3:1'],
    ['data that is not there', withForces({ ...entry, data: 'zzz.json' }), 'zzz.json'],
  ])('refuses %s', async (_what, content, where) => {
    const fault = await load(content).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(StartupError);
    expect((fault as StartupError).where).toBe(where);
  });

  it.each([
    ['broken syntax', '{ "nominals": [{ "nominalRef": "N-1" ', 'aaa.json:1:38'],
    ['no tables', '[1, 2]', 'aaa.json: top level'],
    ['a table that is no list', '{ "nominals": { "nominalRef": "N-1" } }', 'aaa.json: nominals'],
    ['a row that is no object', '{ "nominals": [{}, "Aldous Penn"] }', 'aaa.json: nominals[1]'],
    ['a table its format does not know', '{ "nominal": [] }', 'aaa.json: nominal'],
  ])('refuses data with %s', async (_what, data, where) => {
    await writeFile(join(folder, 'aaa.json'), data);
    const fault = await load(withForces(entry)).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(StartupError);
    expect((fault as StartupError).where).toBe(where);
    expect((fault as StartupError).message).not.toContain('Aldous');
  });
});
