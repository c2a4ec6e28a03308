import {
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The same question in other words. */
export interface Rewording {
  readonly name: string;
  readonly query: string;
  readonly variables?: object;
}

/** Fields that one operation may give an alias, less a few. */
const ALIASES = 55;

const ALIAS = /^zz\d+_(.+)$/;

/** An answer with the real names of its fields in the place of their aliases. */
export function withoutAliases(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAliases);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [ALIAS.exec(key)?.[1] ?? key, withoutAliases(inner)]),
  );
}

/** Every way in which the schema lets a query be put otherwise without asking for anything else. */
export const rewordingsOf = (schema: GraphQLSchema, query: string): Rewording[] => [
  { name: 'as it stands, once more', query },
  { name: 'aliases', query: aliased(query, 0) },
  { name: 'aliases further on', query: aliased(query, ALIASES) },
  { name: 'every field twice, under an alias too', query: repeated(query) },
  { name: 'named fragments', query: inFragments(schema, query) },
  { name: 'inline fragments', query: inlined(query) },
  { name: 'fragments on an interface', query: throughInterfaces(schema, query) },
  { name: 'fields that a variable includes', query: conditional(query), variables: { yes: true, no: false } },
];

function aliased(query: string, from: number): string {
  let count = 0;
  return print(
    visit(parse(query), {
      Field(node) {
        const at = count;
        count += 1;
        if (at < from || at >= from + ALIASES) return undefined;
        return { ...node, alias: { kind: Kind.NAME, value: `zz${at}_${node.name.value}` } };
      },
    }),
  );
}

/** Some leaves are asked for a second time; the second is under an alias of its own, so that it comes back too. */
function repeated(query: string): string {
  let count = 0;
  return print(
    visit(parse(query), {
      SelectionSet: {
        leave(set) {
          const leaves = set.selections.filter(
            (node): node is FieldNode => node.kind === Kind.FIELD && !node.selectionSet,
          );
          const again = leaves.flatMap((node) => {
            count += 1;
            if (count > ALIASES) return [];
            return [node, { ...node, alias: { kind: Kind.NAME as const, value: `zz${count}_${node.name.value}` } }];
          });
          return { ...set, selections: [...set.selections, ...again] };
        },
      },
    }),
  );
}

function inFragments(schema: GraphQLSchema, query: string): string {
  const types = new TypeInfo(schema);
  const fragments: string[] = [];
  const body = visit(
    parse(query),
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(set) {
          const type = types.getParentType();
          if (type === null || type === undefined || ['Query'].includes(type.name)) return undefined;
          const name = `F${fragments.length}`;
          fragments.push(`fragment ${name} on ${type.name} ${print(set)}`);
          return parse(`{ ...${name} }`).definitions.flatMap((definition) =>
            definition.kind === Kind.OPERATION_DEFINITION ? [definition.selectionSet] : [],
          )[0];
        },
      },
    }),
  );
  return `${print(body)}\n${fragments.join('\n')}`;
}

/** Each selection set in two fragments without a type. */
function inlined(query: string): string {
  return print(
    visit(parse(query), {
      SelectionSet: {
        leave(set) {
          const half = Math.ceil(set.selections.length / 2);
          const part = (selections: SelectionSetNode['selections']) => ({
            kind: Kind.INLINE_FRAGMENT as const,
            selectionSet: { kind: Kind.SELECTION_SET as const, selections },
          });
          if (set.selections.length < 2) return undefined;
          return { ...set, selections: [part(set.selections.slice(0, half)), part(set.selections.slice(half))] };
        },
      },
    }),
  );
}

/** Fields of a record that an interface has too are asked for through the interface. */
function throughInterfaces(schema: GraphQLSchema, query: string): string {
  const types = new TypeInfo(schema);
  return print(
    visit(
      parse(query),
      visitWithTypeInfo(types, {
        Field: {
          leave(node) {
            const parent = types.getParentType();
            if (!isObjectType(parent) || node.name.value.startsWith('__')) return undefined;
            const through = parent.getInterfaces().find((each) => {
              const field = each.getFields()[node.name.value];
              const own = parent.getFields()[node.name.value];
              return field !== undefined && own !== undefined && getNamedType(field.type) === getNamedType(own.type);
            });
            if (!isInterfaceType(through) || !isCompositeType(through)) return undefined;
            return {
              kind: Kind.INLINE_FRAGMENT as const,
              typeCondition: {
                kind: Kind.NAMED_TYPE as const,
                name: { kind: Kind.NAME as const, value: through.name },
              },
              selectionSet: { kind: Kind.SELECTION_SET as const, selections: [node] },
            } as never;
          },
        },
      }),
    ),
  );
}

/** Every field is included by a variable; and the first leaf of each set stands there once more, left out by another. */
function conditional(query: string): string {
  const text = print(
    visit(parse(query), {
      Field: {
        leave: (node) => ({ ...node, directives: [directive('include', 'yes')] }),
      },
      SelectionSet: {
        leave(set) {
          const leaf = set.selections.find((node) => node.kind === Kind.FIELD && !node.selectionSet);
          if (leaf === undefined) return undefined;
          return { ...set, selections: [...set.selections, { ...leaf, directives: [directive('include', 'no')] }] };
        },
      },
    }),
  );
  return text.replace(/^\{|^query/, (start) => (start === '{' ? 'query ($yes: Boolean!, $no: Boolean!) {' : start));
}

const directive = (name: string, variable: string) => ({
  kind: Kind.DIRECTIVE as const,
  name: { kind: Kind.NAME as const, value: name },
  arguments: [
    {
      kind: Kind.ARGUMENT as const,
      name: { kind: Kind.NAME as const, value: 'if' },
      value: { kind: Kind.VARIABLE as const, name: { kind: Kind.NAME as const, value: variable } },
    },
  ],
});
