import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { storedColumns } from '../../../src/formats/columns.js';
import { FORMATS } from '../../../src/formats/formats.js';
import { type NativeFields, nativeFieldsFor } from '../../../src/formats/nativeFieldsFor.js';
import { RECORD_KINDS } from '../../../src/model/codes.js';
import type { ReadKind } from '../../../src/model/Source.js';
import { FIND_KEYS } from '../../../src/sources/mongo/findKeys.js';
import type { MongoSource } from '../../../src/sources/mongo/MongoSource.js';
import { describeOnMongo, type MongoServer, startMongo } from '../../ferretdb/mongoServer.js';
import { nativeTables, never, SIMULATED, type Tables } from '../simulatedForces.js';
import { seededSource, sourceInMemory } from './mongoForces.js';
import { type Command, pathsIn, watchCommands } from './watchCommands.js';

const KINDS: readonly ReadKind[] = ['NOMINAL', ...RECORD_KINDS];
const NOTHING = /\.provisoAsksNothing$/;

const projected = ({ command }: Command): readonly string[] => Object.keys(command.projection as object);
const isAllowed = (path: string, allowed: readonly string[]): boolean =>
  path === '_id' || allowed.some((field) => path === field || path.startsWith(`${field}.`));

/** What was asked for, or came, beyond what these fields allow. */
function beyond(commands: readonly Command[], allowed: NativeFields): readonly string[] {
  return commands.flatMap((each) => {
    const fields = allowed[each.collection] ?? [];
    const asked = projected(each).filter((path) => !NOTHING.test(path) && !isAllowed(path, fields));
    const came = each.documents.flatMap((document) => pathsIn(document)).filter((path) => !isAllowed(path, fields));
    return [...asked, ...came].map((path) => `${each.collection}.${path}`);
  });
}

/** The long form asks every force; the short one the force whose format has the most tables. */
const IS_LONG = process.env.PROVISO_LONG === '1';

describeOnMongo('what a MongoDB is asked for', () => {
  let server: MongoServer;
  const forces = new Map<string, { source: MongoSource; tables: Tables }>();
  const commands: Command[] = [];
  beforeAll(async () => {
    server = await startMongo();
    for (const simulated of SIMULATED) {
      const tables = await nativeTables(simulated);
      const source = await seededSource(server, simulated, tables, {
        onConnected: (connection) => watchCommands(connection, (each) => commands.push(each)),
      });
      forces.set(simulated.force, { source, tables });
    }
  }, 300_000);
  afterEach(() => {
    commands.splice(0);
  });
  afterAll(async () => {
    for (const { source } of forces.values()) await source.close();
    await server.stop();
  });

  function of(force: string) {
    const opened = forces.get(force);
    if (opened === undefined) throw new Error(`no force ${force}`);
    commands.splice(0);
    return opened;
  }

  describe.each(IS_LONG ? SIMULATED : SIMULATED.slice(1, 2))('$force in the $format format', ({ force, format }) => {
    it.each(KINDS)('is, of %s, the native fields of the columns, whichever they are', async (kind) => {
      const { source, tables } = of(force);
      const { NOMINAL } = FORMATS[format].kinds;
      const refs = (tables[NOMINAL.table] ?? []).map((row) => String(row[NOMINAL.id]));
      for (const rest of [0, 1, 2, 3, 4]) {
        const columns = storedColumns(kind).filter((_name, at) => at % 5 === rest);
        await source.read({ kind, asks: refs.map((nominal) => ({ nominal, columns })) }, never());
        const finds = commands.splice(0);
        expect(finds.map(({ name }) => name)).toEqual(finds.map(() => 'find'));
        expect(beyond(finds, nativeFieldsFor(FORMATS[format], kind, columns))).toEqual([]);
      }
    });

    it.each(KINDS)('is, of %s, no more for many people than for one', async (kind) => {
      const { source, tables } = of(force);
      const { NOMINAL } = FORMATS[format].kinds;
      const refs = (tables[NOMINAL.table] ?? []).map((row) => String(row[NOMINAL.id]));
      const columns = storedColumns(kind);
      await source.read({ kind, asks: refs.map((nominal) => ({ nominal, columns })) }, never());
      const together = commands.splice(0).length;
      let most = 0;
      for (const nominal of refs) {
        await source.read({ kind, asks: [{ nominal, columns }] }, never());
        most = Math.max(most, commands.splice(0).length);
      }
      expect(together).toBeLessThanOrEqual(most * 2);
    });

    it('is, to find somebody, nothing but what confirms it', async () => {
      const { source } = of(force);
      await source.find(
        { keys: [{ by: 'NAME', value: 'Callum Rudd', soundsAlike: false }], columns: ['sex'] },
        never(),
      );
      const [keys, ...rest] = commands.splice(0);
      expect([keys?.collection, keys?.command.projection]).toEqual([FIND_KEYS, { _id: 1 }]);
      expect(beyond(rest, nativeFieldsFor(FORMATS[format], 'NOMINAL', ['sex']))).toEqual([]);
      const key = { by: 'NAME', value: 'Callum Rudd', dateOfBirth: '1984-03-12', soundsAlike: false } as const;
      await source.find({ keys: [key], columns: [] }, never());
      expect(Object.keys(commands[0]?.command.projection as object)).toEqual(['_id', 'datesOfBirth']);
    });
  });

  it('is the keys of a list where only they are asked, and nothing that its elements hold', async () => {
    const { source, tables } = of('NMR');
    const nominals = new Set((tables.crimes ?? []).map((row) => String(row.nominalRef)));
    const asks = [...nominals].map((nominal) => ({ nominal, columns: ['victims.key', 'suspects.key'] }));
    const { records } = await source.read({ kind: 'CRIME_REPORT', asks }, never());
    expect(records.flatMap(({ values }) => values.victims)).toContainEqual({ key: '1' });
    const came = commands.flatMap(({ documents }) => documents.flatMap((document) => pathsIn(document)));
    expect(new Set(came)).toEqual(new Set(['_id', 'docId', 'nominalRef']));
  });

  it('is whether there is a transcript, and not the transcript', async () => {
    const { source, tables } = of('NMR');
    const nominals = new Set((tables.interviews ?? []).map((row) => String(row.nominalRef)));
    const asks = [...nominals].map((nominal) => ({ nominal, columns: ['transcriptHeld'] }));
    const { records } = await source.read({ kind: 'STATEMENT', asks }, never());
    expect(records.map(({ values }) => values.transcriptHeld)).toContain(true);
    expect(JSON.stringify(commands.map(({ documents }) => documents))).not.toContain('Q. When did');
    expect(JSON.stringify(commands.map(({ command }) => command.projection))).not.toContain('transcript');
  });

  it('is only those rows of another table whose elements are wanted', async () => {
    const { source } = of('SLW');
    const elements = { prohibitions: { C1: ['text'], C2: [] } };
    const asks = [{ nominal: 'SLW-N-0020417', columns: [], elements }];
    const { records } = await source.read({ kind: 'SHPO_SRO', asks }, never());
    expect(records.flatMap(({ values }) => values.prohibitions)).toHaveLength(2);
    const came = commands.filter(({ collection }) => collection === 'sexual_harm_order_prohibition');
    const rows = came.flatMap(({ documents }) => documents);
    expect(rows.map(({ condition_no, wording }) => [condition_no, typeof wording])).toEqual(
      expect.arrayContaining([
        ['C1', 'string'],
        ['C2', 'undefined'],
      ]),
    );
    expect(rows).toHaveLength(2);
  });
});

describe('what a MongoDB that knows every operator is asked for', () => {
  it('is nothing of elements inside a document that are not wanted, and only what is wanted of the others', async () => {
    const { source, store } = await sourceInMemory(SIMULATED[0], await nativeTables(SIMULATED[0]));
    store.asked.splice(0);
    const elements = { prohibitions: { C2: ['text'] } };
    const asks = [{ nominal: 'NMR-N-0091330', columns: [], elements }];
    const { records } = await source.read({ kind: 'SHPO_SRO', asks }, never());
    expect(records).toMatchObject([{ values: { prohibitions: [{ key: 'C2', text: expect.any(String) }] } }]);
    const came = store.asked.flatMap(({ documents }) => documents) as { terms?: { prohibitions?: object[] } }[];
    expect(came.map(({ terms }) => terms?.prohibitions?.map((element) => Object.keys(element)))).toEqual([
      [['no'], ['no']],
      [[], ['no', 'wording']],
    ]);
    await source.close();
  });
});
