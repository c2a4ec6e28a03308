import 'reflect-metadata';
import { Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { decideRecord } from '../../../src/disclosure/decideRecord.js';
import { type JustifiedColumns, justifiedColumns } from '../../../src/disclosure/justifiedColumns.js';
import type { Plan, SelectedField } from '../../../src/disclosure/Plan.js';
import { planOperation } from '../../../src/disclosure/planOperation.js';
import type { RecordDecision } from '../../../src/disclosure/RecordDecision.js';
import { readRules } from '../../../src/disclosure/readRules.js';
import type { RecordKind } from '../../../src/model/codes.js';
import type { Values } from '../../../src/model/Source.js';
import type { CallerContext } from '../../../src/policy/Decision.js';
import { buildBrokerSchema } from '../../../src/server/buildBrokerSchema.js';
import { factsOf, POLICY } from '../../policy/fixtures.js';

export const SCHEMA = await buildBrokerSchema();
export const RULES = readRules(SCHEMA);

/** The plan of a query that the real schema accepts. */
export function planOf(query: string, variables: Readonly<Record<string, unknown>> = {}, rules = RULES): Plan {
  const document = parse(query);
  const [problem] = validate(SCHEMA, document);
  if (problem !== undefined) throw problem;
  const definition = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  if (definition === undefined) throw new Error('the query has no operation');
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  return planOperation(SCHEMA, rules, definition, { fragments, variables });
}

/** What a query of one person selects of the records of a kind. */
export const selectedOf = (kind: RecordKind, query: string): readonly SelectedField[] =>
  planOf(`{ person(pncId: "2009/0412873S") { ${query} } }`).roots[0]?.person?.kinds.get(kind) ?? [];

/** What is decided about a record that says `values` of itself, for fields selected by `query`. */
export const decidedOf = (kind: RecordKind, query: string, values: Values, context: CallerContext): RecordDecision =>
  decideRecord(POLICY, selectedOf(kind, query), factsOf(kind, values), context);

/** The columns that may be fetched, in alphabetical order. */
export function columnsOf(kind: RecordKind, query: string, values: Values, context: CallerContext): JustifiedColumns {
  const { fields, lists } = decidedOf(kind, query, values, context);
  const { columns, elements } = justifiedColumns(kind, fields, lists);
  const sorted = Object.entries(elements).map(([list, byKey]) => [
    list,
    Object.fromEntries(Object.entries(byKey).map(([key, own]) => [key, [...own].sort()])),
  ]);
  return { columns: [...columns].sort(), elements: Object.fromEntries(sorted) };
}
