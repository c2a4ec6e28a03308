import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORMATS } from '../../../src/formats/formats.js';
import { nativeFieldsFor } from '../../../src/formats/nativeFieldsFor.js';
import type { ForceCall as Call, FindMessage, ReadMessage } from '../../../src/formats/remote/forceProtocol.js';
import type { FindRequest, ReadRequest } from '../../../src/model/Source.js';
import { PACKAGED_FORCES } from '../../../src/sources/forcesFile.js';
import { WAYS, type Way } from '../../cells/groups.js';
import { fieldsNamed } from '../../formats/fieldsNamed.js';
import { type Answer, startTestBroker, type TestBroker } from '../../harness.js';
import { type ForceCall, recordingForces } from '../../recordingForces.js';
import { askEverything, casework } from '../askEverything.js';
import { SIMULATED } from '../simulatedForces.js';
import { SECRET, type Served, startServed } from './servedForces.js';

interface Heard {
  readonly force: string;
  readonly call: Call;
  readonly message: unknown;
}

let folder: string;
let served: Served[];
let overHttp: TestBroker;
let embedded: TestBroker;
const heard: Heard[] = [];
const asked: ForceCall[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proviso-asked-'));
  served = await Promise.all(
    SIMULATED.map((simulated) =>
      startServed(simulated, { onCall: (call, message) => heard.push({ force: simulated.force, call, message }) }),
    ),
  );
  const shipped = JSON.parse(await readFile(PACKAGED_FORCES, 'utf8')) as { forces: Record<string, unknown>[] };
  const forces = shipped.forces.map(({ data, connector, ...common }) => {
    const at = SIMULATED.findIndex(({ force }) => force === common.code);
    return { ...common, connector: 'http', address: served[at]?.server.address, secretFile: 'secret' };
  });
  await writeFile(join(folder, 'secret'), `${SECRET}\n`);
  await writeFile(join(folder, 'forces.json'), JSON.stringify({ simulation: true, forces }));
  const fittings = { casework, newDisclosureReference: () => 'DR-0000' };
  embedded = await startTestBroker({}, fittings);
  const wrapForce = recordingForces((call) => asked.push(call));
  overHttp = await startTestBroker({ PROVISO_FORCES: join(folder, 'forces.json') }, { ...fittings, wrapForce });
});
afterAll(async () => {
  for (const broker of [overHttp, embedded]) await broker.stop();
  for (const one of served) await one.stop();
  await rm(folder, { recursive: true });
});

const formatOf = (force: string) => FORMATS[SIMULATED.find((one) => one.force === force)?.format ?? 'nested'];

/** What a force was asked, in its own fields: as it was sent, and as the columns of the plan come to. */
function sent({ force, call, message }: Heard): string {
  if (call === 'find') {
    const { keys, wanted, ...rest } = message as FindMessage;
    return JSON.stringify({ force, keys, fields: fieldsNamed(wanted), rest });
  }
  const { kind, asks, wanted, ...rest } = message as ReadMessage;
  const each = asks.map(({ nominal, record, wanted: place, ...more }) => {
    const projection = wanted[place];
    return { nominal, record, fields: projection && fieldsNamed(projection), ...more };
  });
  return JSON.stringify({ force, kind, each, rest });
}

function planned(call: ForceCall): string {
  const format = formatOf(call.force);
  const fields = (kind: ReadRequest['kind'], { columns, elements }: Pick<FindRequest, 'columns' | 'elements'>) =>
    nativeFieldsFor(format, kind, columns, elements);
  if ('find' in call) {
    const keys = call.find.keys.filter((key) => key.by !== 'NOMINAL' || key.force === call.force);
    return JSON.stringify({ force: call.force, keys, fields: fields('NOMINAL', call.find), rest: {} });
  }
  const { kind, asks } = call.read;
  const each = asks.map((one) => ({ nominal: one.nominal, record: one.record, fields: fields(kind, one) }));
  return JSON.stringify({ force: call.force, kind, each, rest: {} });
}

/** An answer without what differs from log to log: its receipt, and the ids of records. */
function withoutReceipt({ body }: Answer): unknown {
  const { receipt, ...disclosure } = body.extensions?.disclosure ?? {};
  const ids = new Map<string, string>();
  const text = JSON.stringify({ ...body, extensions: disclosure }).replace(/"[a-z]-[\w-]{16}"/g, (id) => {
    const number = ids.get(id) ?? `"${ids.size + 1}"`;
    ids.set(id, number);
    return number;
  });
  return JSON.parse(text);
}

const inAnyOrder = (texts: readonly string[]): string[] => [...texts].map(canonical).sort();
/** The same with tables in order of name: a projection names them along its way. */
const canonical = (text: string): string =>
  JSON.stringify(JSON.parse(text), (_key, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => one.localeCompare(other)))
      : value,
  );

/** The short form asks as every third group; that each gets what the plan needs and no more is also seen in everyGroup. */
const ASKING = WAYS.filter((_way, at) => process.env.PROVISO_LONG === '1' || at % 3 === 0);

describe('everything there is, asked by', () => {
  it.each(ASKING.map((way) => [way.group, way] as const))(
    '%s, asks forces for the native fields that the plan needs and no others, and gives the embedded answer',
    async (_group, way) => {
      heard.length = 0;
      asked.length = 0;
      const answers = await askEverything(overHttp, way);
      const messages = heard.filter(({ call }) => call === 'find' || call === 'read');
      expect(messages.length).toBeGreaterThan(0);
      expect(inAnyOrder(messages.map(sent))).toEqual(inAnyOrder(asked.map(planned)));
      expect(answers.map(withoutReceipt)).toEqual((await askEverything(embedded, way)).map(withoutReceipt));
      expect(answers.every(({ body }) => body.errors === undefined)).toBe(true);
    },
  );

  it('a school, never asks for names of victims, accounts, bank details or minutes', async () => {
    heard.length = 0;
    const school = WAYS.find(({ group }) => group === 'EDU') as Way;
    await askEverything(overHttp, school);
    const fields = new Set(
      heard.flatMap(({ message }) => {
        const { wanted } = (message ?? {}) as Partial<FindMessage & ReadMessage>;
        return [wanted ?? []]
          .flat()
          .flatMap((one) =>
            Object.entries(fieldsNamed(one)).flatMap(([table, named]) => named.map((field) => `${table}.${field}`)),
          );
      }),
    );
    expect(fields.size).toBeGreaterThan(20);
    const never = /victim.*(name|NAME)|account|bank|minutes|circumstances|mo_text|narrative|transcript/i;
    expect([...fields].filter((field) => never.test(field))).toEqual([]);
  });
});
