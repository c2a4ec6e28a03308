import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type FragmentDefinitionNode, type OperationDefinitionNode, parse } from 'graphql';
import { readRules } from '../../../src/disclosure/readRules.js';
import { buildBrokerSchema } from '../../../src/server/buildBrokerSchema.js';
import { OPERATIONS_KEPT, PreparedOperations } from '../../../src/server/execution/PreparedOperations.js';

/** Different operations that a hostile caller sends in a row. */
const MANY = process.env.PROVISO_LONG === '1' ? 10_000 : 600;

type Schema = Awaited<ReturnType<typeof buildBrokerSchema>>;
let schema: Schema;
let operations: PreparedOperations;
beforeAll(async () => {
  schema = await buildBrokerSchema();
});

const newOperations = (compiles = true) =>
  new PreparedOperations({ schema, rules: readRules(schema), policyVersion: 'policy-1', compiles });

function prepare(text: string, variables: Record<string, unknown> = {}, name?: string) {
  const { definitions } = parse(text);
  const all = definitions.filter((node): node is OperationDefinitionNode => node.kind === 'OperationDefinition');
  const definition = all.find((node) => name === undefined || node.name?.value === name);
  if (definition === undefined) throw new Error('no operation');
  const fragments = new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === 'FragmentDefinition')
      .map((node) => [node.name.value, node]),
  );
  const queryHash = createHash('sha256').update(text).digest('hex');
  return operations.prepare({ queryHash, definition, fragments, variables });
}

const ONE =
  'query Q($p: String!, $all: Boolean!) { person(pncId: $p) { arrests { asn disposal @include(if: $all) } } }';
const selected = (all: boolean) =>
  [...(prepare(ONE, { p: 'x', all }).plan.roots[0]?.person?.kinds.get('ARREST') ?? [])].map(({ path }) => path);

describe('prepared operations', () => {
  beforeAll(() => {
    operations = newOperations();
  });

  it('are planned and compiled once, with the arguments of each request', () => {
    const first = prepare(ONE, { p: '1', all: true });
    const second = prepare(ONE, { p: '2', all: true });
    expect(first.plan.roots.map(({ args }) => args)).toEqual([{ pncId: '1' }]);
    expect(second.plan.roots.map(({ args }) => args)).toEqual([{ pncId: '2' }]);
    expect(second.compiled).toBe(first.compiled);
    expect(second.plan.roots[0]?.person).toBe(first.plan.roots[0]?.person);
    expect(operations.size).toBe(1);
  });

  it('are told apart by what variables include, and by the name of the operation', () => {
    expect(selected(true)).toEqual(['asn', 'disposal']);
    expect(selected(false)).toEqual(['asn']);
    expect(selected(true)).toEqual(['asn', 'disposal']);
    const two = 'query A { person(pncId: "1") { arrests { asn } } } query B { person(pncId: "2") { orders { id } } }';
    expect(prepare(two, {}, 'A').plan.kinds).toEqual(['ARREST']);
    expect(prepare(two, {}, 'B').plan.kinds).toContain('SHPO_SRO');
    expect(prepare(two, {}, 'A').plan.kinds).toEqual(['ARREST']);
  });

  it('refuse an argument that does not fit, whether they are known or not', () => {
    const text = 'query Q($a: String!) { premisesAlerts(address: $a) { orders { id } } }';
    expect(() => prepare(text, {})).toThrow(/address/);
    prepare(text, { a: '1 Mill Lane' });
    expect(() => prepare(text, {})).toThrow(/address/);
  });

  it('are not compiled where that is switched off', () => {
    operations = newOperations(false);
    expect(prepare(ONE, { p: '1', all: true }).compiled).toBeNull();
    operations = newOperations();
  });

  it(`stay few and small while ${MANY} different ones come in a row`, () => {
    const heapUsed = () => {
      (globalThis as { gc?: () => void }).gc?.();
      return process.memoryUsage().heapUsed;
    };
    const send = (from: number, to: number) => {
      for (let n = from; n < to; n += 1)
        prepare(
          `query Q${n} { person(pncId: "${n}") { crimeReports { n${n}: crimeReference status } arrests { asn } } }`,
        );
    };
    send(0, MANY / 2);
    const before = heapUsed();
    send(MANY / 2, MANY);
    expect(operations.size).toBeLessThanOrEqual(OPERATIONS_KEPT);
    expect(heapUsed() - before).toBeLessThan(100 * 2 ** 20);
    const again = prepare(ONE, { p: '1', all: true });
    for (let n = 0; n < OPERATIONS_KEPT - 1; n += 1) prepare(`query R${n} { forces { code } }`);
    expect(prepare(ONE, { p: '1', all: true }).compiled).toBe(again.compiled);
    for (let n = 0; n < OPERATIONS_KEPT; n += 1) prepare(`query S${n} { forces { code } }`);
    expect(prepare(ONE, { p: '1', all: true }).compiled).not.toBe(again.compiled);
  });
});
