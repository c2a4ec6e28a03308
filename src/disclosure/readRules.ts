import {
  type DirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Category, Facet, MinimumForm, RecordKind } from '../model/codes.js';
import { StartupError } from '../model/StartupError.js';
import type { DisclosureRules, FieldRule, Mark, TypeRules } from './FieldRule.js';

const MARKS: readonly Mark[] = ['disclose', 'overlay', 'open', 'container', 'made'];

/**
 * Reads the rule of every field from the schema's directives.
 * @throws StartupError naming type and field where a field carries two rules.
 */
export function readRules(schema: GraphQLSchema): DisclosureRules {
  const types = new Map<string, TypeRules>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__')) types.set(type.name, readType(schema, type));
  }
  return {
    types,
    typeOfKind(kind) {
      for (const rules of types.values()) if (rules.kind === kind) return rules;
      throw new StartupError('schema', `no type is marked as record kind ${kind}`);
    },
  };
}

function readType(schema: GraphQLSchema, type: GraphQLObjectType): TypeRules {
  const record = schema.getDirective('record');
  const found = record && type.astNode ? getDirectiveValues(record, type.astNode) : undefined;
  return {
    name: type.name,
    kind: (found?.kind as RecordKind | undefined) ?? null,
    interfaces: type.getInterfaces().map(({ name }) => name),
    fields: new Map(Object.values(type.getFields()).map((field) => [field.name, readRule(schema, type.name, field)])),
  };
}

/** The rule of one field. @throws StartupError where it carries more than one. */
export function readRule(schema: GraphQLSchema, typeName: string, field: GraphQLField<unknown, unknown>): FieldRule {
  const directives: readonly DirectiveNode[] = field.astNode?.directives ?? [];
  const marks = directives.map(({ name }) => name.value).filter((name) => (MARKS as readonly string[]).includes(name));
  if (marks.length > 1) throw new StartupError(`schema ${typeName}.${field.name}`, 'carries more than one rule');
  const mark = (marks[0] as Mark | undefined) ?? 'part';
  const definition = schema.getDirective(mark);
  const args = (definition && field.astNode ? getDirectiveValues(definition, field.astNode) : undefined) ?? {};
  return {
    name: field.name,
    mark,
    category: (args.as as Category | undefined) ?? null,
    facet: (args.facet as Facet | undefined) ?? null,
    minimum: (args.minimum as MinimumForm | undefined) ?? 'NOTHING',
    each: args.each === true || mark === 'container',
    others: (args.others as Category | undefined) ?? null,
    derived: args.derived === true,
    from: (args.from as readonly string[] | undefined) ?? [],
    flag: args.flag === true,
    type: getNamedType(field.type).name,
    isList: isListType(getNullableType(field.type)),
  };
}
