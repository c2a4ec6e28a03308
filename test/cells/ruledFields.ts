import { type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import type { RecordKind } from '../../src/model/codes.js';

/** A field of a record that is decided by a row of its own, as the printed schema says. */
export interface RuledField {
  /** From the record, e.g. `prohibitions.protectedParty`. */
  readonly path: string;
  readonly category: string;
  readonly facet: string;
  readonly others: string | null;
  readonly minimum: string;
  readonly derived: boolean;
  /** Name of the type behind lists. */
  readonly type: string;
}

interface Mark {
  readonly name: string;
  readonly args: Readonly<Record<string, string>>;
}

/** The directive that stands on a field, read from the schema's own text. */
export function markOf(field: GraphQLField<unknown, unknown>): Mark | null {
  const node = field.astNode?.directives?.find(({ name }) =>
    ['disclose', 'overlay', 'open', 'container', 'made'].includes(name.value),
  );
  if (node === undefined) return null;
  const args = (node.arguments ?? []).map(({ name, value }) => [
    name.value,
    'value' in value ? String(value.value) : '',
  ]);
  return { name: node.name.value, args: Object.fromEntries(args) };
}

/** The type of a kind's records. */
export function typeOfKind(schema: GraphQLSchema, kind: RecordKind): string {
  const found = Object.values(schema.getTypeMap()).find(
    (type) =>
      isObjectType(type) &&
      type.astNode?.directives?.some(
        ({ name, arguments: args }) =>
          name.value === 'record' && args?.some(({ value }) => 'value' in value && value.value === kind),
      ),
  );
  if (found === undefined) throw new Error(`no type holds records of the kind ${kind}`);
  return found.name;
}

const KNOWN = new WeakMap<GraphQLSchema, Map<string, readonly RuledField[]>>();

/** Every field of a type that carries a rule, at any depth; containers are gone through. */
export function ruledFields(schema: GraphQLSchema, typeName: string): readonly RuledField[] {
  const known = KNOWN.get(schema) ?? new Map<string, readonly RuledField[]>();
  KNOWN.set(schema, known);
  const fields = known.get(typeName) ?? fieldsBelow(schema, typeName, '');
  known.set(typeName, fields);
  return fields;
}

function fieldsBelow(schema: GraphQLSchema, typeName: string, prefix: string): readonly RuledField[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type) || typeName === 'Disclosure') return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const mark = markOf(field);
    const path = `${prefix}${field.name}`;
    const inner = getNamedType(field.type).name;
    const below = prefix.split('.').length > 4 ? [] : fieldsBelow(schema, inner, `${path}.`);
    if (mark?.name !== 'disclose') return mark?.name === 'open' ? [] : below;
    const { as = '', facet = '', others = null, minimum = '', derived = '' } = mark.args;
    return [{ path, category: as, facet, others, minimum, derived: derived === 'true', type: inner }, ...below];
  });
}
