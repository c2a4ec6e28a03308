import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Every field of a type, all the way down, as a selection; of an interface, every field of each type that has it. */
export function selectEverything(schema: GraphQLSchema, type: GraphQLNamedType, above: readonly string[] = []): string {
  if (isInterfaceType(type)) {
    const members = schema.getPossibleTypes(type);
    return `{ __typename ${members.map((each) => `... on ${each.name} ${selectEverything(schema, each, above)}`).join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const inner = [...above, type.name];
  const fields = Object.values(type.getFields()).map((field) => selectField(schema, field, inner));
  return `{ __typename ${fields.join(' ')} }`;
}

function selectField(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, above: readonly string[]): string {
  const type = getNamedType(field.type);
  return above.includes(type.name) ? '' : `${field.name} ${selectEverything(schema, type, above)}`;
}
