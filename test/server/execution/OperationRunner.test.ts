import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import type { RequestContext } from '../../../src/broker/RequestContext.js';
import { BrokerError } from '../../../src/model/BrokerError.js';
import { compileOperation } from '../../../src/server/execution/compileOperation.js';
import { OperationRunner } from '../../../src/server/execution/OperationRunner.js';

/** As many tries as a quick or a long run takes. */
const TRIES = process.env.PROVISO_LONG === '1' ? 20_000 : 200;

const typenameOf = (value: { readonly __typename: string }): string => value.__typename;

function schemaOf(text: string): GraphQLSchema {
  const schema = buildSchema(text);
  for (const type of Object.values(schema.getTypeMap())) if (isInterfaceType(type)) type.resolveType = typenameOf;
  return schema;
}

const SCHEMA = schemaOf(`
  interface Entry { id: ID! kind: Kind note: String }
  enum Kind { ORDER REPORT }
  type Order implements Entry { id: ID! kind: Kind note: String until: String! parts: [Part!] }
  type Report implements Entry { id: ID! kind: Kind note: String count: Int isOpen: Boolean share: Float }
  type Part { name: String! in: [[Int!]] owner: Person }
  type Person { name: String entries: [Entry!]! any: [Entry] lists: [String] order: Order part: Part! }
  type Query { person(name: String): Person! nobody: Person people: [Person!]! words: [String!] count: Int! }
  type Mutation { change(to: String!): Person undo: Int }
`);

/** Root fields give what is in the context, by key; an error there is thrown. */
for (const root of [SCHEMA.getQueryType(), SCHEMA.getMutationType()])
  for (const field of Object.values(root?.getFields() ?? {}))
    field.resolve = async (_source, _args, context, { path }) => {
      const value = (context as Record<string, unknown>)[path.key];
      if (value instanceof Error) throw value;
      return value;
    };

const RUNNER = new OperationRunner(SCHEMA);

interface Outcome {
  readonly data: string | undefined;
  readonly errors: readonly object[];
}

/** Runs an operation, compiled or not. */
async function run(
  text: string,
  roots: object,
  isCompiled: boolean,
  variables: Record<string, unknown> = {},
): Promise<Outcome> {
  const document: DocumentNode = parse(text);
  const [definition] = document.definitions as readonly OperationDefinitionNode[];
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === 'FragmentDefinition')
      .map((node) => [node.name.value, node]),
  );
  if (definition === undefined) throw new Error('no operation');
  const compiled = isCompiled ? compileOperation({ schema: SCHEMA, fragments, variables }, definition) : null;
  if (isCompiled) expect(compiled).not.toBeNull();
  const context = roots as unknown as RequestContext;
  const ran = await RUNNER.run({ document, compiled, context, variables });
  if (ran.text !== null) expect(JSON.stringify(ran.data)).toBe(ran.text);
  return {
    data: ran.text ?? JSON.stringify(ran.data),
    errors: ran.errors.map(({ error, nodes = null, path = null }) =>
      new GraphQLError(error.message, { nodes, path }).toJSON(),
    ),
  };
}

const both = async (text: string, roots: object, variables: Record<string, unknown> = {}) => {
  const reference = await run(text, roots, false, variables);
  expect(await run(text, roots, true, variables)).toEqual(reference);
  return reference;
};

const EVERYTHING = `query Q($yes: Boolean!, $no: Boolean!) {
  them: people { ...person part { name } }
  person(name: "x") { ...person __typename order { until parts { name in owner { name } } } part { name in } }
  nobody { name }
  words
  count
  __typename
}
fragment person on Person {
  called: name
  name @skip(if: $yes)
  lists @include(if: $yes)
  any @include(if: $no) { id }
  entries {
    __typename
    id
    kind
    ... on Order { note until parts { name } }
    ... on Report @include(if: $yes) { count isOpen share }
    ...more
  }
  any { id }
}
fragment more on Entry { note ... @skip(if: $no) { id } ... on Order { parts { in } } }`;

/** Mostly what a type promises, now and then something else. */
const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  7,
  1.5,
  '',
  'x',
  true,
  [],
  {},
  { __typename: 'Nothing' },
  Number.NaN,
);
const failing = fc.constantFrom<() => unknown>(
  () => new Error('a value is an error'),
  () => () => 'called',
);
const mostly = (good: fc.Arbitrary<unknown>, oddness = 40): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: oddness, arbitrary: good }, { weight: 1, arbitrary: odd }, { weight: 1, arbitrary: failing });
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('\ud800', '"', '\\', '\n', '\u2028'),
);
const kind = fc.constantFrom('ORDER', 'REPORT');
const { person } = fc.letrec((tie) => ({
  part: mostly(
    fc.record({
      name: mostly(text),
      in: mostly(fc.array(mostly(fc.array(mostly(fc.integer(), 60), { maxLength: 3 })), { maxLength: 2 })),
      owner: fc.option(tie('person') as fc.Arbitrary<unknown>, { freq: 5, maxDepth: 1 }),
    }),
  ),
  order: mostly(
    fc.record({
      __typename: fc.constant('Order'),
      id: mostly(text),
      kind: mostly(kind),
      note: mostly(fc.option(text)),
      until: mostly(text),
      parts: mostly(fc.array(tie('part') as fc.Arbitrary<unknown>, { maxLength: 2 })),
    }),
  ),
  report: mostly(
    fc.record({
      __typename: fc.constant('Report'),
      id: mostly(fc.oneof(text, fc.integer())),
      kind: mostly(kind),
      note: mostly(fc.option(text)),
      count: mostly(fc.oneof(fc.integer(), fc.double())),
      isOpen: mostly(fc.boolean()),
      share: mostly(fc.double()),
    }),
  ),
  entry: fc.oneof({ maxDepth: 3 }, tie('report') as fc.Arbitrary<unknown>, tie('order') as fc.Arbitrary<unknown>),
  person: mostly(
    fc.record({
      name: mostly(fc.option(text)),
      entries: mostly(fc.array(tie('entry') as fc.Arbitrary<unknown>, { maxLength: 3 }), 80),
      any: mostly(fc.option(fc.array(tie('entry') as fc.Arbitrary<unknown>, { maxLength: 2 }))),
      lists: mostly(fc.option(fc.array(mostly(text), { maxLength: 2 }))),
      order: fc.option(tie('order') as fc.Arbitrary<unknown>, { maxDepth: 2 }),
      part: tie('part') as fc.Arbitrary<unknown>,
    }),
    80,
  ),
})) as unknown as { readonly person: fc.Arbitrary<unknown> };

/** Makes anew what can be had only once. */
function fresh(value: unknown): unknown {
  if (typeof value === 'function') return (value as () => unknown)();
  if (Array.isArray(value)) return value.map(fresh);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fresh(inner)]));
}

describe('a compiled operation', () => {
  it('gives what the reference implementation gives, whatever the values are', async () => {
    let plain = 0;
    let failed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { maxLength: 2 }),
        person,
        fc.boolean(),
        fc.boolean(),
        async (them, one, yes, no) => {
          const roots = () => fresh({ them, person: one, nobody: null, words: ['a'], count: 3 }) as object;
          const variables = { yes, no };
          const reference = await run(EVERYTHING, roots(), false, variables);
          expect(await run(EVERYTHING, roots(), true, variables)).toEqual(reference);
          if (reference.errors.length > 0) failed += 1;
          else plain += 1;
        },
      ),
      { numRuns: TRIES, seed: 20261122 },
    );
    expect(plain).toBeGreaterThan(TRIES / 10);
    expect(failed).toBeGreaterThan(TRIES / 10);
  });

  it('keeps what one root gives when another fails', async () => {
    const { data, errors } = await both('{ nobody { name } words }', { nobody: new Error('no'), words: ['a', 'b'] });
    expect(data).toBe('{"nobody":null,"words":["a","b"]}');
    expect(errors).toEqual([{ message: 'no', locations: [{ line: 1, column: 3 }], path: ['nobody'] }]);
  });

  it('is null as a whole where a root that is never null fails, or is null', async () => {
    expect((await both('{ count words }', { count: new Error('no'), words: [] })).data).toBe('null');
    const { data, errors } = await both('{ person { name } }', { person: null });
    expect(data).toBe('null');
    expect(errors).toMatchObject([{ message: 'Cannot return null for non-nullable field Query.person.' }]);
  });

  it.each([
    ['{ person { name } }', 'null'],
    ['{ nobody { name } ... { nobody { part { name } } } }', '{"nobody":null}'],
    ['{ nobody: words }', '{"nobody":null}'],
    ['mutation { nobody: change(to: "x") { name } }', '{"nobody":null}'],
  ])('says the same of an only root that was refused: %s', async (text, expected) => {
    const refusal = new BrokerError('FORBIDDEN', 'no');
    const { data, errors } = await both(text, { person: refusal, nobody: refusal });
    expect(data).toBe(expected);
    expect(errors).toHaveLength(1);
  });

  it('says where a value is not what its type promises', async () => {
    const broken = { name: 'a', entries: [{ __typename: 'Report', id: '1', count: 'many' }] };
    const { data, errors } = await both('{ person { name entries { id ... on Report { count } } } }', {
      person: broken,
    });
    expect(data).toBe('{"person":{"name":"a","entries":[{"id":"1","count":null}]}}');
    expect(errors).toMatchObject([{ path: ['person', 'entries', 0, 'count'] }]);
  });

  it('waits for what is there later', async () => {
    const one = () => ({ name: Promise.resolve('later'), entries: [] });
    const text = '{ person { name entries { id } } }';
    const reference = await run(text, { person: one() }, false);
    expect(reference).toEqual({ data: '{"person":{"name":"later","entries":[]}}', errors: [] });
    expect(await run(text, { person: one() }, true)).toEqual(reference);
  });

  it('carries commands out one after the other, under their aliases', async () => {
    const { data } = await both('mutation { b: change(to: "x") { name } a: undo }', { b: { name: 'n' }, a: 4 });
    expect(data).toBe('{"b":{"name":"n"},"a":4}');
  });

  it('is not made of what has resolvers or arguments below its roots, or of introspection', () => {
    const other = schemaOf(
      'type Thing { plain: String asked(of: Int): String made: String } type Query { thing: Thing }',
    );
    const thing = other.getType('Thing');
    if (!isObjectType(thing)) throw new Error('no such type');
    const made = thing.getFields().made;
    if (made === undefined) throw new Error('no such field');
    made.resolve = () => 'made';
    const compiles = (query: string) => {
      const [definition] = parse(query).definitions as readonly OperationDefinitionNode[];
      if (definition === undefined) throw new Error('no operation');
      return compileOperation({ schema: other, fragments: new Map(), variables: {} }, definition) !== null;
    };
    expect(compiles('{ thing { plain __typename } }')).toBe(true);
    expect(compiles('{ thing { asked } }')).toBe(false);
    expect(compiles('{ thing { made } }')).toBe(false);
    expect(compiles('{ thing { plain } __schema { types { name } } }')).toBe(false);
  });
});
