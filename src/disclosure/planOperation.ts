import {
  type FieldNode,
  type GraphQLSchema,
  getArgumentValues,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RecordKind } from '../model/codes.js';
import { StartupError } from '../model/StartupError.js';
import { below, collectFields, type Operation } from './collectFields.js';
import type { DisclosureRules, TypeRules } from './FieldRule.js';
import type { PersonSelection, Plan, RootPlan, SelectedField } from './Plan.js';
import { appliesTo, selectFields } from './selectFields.js';

/** Where a root field's answer holds persons. */
const PATHS_TO_PERSON: Readonly<Record<string, readonly string[]>> = {
  person: [],
  searchPeople: ['candidates', 'person'],
};

/** The plan of an operation: what its root fields may fetch, worked out from the selections alone. */
export function planOperation(
  schema: GraphQLSchema,
  rules: DisclosureRules,
  definition: OperationDefinitionNode,
  operation: Operation,
): Plan {
  const roots: RootPlan[] = [];
  const byName = collectFields([definition.selectionSet], operation, () => true);
  for (const [field, nodes] of byName) {
    for (const [responseKey, same] of groupByKey(nodes)) {
      const args = argumentsOf(schema, definition, same, operation);
      roots.push({ field, responseKey, args, person: planPerson(rules, field, same, operation) });
    }
  }
  const kinds = [...new Set(roots.flatMap(({ person }) => (person ? [...person.kinds.keys()] : [])))];
  return { type: definition.operation, roots, kinds };
}

function argumentsOf(
  schema: GraphQLSchema,
  { operation: type }: OperationDefinitionNode,
  [node]: readonly FieldNode[],
  { variables }: Operation,
): Readonly<Record<string, unknown>> {
  const field = node && schema.getRootType(type)?.getFields()[node.name.value];
  return field && node ? getArgumentValues(field, node, variables) : {};
}

function groupByKey(nodes: readonly FieldNode[]): Map<string, FieldNode[]> {
  const groups = new Map<string, FieldNode[]>();
  for (const node of nodes) {
    const key = node.alias?.value ?? node.name.value;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return groups;
}

function planPerson(
  rules: DisclosureRules,
  field: string,
  nodes: readonly FieldNode[],
  operation: Operation,
): PersonSelection | null {
  const path = PATHS_TO_PERSON[field];
  if (path === undefined) return null;
  let sets = below(nodes);
  for (const step of path) sets = below(collectFields(sets, operation, () => true).get(step) ?? []);
  return selectPerson(rules, sets, operation);
}

function selectPerson(
  rules: DisclosureRules,
  sets: readonly SelectionSetNode[],
  operation: Operation,
): PersonSelection {
  const kinds = new Map<RecordKind, readonly SelectedField[]>();
  const lists = new Map<string, readonly RecordKind[]>();
  let identity: readonly SelectedField[] | null = null;
  let timeline = false;
  for (const [name, nodes] of collectFields(sets, operation, () => true)) {
    const rule = rules.types.get('Person')?.fields.get(name);
    if (rule === undefined) continue;
    if (name === 'timeline') timeline = true;
    else if (name === 'identity') identity = selectFields(rules, identityType(rules), below(nodes), operation);
    else {
      const selected = recordTypes(rules, rule.type).filter(
        (type) => collectFields(below(nodes), operation, appliesTo(type)).size > 0,
      );
      for (const type of selected) kinds.set(type.kind, selectFields(rules, type, below(nodes), operation));
      if (selected.length > 0)
        lists.set(
          name,
          selected.map(({ kind }) => kind),
        );
    }
  }
  return { kinds, lists, identity, timeline };
}

/** The record types behind a field's type: itself, or those that implement it. */
function recordTypes(rules: DisclosureRules, name: string): (TypeRules & { kind: RecordKind })[] {
  return [...rules.types.values()].filter(
    (type): type is TypeRules & { kind: RecordKind } =>
      type.kind !== null && (type.name === name || type.interfaces.includes(name)),
  );
}

function identityType(rules: DisclosureRules): TypeRules {
  const type = rules.types.get('Identity');
  if (type === undefined) throw new StartupError('schema', 'type Identity is missing');
  return type;
}
