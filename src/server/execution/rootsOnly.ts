import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLFieldConfig,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  isNonNullType,
} from 'graphql';

/** What a root field came to. */
export type RootOutcome = { readonly value: unknown } | FailedRoot;

/** A root field that failed, and where it stands. */
export interface FailedRoot {
  readonly error: unknown;
  readonly nodes: readonly FieldNode[];
  readonly isNeverNull: boolean;
}

/** By key of the answer. */
export type RootOutcomes = Map<string | number, RootOutcome>;

/** Whatever a root field resolves to, as it is. */
const AsItIs = new GraphQLScalarType({ name: 'AsItIs', serialize: (value) => value });

type Field = GraphQLFieldConfig<unknown, unknown>;
type Resolve = NonNullable<Field['resolve']>;
type Roots = GraphQLObjectType | null | undefined;

/**
 * The schema as far as its root fields: arguments, guards, resolvers and their order are those of the whole; what they
 * come to is noted in the root value, which is `RootOutcomes`, and nothing below it is executed. Of queries all root
 * fields are waited for; after a command that failed none is begun.
 */
export function rootsOnly(schema: GraphQLSchema): GraphQLSchema {
  const query = changed(schema.getQueryType(), (field, resolve) => noting(field, resolve, AsItIs));
  const mutation = changed(schema.getMutationType(), (field, resolve) => noting(field, resolve, cut(field.type)));
  return new GraphQLSchema({ query: bare(query), mutation: bare(mutation) });
}

/** The whole schema, but root fields come to what the root value, `RootOutcomes`, says they did. */
export function alreadyResolved(schema: GraphQLSchema): GraphQLSchema {
  const { query, mutation, types, ...rest } = schema.toConfig();
  return new GraphQLSchema({
    ...rest,
    types: types.filter((type) => type !== query && type !== mutation),
    query: changed(query, given) ?? null,
    mutation: changed(mutation, given) ?? null,
  });
}

/** `resolve` is whatever the field of the whole schema is resolved by when it is called. */
function changed(type: Roots, change: (field: Field, resolve: Resolve) => Field): Roots {
  if (type == null) return type;
  const { fields, ...rest } = type.toConfig();
  const whole = type.getFields();
  const entries = Object.entries(fields).map(([name, field]) => {
    const resolve: Resolve = (...asked) => (whole[name]?.resolve ?? defaultFieldResolver)(...asked);
    return [name, change(field as Field, resolve)] as const;
  });
  return new GraphQLObjectType({ ...rest, fields: Object.fromEntries(entries) });
}

/** Without interfaces, whose types need not be there. */
const bare = (type: Roots): GraphQLObjectType | null =>
  type == null ? null : new GraphQLObjectType({ ...type.toConfig(), interfaces: [] });

/** A list is cut as a whole; that a field is never null holds at the root too. */
const cut = (type: GraphQLOutputType): GraphQLOutputType => (isNonNullType(type) ? new GraphQLNonNull(AsItIs) : AsItIs);

function noting(field: Field, resolve: Resolve, type: GraphQLOutputType): Field {
  return {
    ...field,
    type,
    async resolve(outcomes, args, context, info) {
      const note = (outcome: RootOutcome) => (outcomes as RootOutcomes).set(info.path.key, outcome);
      const fail = (error: unknown): null => {
        note({ error, nodes: info.fieldNodes, isNeverNull: isNonNullType(field.type) });
        return null;
      };
      try {
        const value = await resolve(undefined, args, context, info);
        if (value instanceof Error) return fail(value);
        note({ value });
        return value;
      } catch (error) {
        return fail(error);
      }
    },
  };
}

const given = (field: Field): Field => ({
  ...field,
  async resolve(outcomes, _args, _context, { path }) {
    const outcome = (outcomes as RootOutcomes).get(path.key);
    if (outcome === undefined) return null;
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  },
});
