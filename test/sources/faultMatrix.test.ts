import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORMATS } from '../../src/formats/formats.js';
import type { FindAnswer, ReadAnswer } from '../../src/model/Source.js';
import { parseFault } from '../../src/simulator/remote/RemoteFault.js';
import { ForceLine } from '../../src/sources/ForceLine.js';
import { fanOut } from '../../src/sources/fanOut.js';
import { MongoSource } from '../../src/sources/mongo/MongoSource.js';
import type { NativeDocument, NativeStore } from '../../src/sources/mongo/NativeStore.js';
import type { Source } from '../../src/sources/Source.js';
import { type Served, startServed } from './http/servedForces.js';
import { MingoStore } from './mongo/MingoStore.js';
import { nativeTables, never, openSource, SIMULATED, type Tables } from './simulatedForces.js';

const SLW = SIMULATED[1];
const NOMINAL = 'SLW-N-0020417';
const CONNECTORS = ['embedded', 'http', 'mongodb'] as const;
type Connector = (typeof CONNECTORS)[number];

/** What the broker asks of every force: somebody by reference, and their orders. */
const find = (source: Source, signal: AbortSignal): Promise<FindAnswer> =>
  source.find({ keys: [{ by: 'NOMINAL', force: 'SLW', value: NOMINAL }], columns: ['nationality'] }, signal);
const read = (source: Source, signal: AbortSignal): Promise<ReadAnswer> =>
  source.read({ kind: 'SHPO_SRO', asks: [{ nominal: NOMINAL, columns: ['madeAt', 'court'] }] }, signal);

const hang = (): Promise<never> => new Promise(() => undefined);
const refuse = (): Promise<never> => Promise.reject(new Error('refused'));

/** How a fault is brought about: by the connector's own source, by what is served, by what the database does. */
interface Fault {
  readonly name: string;
  readonly embedded: ((source: Source) => Partial<Source>) | null;
  readonly http: string | null;
  readonly mongodb: ((store: NativeStore) => Partial<NativeStore>) | null;
  /** Whether a row of the data does not parse. */
  readonly spoilt?: boolean;
}

const onFind =
  (change: (answer: FindAnswer) => FindAnswer, source: Source): Source['find'] =>
  async (...call) =>
    change(await source.find(...call));
const onRead =
  (change: (answer: ReadAnswer) => ReadAnswer, source: Source): Source['read'] =>
  async (...call) =>
    change(await source.read(...call));
const documents =
  (change: (found: NativeDocument[]) => NativeDocument[], store: NativeStore): NativeStore['find'] =>
  async (...call) =>
    change(await store.find(...call));

const FAULTS: readonly Fault[] = [
  { name: 'nothing', embedded: () => ({}), http: 'latency:fixed(1)', mongodb: () => ({}) },
  {
    name: 'never answers',
    embedded: () => ({ find: hang, read: hang }),
    http: 'hang',
    mongodb: () => ({ find: hang, aggregate: hang }),
  },
  {
    name: 'refuses',
    embedded: () => ({ find: refuse, read: refuse }),
    http: 'refuse',
    mongodb: () => ({ find: refuse, aggregate: refuse }),
  },
  { name: 'is busy', embedded: null, http: 'busy', mongodb: null },
  { name: 'sends garbage', embedded: null, http: 'garbage', mongodb: null },
  { name: 'stops half-way', embedded: null, http: 'half', mongodb: null },
  { name: 'drips', embedded: null, http: 'drip(1,60000)', mongodb: null },
  { name: 'sends without end', embedded: null, http: 'oversized(6000000)', mongodb: null },
  {
    name: 'lies about its code',
    embedded: (source) => ({
      find: onFind(
        ({ nominals, ...rest }) => ({ ...rest, nominals: nominals.map((one) => ({ ...one, force: 'NMR' })) }),
        source,
      ),
      read: onRead(
        ({ records, ...rest }) => ({ ...rest, records: records.map((one) => ({ ...one, force: 'NMR' })) }),
        source,
      ),
    }),
    http: 'wrong-force',
    mongodb: null,
  },
  {
    name: 'answers about another',
    embedded: (source) => ({
      find: onFind(
        ({ nominals, ...rest }) => ({ ...rest, nominals: nominals.map((one) => ({ ...one, ref: 'SLW-N-9' })) }),
        source,
      ),
      read: onRead(
        ({ records, ...rest }) => ({ ...rest, records: records.map((one) => ({ ...one, nominal: 'SLW-N-9' })) }),
        source,
      ),
    }),
    http: 'another-person',
    mongodb: (store) => ({
      find: documents(
        (found) => found.map((one) => ('nominal_id' in one ? { ...one, nominal_id: 'SLW-N-9' } : one)),
        store,
      ),
    }),
  },
  {
    name: 'answers twice',
    embedded: (source) => ({
      find: onFind(({ nominals, ...rest }) => ({ ...rest, nominals: [...nominals, ...nominals] }), source),
      read: onRead(({ records, ...rest }) => ({ ...rest, records: [...records, ...records] }), source),
    }),
    http: 'duplicate-rows',
    mongodb: (store) => ({ find: documents((found) => [...found, ...found], store) }),
  },
  {
    name: 'gives a field unasked',
    embedded: null,
    http: 'stray-field',
    mongodb: (store) => ({ find: documents((found) => found.map((one) => ({ ...one, mo_text: 'unasked' })), store) }),
  },
  { name: 'has a broken row', embedded: () => ({}), http: 'latency:fixed(1)', mongodb: () => ({}), spoilt: true },
  {
    name: 'changes its types',
    embedded: null,
    http: 'wrong-types',
    mongodb: (store) => ({
      find: documents(
        (found) => found.map((one) => ({ ...one, nationality_desc: 7, made_date: 7, court_name: 7 })),
        store,
      ),
    }),
  },
];

/**
 * By fault, what is told of the force when people are looked up and when their records are read. A database's answer to
 * its own query is believed, and what is beside the query dropped.
 */
const EXPECTED: Readonly<Record<string, readonly [embedded: string, http: string, mongodb: string]>> = {
  nothing: ['OK / OK', 'OK / OK', 'OK / OK'],
  'never answers': ['TIMEOUT / TIMEOUT', 'TIMEOUT / TIMEOUT', 'TIMEOUT / TIMEOUT'],
  refuses: ['UNAVAILABLE / UNAVAILABLE', 'UNAVAILABLE / UNAVAILABLE', 'UNAVAILABLE / UNAVAILABLE'],
  'is busy': ['-', 'UNAVAILABLE / UNAVAILABLE', '-'],
  'sends garbage': ['-', 'UNAVAILABLE / UNAVAILABLE', '-'],
  'stops half-way': ['-', 'UNAVAILABLE / UNAVAILABLE', '-'],
  drips: ['-', 'TIMEOUT / TIMEOUT', '-'],
  'sends without end': ['-', 'UNAVAILABLE / UNAVAILABLE', '-'],
  'lies about its code': ['UNAVAILABLE / UNAVAILABLE', 'UNAVAILABLE / UNAVAILABLE', '-'],
  'answers about another': ['UNAVAILABLE / UNAVAILABLE', 'UNAVAILABLE / UNAVAILABLE', 'OK / OK'],
  'answers twice': ['UNAVAILABLE / UNAVAILABLE', 'PARTIAL / PARTIAL', 'OK / OK'],
  'gives a field unasked': ['-', 'UNAVAILABLE / UNAVAILABLE', 'OK / OK'],
  'has a broken row': ['PARTIAL / PARTIAL', 'PARTIAL / PARTIAL', 'PARTIAL / PARTIAL'],
  'changes its types': ['-', 'PARTIAL / PARTIAL', 'PARTIAL / PARTIAL'],
};

const wrap = <T extends object>(whole: T, part: Partial<T>): T =>
  new Proxy(whole, {
    get(target, name) {
      const value: unknown = Reflect.get(name in part ? part : target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** Faults that are over only when the deadline is: theirs is short, and nothing else needs to be quick. */
const ENDS_LATE = ['never answers', 'drips'];

async function statusOf(source: Source, call: typeof find | typeof read, { name }: Fault): Promise<string> {
  const line = new ForceLine(source, { retries: 0 });
  const deadlineMs = ENDS_LATE.includes(name) ? 60 : 20_000;
  const terms = { deadlineMs, isFair: true, signal: never(), onFault: () => undefined };
  const [answer] = await fanOut<FindAnswer | ReadAnswer>([line], call, terms);
  return answer?.status ?? 'none';
}

let tables: Tables;
let spoilt: Tables;
let served: Served;
let servedSpoilt: Served;
const lines: string[] = [];

beforeAll(async () => {
  tables = await nativeTables(SLW);
  spoilt = await nativeTables(SLW);
  Object.assign(spoilt.sexual_harm_order?.[0] ?? {}, { made_date: 'last Tuesday' });
  served = await startServed(SLW, { tables });
  servedSpoilt = await startServed(SLW, { tables: spoilt });
});
afterAll(async () => {
  await served.stop();
  await servedSpoilt.stop();
  const head = ['fault (find / read)'.padEnd(24), ...CONNECTORS.map((name) => name.padEnd(26))].join('| ');
  process.stdout.write(`${head}\n${lines.join('\n')}\n`);
});

async function opened(connector: Connector, fault: Fault): Promise<Source | null> {
  const data = fault.spoilt ? spoilt : tables;
  switch (connector) {
    case 'embedded': {
      const source: Source = openSource(SLW, data);
      return fault.embedded === null ? null : wrap(source, fault.embedded(source));
    }
    case 'http': {
      if (fault.http === null) return null;
      const one = fault.spoilt ? servedSpoilt : served;
      one.server.setFaults([parseFault(fault.http)]);
      return one.connect();
    }
    case 'mongodb': {
      if (fault.mongodb === null) return null;
      const sound = new MingoStore(data);
      let faulty: Partial<NativeStore> = {};
      const store = new Proxy<NativeStore>(sound, {
        get: (target, name) => {
          const value: unknown = Reflect.get(name in faulty ? faulty : target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      const options = { force: 'SLW', name: 'SLW', format: FORMATS[SLW.format], store, keeper: sound.keeper };
      const source = await MongoSource.open({ ...options, simulation: true, scanEveryMs: 3_600_000 });
      faulty = fault.mongodb(sound);
      return source;
    }
  }
}

describe('a force that', () => {
  it.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s', async (name, fault) => {
    const cells: string[] = [];
    for (const connector of CONNECTORS) {
      const source = await opened(connector, fault);
      const outcome =
        source === null ? '-' : `${await statusOf(source, find, fault)} / ${await statusOf(source, read, fault)}`;
      cells.push(outcome);
      if (connector !== 'http') await source?.close();
    }
    lines.push([name.padEnd(24), ...cells.map((cell) => cell.padEnd(26))].join('| '));
    expect(cells).toEqual(EXPECTED[name]);
  });
});
