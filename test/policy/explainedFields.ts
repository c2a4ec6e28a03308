import 'reflect-metadata';
import type { TypeRules } from '../../src/disclosure/FieldRule.js';
import { readRules } from '../../src/disclosure/readRules.js';
import { type ResolvedField, resolveCoordinate } from '../../src/disclosure/resolveCoordinate.js';
import { type GroupCode, RECORD_KINDS } from '../../src/model/codes.js';
import { CEILING_OF_LEVEL, CEILINGS, type Ceiling } from '../../src/model/Explanation.js';
import type { CallerContext, RecordFacts } from '../../src/policy/Decision.js';
import { facetOf } from '../../src/policy/dataFacet.js';
import { decide } from '../../src/policy/decide.js';
import { explain } from '../../src/policy/explain.js';
import type { Asker, ExplainedField } from '../../src/policy/explaining/ExplainedField.js';
import { buildBrokerSchema } from '../../src/server/buildBrokerSchema.js';
import { callerOf, enquiryWith, NOW, POLICY } from './fixtures.js';

/** The rules of the schema as it is served. */
export const RULES = readRules(await buildBrokerSchema());

/** Every path from a record type, or from the person core, down to every part. */
export const PATHS: readonly string[] = [...RULES.types.values()]
  .filter(({ kind, name }) => kind !== null || name === 'Identity')
  .flatMap((type) => below(type, [type.name]).map((path) => `${type.name}.${path}`));

function below(type: TypeRules, seen: readonly string[]): readonly string[] {
  return [...type.fields.values()].flatMap(({ name, type: inner }) => {
    const nested = seen.includes(inner) ? undefined : RULES.types.get(inner);
    return nested === undefined ? [name] : [name, ...below(nested, [...seen, inner]).map((path) => `${name}.${path}`)];
  });
}

/** What every path of the schema means, kind by kind. */
export const FIELDS: readonly (ResolvedField & { readonly field: ExplainedField })[] = PATHS.flatMap((path) =>
  resolveCoordinate(RULES, path),
).flatMap(({ path, field }) => (field === null ? [] : [{ path, field }]));

/** One field for each thing that decides: many fields of a kind are decided by one and the same question. */
export const QUESTIONS: readonly ExplainedField[] = [
  ...new Map(FIELDS.map(({ field }) => [JSON.stringify({ ...field, minimum: null, nature: null }), field])).values(),
];

/** An enquiry that asks for every kind; `justification` says what it states. */
export const asking = (group: GroupCode, justification: Parameters<typeof enquiryWith>[1] = {}): CallerContext => {
  const caller = callerOf(group);
  const { children, group: name } = caller.enquiry;
  const kinds = [...RECORD_KINDS];
  return {
    ...caller,
    enquiry: enquiryWith({ group: name, children, kinds, caseReference: 'NMR/DVPN/7' }, justification),
  };
};

export const askerOf = ({ requester, group, enquiry }: CallerContext): Asker => ({
  requester,
  group,
  enquiry,
  forces: ['NMR', 'SLW', 'ARV'],
  now: NOW,
});

/** The ceiling that is explained for what the facts make of a field. */
export function ceilingOf(field: ExplainedField, facts: RecordFacts, context: CallerContext): Ceiling {
  const explained = explain(POLICY, field, askerOf(context));
  const found = explained.find(({ facet }) => explained.length === 1 || facet === facetOf(field, facts));
  if (found === undefined) throw new Error('no answer for the row that applies');
  return found.ceiling;
}

/** How tight a ceiling is, from 0. */
export const tightnessOf = (ceiling: Ceiling): number => CEILINGS.indexOf(ceiling);

/** What is decided, in the words of ceilings: through the fields around it, and before any Inspector has spoken. */
export function decided(field: ExplainedField, facts: RecordFacts, context: CallerContext): Ceiling {
  const { level, needsAuthorisation, opened } = decide(POLICY, field, facts, context);
  const inFull = field.nature === 'OPEN' && level === 'M';
  const own = opened !== null || needsAuthorisation ? 'INSPECTOR' : inFull ? 'FULL' : CEILING_OF_LEVEL[level];
  if (field.within === null) return own;
  const outer = decided(field.within, facts, context);
  return isShut(outer) && tightnessOf(outer) > tightnessOf(own) ? outer : own;
}

const isShut = (ceiling: Ceiling): boolean => ceiling === 'INSPECTOR' || ceiling === 'NEVER';
