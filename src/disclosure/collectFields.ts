import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What is needed to know which selections apply. */
export interface Operation {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** True where a fragment on `condition` applies to the type. */
export type Applies = (condition: string) => boolean;

/** The field nodes of the selection sets that apply to a type, by field name: aliases and fragments are gone. */
export function collectFields(
  sets: readonly SelectionSetNode[],
  operation: Operation,
  applies: Applies,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const visit = (selection: SelectionNode): void => {
    if (!isIncluded(selection, operation)) return;
    switch (selection.kind) {
      case 'Field': {
        const nodes = fields.get(selection.name.value) ?? [];
        fields.set(selection.name.value, [...nodes, selection]);
        return;
      }
      case 'InlineFragment':
        if (selection.typeCondition && !applies(selection.typeCondition.name.value)) return;
        for (const inner of selection.selectionSet.selections) visit(inner);
        return;
      case 'FragmentSpread': {
        const fragment = operation.fragments.get(selection.name.value);
        if (fragment === undefined || visited.has(fragment.name.value)) return;
        if (!applies(fragment.typeCondition.name.value)) return;
        visited.add(fragment.name.value);
        for (const inner of fragment.selectionSet.selections) visit(inner);
      }
    }
  };
  for (const set of sets) for (const selection of set.selections) visit(selection);
  return fields;
}

function isIncluded(selection: SelectionNode, { variables }: Operation): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}

/** The selection sets below some field nodes. */
export const below = (nodes: readonly FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
