import {
  type GraphQLFieldConfigMap,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  isNonNullType,
} from 'graphql';

/** Whatever a root field resolves to, as it is. */
const AsItIs = new GraphQLScalarType({ name: 'AsItIs', serialize: (value) => value });

type Fields = GraphQLFieldConfigMap<unknown, unknown>;

/**
 * The schema as far as its root fields: arguments, guards, resolvers, order and errors are those of the whole, and what
 * they resolve to is handed out as it is, with nothing below it executed.
 */
export function rootsOnly(schema: GraphQLSchema): GraphQLSchema {
  const root = (type: GraphQLObjectType | null | undefined) =>
    type == null
      ? null
      : new GraphQLObjectType({
          name: type.name,
          fields: mapFields(type.toConfig().fields, (field) => ({ ...field, type: cut(field.type) })),
        });
  return new GraphQLSchema({ query: root(schema.getQueryType()), mutation: root(schema.getMutationType()) });
}

/** The whole schema, but root fields give what the root value holds under their keys: what has been resolved already. */
export function alreadyResolved(schema: GraphQLSchema): GraphQLSchema {
  const { query, mutation, types, ...rest } = schema.toConfig();
  const given = (type: GraphQLObjectType | null | undefined) =>
    type == null
      ? null
      : new GraphQLObjectType({
          ...type.toConfig(),
          fields: mapFields(type.toConfig().fields, (field) => ({
            ...field,
            resolve: (source, _args, _context, { path }) => (source as Readonly<Record<string, unknown>>)[path.key],
          })),
        });
  const others = types.filter((type) => type !== query && type !== mutation);
  return new GraphQLSchema({ ...rest, types: others, query: given(query), mutation: given(mutation) });
}

const mapFields = (fields: Fields, change: (field: Fields[string]) => Fields[string]): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, change(field)]));

/** A list is cut as a whole; that a field is never null holds at the root too. */
const cut = (type: GraphQLOutputType): GraphQLOutputType => (isNonNullType(type) ? new GraphQLNonNull(AsItIs) : AsItIs);
