import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RECORD_KINDS } from '../../../../src/model/codes.js';
import { keepPopulation, POPULATION_VERSION } from '../../../../src/simulator/population/files/keepPopulation.js';
import { renderBlock, TRUTH_FILE } from '../../../../src/simulator/population/files/renderBlock.js';
import { writePopulation } from '../../../../src/simulator/population/files/writePopulation.js';
import { inventedForces } from '../../../../src/simulator/population/places/inventedForces.js';
import { type LoadedForces, loadForces } from '../../../../src/sources/forcesFile.js';
import { ROOT, sourceFiles } from '../../../law/sourceFiles.js';
import { digestOf, filesBelow, rowsOf } from './writtenPopulation.js';

const never = () => new AbortController().signal;
const FORCES = inventedForces(3);
const OPTIONS = { seed: 7, people: 700, forces: FORCES, broken: 0 };

interface Truth {
  readonly nominals: readonly { readonly force: string; readonly ref: string }[];
  readonly records: readonly {
    readonly force: string;
    readonly kind: string;
    readonly id: string;
    readonly nominal: string;
  }[];
}

let below: string;
let folder: string;
let truth: Truth[];
let loaded: LoadedForces;
beforeAll(async () => {
  below = mkdtempSync(join(tmpdir(), 'proviso-population-'));
  folder = join(below, 'first');
  await writePopulation({ ...OPTIONS, folder });
  truth = rowsOf(join(folder, TRUTH_FILE)) as Truth[];
  loaded = await loadForces(join(folder, 'forces.json'), { wrap: (source) => source });
});
afterAll(() => rmSync(below, { recursive: true, force: true }));

describe('a written population', () => {
  it('has the same bytes for the same seed, and others for another', async () => {
    for (const [name, seed] of [['again', 7] as const, ['other', 8] as const])
      await writePopulation({ ...OPTIONS, seed, folder: join(below, name) });
    expect(digestOf(join(below, 'again'))).toBe(digestOf(folder));
    expect(digestOf(join(below, 'other'))).not.toBe(digestOf(folder));
  });

  it('is another version of the generator when its bytes are others', async () => {
    expect({ version: POPULATION_VERSION, digest: digestOf(folder) }).toEqual({
      version: 1,
      digest: 'd38f1a4af636299e543d217be7f155c4c7bff908026b1785a0ad11f7499e1a65',
    });
  });

  it('is made of blocks, whoever makes them and in whatever order', async () => {
    const options = { seed: 3, people: 2_100, forces: FORCES };
    await writePopulation({ ...options, broken: 0, folder: join(below, 'threads') });
    const second = renderBlock(options, 1);
    const first = renderBlock(options, 0);
    const bytes = (file: string) =>
      Buffer.concat([...first, ...second].filter((part) => part.file === file).map(({ lines }) => lines));
    for (const { file } of first) {
      const written = readFileSync(join(below, 'threads', file));
      expect([file, written.equals(bytes(file))]).toEqual([file, true]);
    }
  });

  it('asks neither clock nor locale nor chance', () => {
    const sources = sourceFiles().filter(({ path }) => path.startsWith('src/simulator/population/'));
    expect(sources.length).toBeGreaterThan(50);
    const asking = sources.filter(({ code }) =>
      /\bDate\b|Math\.random|\bIntl\b|localeCompare|toLocale|performance\.|process\.hrtime|Math\.(?:log|exp|pow|sin|cos|sqrt)/.test(
        code,
      ),
    );
    expect(asking.map(({ path }) => path)).toEqual([]);
    expect(ROOT).toBeTruthy();
  });

  it('is opened by every force without a row left out', () => {
    expect(loaded.forces.map(({ code, quarantined, quarantine }) => ({ code, quarantined, quarantine }))).toEqual(
      FORCES.map(({ code }) => ({ code, quarantined: 0, quarantine: [] })),
    );
  });

  it('loses nobody and gives nobody twice', async () => {
    let nominals = 0;
    for (const { nominals: own } of truth) {
      for (const { force, ref } of own) {
        const source = loaded.forces.find(({ code }) => code === force)?.source;
        const found = await source?.find(
          { keys: [{ by: 'NOMINAL', force, value: ref }], columns: ['localNominalRef'] },
          never(),
        );
        expect(found?.nominals).toEqual([{ force, ref, values: { localNominalRef: ref } }]);
        nominals += 1;
      }
    }
    expect(nominals).toBeGreaterThan(400);
  });

  it('loses no record and gives none twice', async () => {
    for (const { code, source } of loaded.forces) {
      for (const kind of RECORD_KINDS) {
        const wanted = truth.flatMap(({ records }) =>
          records.filter((record) => record.force === code && record.kind === kind),
        );
        const refs = truth.flatMap(({ nominals }) =>
          nominals.filter(({ force }) => force === code).map(({ ref }) => ref),
        );
        const { records } = await source.read(
          { kind, asks: refs.map((nominal) => ({ nominal, columns: [] })) },
          never(),
        );
        const ids = (all: readonly { readonly id: string; readonly nominal: string }[]) =>
          all.map(({ id, nominal }) => `${nominal} ${id}`).sort();
        expect(ids(records)).toEqual(ids(wanted));
      }
    }
    expect(truth.flatMap(({ records }) => records).length).toBeGreaterThan(900);
  });

  it('holds nothing that could be real: identifiers end in S, telephones are of the drama range', () => {
    for (const file of filesBelow(folder)) {
      const text = readFileSync(join(folder, file), 'utf8');
      const identifiers = text.match(/\b\d{4}\/\d{7}[A-Z]\b|\b\d{6}\/\d{2}[A-Z]\b/g) ?? [];
      expect(identifiers.filter((identifier) => !identifier.endsWith('S'))).toEqual([]);
      const telephones = text.match(/\b0\d{4} ?\d{6}\b/g) ?? [];
      expect(telephones.filter((telephone) => !/^01632 960\d{3}$/.test(telephone))).toEqual([]);
    }
  });

  it('has as many broken rows as were asked for, and no fewer sound ones', async () => {
    const broken = join(below, 'broken');
    await writePopulation({ ...OPTIONS, people: 60, broken: 7, folder: broken });
    const { forces } = await loadForces(join(broken, 'forces.json'), { wrap: (source) => source });
    expect(forces.map(({ quarantined }) => quarantined)).toEqual([3, 2, 2]);
  });

  it('never writes into a folder that holds something', async () => {
    const full = join(below, 'full');
    await writePopulation({ ...OPTIONS, people: 5, folder: full });
    writeFileSync(join(full, 'mine.txt'), 'mine');
    await expect(writePopulation({ ...OPTIONS, people: 5, folder: full })).rejects.toThrow('is not empty');
    expect(readFileSync(join(full, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('is kept for the next time, whole or not at all', async () => {
    const kept = join(below, 'kept');
    const first = await keepPopulation(kept, { ...OPTIONS, people: 20 });
    const second = await keepPopulation(kept, { ...OPTIONS, people: 20 });
    expect([first.wasKept, second.wasKept, second.forcesFile]).toEqual([false, true, first.forcesFile]);
    const stopped = keepPopulation(kept, {
      ...OPTIONS,
      people: 30,
      onProgress: () => {
        throw new Error('stopped');
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(readdirSync(kept)).toEqual(['20-people-seed-7-forces-3-broken-0-v1']);
  });
});
