import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What is needed to know which selections apply. */
export interface Document {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced; only those that `@skip` and `@include` name matter. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields that selection sets select of a type, by the key of the answer, in its order. Source: GraphQL 6.3.2. */
export function selectedFields(
  { schema, fragments, variables }: Document,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const visit = (selection: SelectionNode): void => {
    if (!isIncluded(selection, variables)) return;
    if (selection.kind === 'Field') {
      const key = selection.alias?.value ?? selection.name.value;
      const same = fields.get(key);
      if (same === undefined) fields.set(key, [selection]);
      else same.push(selection);
      return;
    }
    if (selection.kind === 'InlineFragment') {
      const condition = selection.typeCondition?.name.value;
      if (condition !== undefined && !applies(schema, condition, type)) return;
      for (const inner of selection.selectionSet.selections) visit(inner);
      return;
    }
    const fragment = fragments.get(selection.name.value);
    if (fragment === undefined || visited.has(fragment.name.value)) return;
    visited.add(fragment.name.value);
    if (!applies(schema, fragment.typeCondition.name.value, type)) return;
    for (const inner of fragment.selectionSet.selections) visit(inner);
  };
  for (const set of sets) for (const selection of set.selections) visit(selection);
  return fields;
}

function applies(schema: GraphQLSchema, condition: string, type: GraphQLObjectType): boolean {
  const named = schema.getType(condition);
  return named === type || (isAbstractType(named) && schema.isSubType(named, type));
}

function isIncluded(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}
