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
import { appliesTo, selectByName, selectFields } from './selectFields.js';
import { withInstructionFields } from './withInstructionFields.js';

/** Where a root field's answer holds persons. */
const PATHS_TO_PERSON: Readonly<Record<string, readonly (readonly string[])[]>> = {
  person: [[]],
  searchPeople: [
    ['candidates', 'person'],
    ['edges', 'node', 'person'],
  ],
  disclosure: [['person']],
  supervisedOrders: [[]],
  premisesAlerts: [[]],
  childDisclosure: [['person']],
  contribution: [['person']],
};

/** Fields beside the person that say something of its records: the kind and field that decide them. */
const DRAWN_FROM: Readonly<Record<string, Readonly<Record<string, readonly [RecordKind, string]>>>> = {
  childDisclosure: { riskStatement: ['RISK_ASSESSMENT', 'overallLevel'] },
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
      const fields = [...collectFields(below(same), operation, () => true).keys()];
      const person = planPerson(rules, field, same, fields, operation);
      roots.push({ field, responseKey, args, person, fields, ...besideOf(field, same, operation) });
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
  fields: readonly string[],
  operation: Operation,
): PersonSelection | null {
  const paths = PATHS_TO_PERSON[field];
  if (paths === undefined) return null;
  const sets = paths.flatMap((path) => setsAt(nodes, path, operation));
  const selection = selectPerson(rules, sets, operation);
  const drawn = Object.entries(DRAWN_FROM[field] ?? {}).filter(([name]) => fields.includes(name));
  return drawn.reduce((all, [, [kind, name]]) => withField(rules, all, kind, name), selection);
}

/** What is selected at the end of a path of fields. */
function setsAt(nodes: readonly FieldNode[], path: readonly string[], operation: Operation): SelectionSetNode[] {
  let sets = below(nodes);
  for (const step of path) sets = below(collectFields(sets, operation, () => true).get(step) ?? []);
  return sets;
}

/** The fields beside the person, where something holds the person. */
function besideOf(field: string, nodes: readonly FieldNode[], operation: Operation): Pick<RootPlan, 'beside'> {
  const holders = (PATHS_TO_PERSON[field] ?? []).map((path) => path.slice(0, -1)).filter((path) => path.length > 0);
  if (holders.length === 0) return {};
  const sets = holders.flatMap((path) => setsAt(nodes, path, operation));
  return { beside: [...collectFields(sets, operation, () => true).keys()] };
}

/** The selection with one more field of a kind, unless it has it already. */
function withField(rules: DisclosureRules, all: PersonSelection, kind: RecordKind, name: string): PersonSelection {
  const selected = all.kinds.get(kind) ?? [];
  if (selected.some(({ rule }) => rule.name === name)) return all;
  const more = selectByName(rules, rules.typeOfKind(kind), name);
  return { ...all, kinds: new Map([...all.kinds, [kind, [...selected, ...more]]]) };
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
  let instructions = false;
  for (const [name, nodes] of collectFields(sets, operation, () => true)) {
    const rule = rules.types.get('Person')?.fields.get(name);
    if (rule === undefined) continue;
    if (name === 'timeline') timeline = true;
    else if (name === 'disclosure') instructions = asksInstructions(nodes, operation);
    else if (name === 'identity') identity = selectFields(rules, identityType(rules), below(nodes), operation);
    else {
      const selected = recordTypes(rules, rule.type).filter(
        (type) => collectFields(below(nodes), operation, appliesTo(type)).size > 0,
      );
      for (const type of selected) {
        const own = collectFields(below(nodes), operation, appliesTo(type)).get('disclosure') ?? [];
        const fields = selectFields(rules, type, below(nodes), operation);
        kinds.set(
          type.kind,
          asksInstructions(own, operation) ? withInstructionFields(rules, type.kind, fields) : fields,
        );
      }
      if (selected.length > 0)
        lists.set(
          name,
          selected.map(({ kind }) => kind),
        );
    }
  }
  if (instructions) for (const [kind, fields] of kinds) kinds.set(kind, withInstructionFields(rules, kind, fields));
  return { kinds, lists, identity, timeline };
}

/** Whether an explanation was selected together with the instructions that go with what is released. */
const asksInstructions = (nodes: readonly FieldNode[], operation: Operation): boolean =>
  collectFields(below(nodes), operation, () => true).has('instructions');

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
