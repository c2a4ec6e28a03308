import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  specifiedDirectives,
} from 'graphql';
import { checkRules } from '../../src/disclosure/checkRules.js';
import { GENERALISER_BY_NAME } from '../../src/disclosure/generalisers/generalisers.js';
import { readRules } from '../../src/disclosure/readRules.js';
import { type Category, type Facet, RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import { loadPolicy, PACKAGED_POLICY } from '../../src/policy/loadPolicy.js';
import { buildBrokerSchema } from '../../src/server/buildBrokerSchema.js';

const SCHEMA: GraphQLSchema = await buildBrokerSchema();
const POLICY = loadPolicy(PACKAGED_POLICY);
const RULES = ['disclose', 'overlay', 'open', 'container'];

/** Rows that the data choose between, where the field names none. */
const BY_DATA: Readonly<Record<string, readonly Facet[]>> = {
  'CRIMINAL_HISTORY OFFENCE_FACTS': ['RISK_RELEVANT', 'NOT_RISK_RELEVANT'],
  'INTELLIGENCE INTELLIGENCE': ['CODE_P', 'CODE_C'],
};

const objects: readonly GraphQLObjectType[] = Object.values(SCHEMA.getTypeMap()).filter(isObjectType);

function kindOf({ astNode }: GraphQLObjectType): RecordKind | null {
  const record = SCHEMA.getDirective('record');
  const values = record && astNode ? getDirectiveValues(record, astNode) : undefined;
  return (values?.kind as RecordKind | undefined) ?? null;
}

const records = objects.flatMap((type) => {
  const kind = kindOf(type);
  return kind === null ? [] : [{ type, kind }];
});

/** The `@disclose` of every field of a type and of the parts below it, with its coordinates. */
function disclosed(
  type: GraphQLObjectType,
  seen: readonly string[] = [],
): { at: string; as: Category; others: Category | null; facet: Facet | null; minimum: string }[] {
  const disclose = SCHEMA.getDirective('disclose');
  return Object.values(type.getFields()).flatMap((field) => {
    const values = disclose && field.astNode ? getDirectiveValues(disclose, field.astNode) : undefined;
    const own =
      values === undefined
        ? []
        : [
            {
              at: `${type.name}.${field.name}`,
              as: values.as as Category,
              others: (values.others as Category | undefined) ?? null,
              facet: (values.facet as Facet | undefined) ?? null,
              minimum: values.minimum as string,
            },
          ];
    const below = getNamedType(field.type);
    const parts = isObjectType(below) && !seen.includes(below.name) ? disclosed(below, [...seen, below.name]) : [];
    return [...own, ...parts];
  });
}

describe('the directives of the schema', () => {
  it('mark one type for each of the twelve kinds of record', () => {
    expect(records.map(({ kind }) => kind).sort()).toEqual([...RECORD_KINDS].sort());
  });

  it('give every field of every record and of the person core exactly one rule', () => {
    const identity = objects.filter(({ name }) => name === 'Identity');
    expect(identity).toHaveLength(1);
    const wrong = [...records.map(({ type }) => type), ...identity].flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const rules = (field.astNode?.directives ?? [])
          .map(({ name }) => name.value)
          .filter((name) => RULES.includes(name));
        return rules.length === 1 ? [] : [`${type.name}.${field.name} carries ${rules.length} rules`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('name rows of the policy, for every part of every kind', () => {
    const missing = records.flatMap(({ type, kind }) =>
      disclosed(type).flatMap(({ at, as, others, facet }) =>
        [as, ...(others === null ? [] : [others])].flatMap((category) => {
          const facets = BY_DATA[`${kind} ${category}`] ?? [facet === 'OWN_CASE' ? null : facet];
          const held = facets.every((each) => POLICY.cell(kind, category, each, 'PPU', null) !== undefined);
          return held ? [] : [`${at}: ${kind} has no row ${category} ${facet ?? ''}`];
        }),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('name minimum forms that somebody makes', () => {
    const minimums = new Set(objects.flatMap((type) => disclosed(type)).map(({ minimum }) => minimum));
    minimums.delete('NOTHING');
    expect([...minimums].filter((name) => !GENERALISER_BY_NAME.has(name))).toEqual([]);
    const unused = [...GENERALISER_BY_NAME.keys()].filter((name) => !minimums.has(name));
    expect({ unused }).toEqual({ unused: ['G_AGG'] });
  });

  it('are all declared, beside those that every GraphQL client may use', () => {
    const used = new Set(
      objects
        .flatMap((type) => [
          ...(type.astNode?.directives ?? []),
          ...Object.values(type.getFields()).flatMap((field) => field.astNode?.directives ?? []),
        ])
        .map(({ name }) => name.value),
    );
    expect([...used].filter((name) => SCHEMA.getDirective(name) == null)).toEqual([]);
    const standard = specifiedDirectives
      .map(({ name }) => name)
      .filter((name) => ['skip', 'include', 'deprecated'].includes(name));
    expect(standard.filter((name) => SCHEMA.getDirective(name) == null)).toEqual([]);
  });

  it('pass the check that the server makes at start', () => {
    expect(() => checkRules(readRules(SCHEMA), POLICY)).not.toThrow();
  });

  it('leave every field nullable, so that nothing withheld becomes an error', () => {
    const nonNull = [...records.map(({ type }) => type.name), 'Identity'].flatMap((name) => {
      const type = SCHEMA.getType(name);
      return isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => String(field.type).endsWith('!'))
            .map((field) => `${name}.${field.name}`)
        : [];
    });
    expect(nonNull).toEqual([]);
  });
});
