import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { checkRules } from '../../src/disclosure/checkRules.js';
import { readRules } from '../../src/disclosure/readRules.js';
import { CATEGORIES, FACETS, MINIMUM_FORMS, RECORD_KINDS } from '../../src/model/codes.js';
import { StartupError } from '../../src/model/StartupError.js';
import type { Policy } from '../../src/policy/Policy.js';
import { POLICY } from '../policy/fixtures.js';

const DIRECTIVES = `
  directive @disclose(as: Category!, facet: Facet, minimum: MinimumForm!, each: Boolean! = false, others: Category,
    derived: Boolean! = false, from: [String!]) repeatable on FIELD_DEFINITION
  directive @overlay(flag: Boolean! = false) on FIELD_DEFINITION
  directive @open(because: String!) on FIELD_DEFINITION
  directive @container on FIELD_DEFINITION
  directive @made on FIELD_DEFINITION
  directive @record(kind: DirectiveRecordKind!) on OBJECT
  enum Category { ${CATEGORIES.join(' ')} }
  enum Facet { ${FACETS.join(' ')} }
  enum MinimumForm { ${MINIMUM_FORMS.join(' ')} G_INVENTED }
  enum DirectiveRecordKind { ${RECORD_KINDS.join(' ')} }
  type Query { report: String }
`;

/** What starting with these types is refused with; null where it is not. */
function complaint(
  types: string,
  directives = DIRECTIVES,
  policy: Policy = POLICY,
): { where: string; message: string } | null {
  try {
    checkRules(readRules(buildSchema(`${directives}${types}`)), policy);
    return null;
  } catch (error) {
    if (error instanceof StartupError) return { where: error.where, message: error.message };
    throw error;
  }
}

const report = (field: string, more = ''): string => `type Report @record(kind: CRIME_REPORT) { ${field} } ${more}`;
const refused = (where: string, problem: string) => ({
  where: `schema ${where}`,
  message: `schema ${where}: ${problem}`,
});

describe('a schema whose fields all carry a rule that names a row', () => {
  it.each([
    ['a category', report('a: String @disclose(as: OFFENCE_FACTS, minimum: NOTHING)')],
    ['an overlay mark', report('a: Boolean @overlay(flag: true)')],
    ['an open mark', report('a: String @open(because: "a switchboard")')],
    [
      'parts that go where their parent goes',
      report(
        'a: [Part] @disclose(as: VICTIM_IDENTITY, minimum: G_VICTIM, each: true)',
        'type Part { name: String pseudonym: String @made }',
      ),
    ],
    [
      'a container with marked parts',
      report('a: [Part] @container', 'type Part { b: String @disclose(as: RISK, minimum: G_RISK) }'),
    ],
    [
      'a derived field with a derivation',
      report(
        'labels: [String] @disclose(as: EXISTENCE, minimum: G_EXISTENCE, derived: true, from: ["basis"]) basis: String @open(because: "x")',
      ),
    ],
    [
      'a list that joins others',
      report(
        'a: [Part] @disclose(as: RISK, minimum: NOTHING, each: true, derived: true, from: ["b"]) b: [Part] @open(because: "x")',
        'type Part { name: String }',
      ),
    ],
    [
      'elements about others',
      report(
        'a: [Part] @disclose(as: SUBJECT_IDENTITY, minimum: G_NAME, each: true, others: THIRD_PARTY)',
        'type Part { name: String }',
      ),
    ],
    [
      'parts that hold themselves',
      report('a: Part @disclose(as: RISK, minimum: NOTHING)', 'type Part { inner: Part name: String }'),
    ],
    [
      'a facet that data choose',
      'type History @record(kind: CRIMINAL_HISTORY) { a: String @disclose(as: OFFENCE_FACTS, minimum: NOTHING) }',
    ],
    [
      'a facet that the field fixes',
      'type Order @record(kind: SHPO_SRO) { a: String @disclose(as: CONDITIONS, facet: TERMS, minimum: NOTHING) }',
    ],
    [
      'the own-case facet',
      'type Notice @record(kind: DVPN_DVPO) { a: String @disclose(as: VICTIM_IDENTITY, facet: OWN_CASE, minimum: NOTHING) }',
    ],
    ['a mark of another kind beside', report('a: String @deprecated(reason: "old") @open(because: "x")')],
    ['a type that is no record', `${report('a: String @open(because: "x")')} type Payload { anything: String }`],
  ])('is accepted with %s', (_what, types) => {
    expect(complaint(types)).toBeNull();
  });
});

describe('a schema is refused at start', () => {
  it.each([
    ['a field without a rule', report('a: String'), refused('Report.a', 'carries no rule')],
    ['a field of a record that is only made', report('a: String @made'), refused('Report.a', 'carries no rule')],
    [
      'a field of the person core without a rule',
      `type Identity { a: String }`,
      refused('Identity.a', 'carries no rule'),
    ],
    [
      'a part of a container without a rule',
      report('a: [Part] @container', 'type Part { b: String }'),
      refused('Report.a.b', 'carries no rule'),
    ],
    [
      'two different rules',
      report('a: Boolean @overlay @disclose(as: RISK, minimum: NOTHING)'),
      refused('Report.a', 'carries more than one rule'),
    ],
    [
      'the same rule twice',
      report('a: String @disclose(as: RISK, minimum: NOTHING) @disclose(as: STAFF, minimum: NOTHING)'),
      refused('Report.a', 'carries more than one rule'),
    ],
    [
      'two rules on a part',
      report('a: Part @disclose(as: RISK, minimum: NOTHING)', 'type Part { b: String @made @overlay }'),
      refused('Part.b', 'carries more than one rule'),
    ],
    [
      'a category without a row',
      'type Arrest @record(kind: ARREST) { a: String @disclose(as: INTELLIGENCE, minimum: NOTHING) }',
      refused('Arrest.a', 'category INTELLIGENCE has no row for ARREST'),
    ],
    [
      'a part whose category has no row',
      'type Arrest @record(kind: ARREST) { a: Part @disclose(as: CONDITIONS, minimum: NOTHING) } type Part { b: String @disclose(as: RISK, minimum: NOTHING) }',
      refused('Part.b', 'category RISK has no row for ARREST'),
    ],
    [
      'others whose category has no row',
      'type Exhibit @record(kind: FORENSIC) { a: [String] @disclose(as: SUBJECT_IDENTITY, minimum: NOTHING, others: THIRD_PARTY) }',
      refused('Exhibit.a', 'category THIRD_PARTY has no row for FORENSIC'),
    ],
    [
      'a facet without a row',
      report('a: String @disclose(as: OFFENCE_FACTS, facet: CODE_P, minimum: NOTHING)'),
      refused('Report.a', 'category OFFENCE_FACTS (CODE_P) has no row for CRIME_REPORT'),
    ],
    [
      'a facet that is missing',
      'type Order @record(kind: SHPO_SRO) { a: String @disclose(as: CONDITIONS, minimum: NOTHING) }',
      refused('Order.a', 'category CONDITIONS has no row for SHPO_SRO'),
    ],
    [
      'an unknown generaliser',
      report('a: String @disclose(as: RISK, minimum: G_INVENTED)'),
      refused('Report.a', 'its minimum form G_INVENTED has no generaliser'),
    ],
    [
      'an unknown generaliser in the person core',
      'type Identity { a: String @disclose(as: RISK, minimum: G_INVENTED) }',
      refused('Identity.a', 'its minimum form G_INVENTED has no generaliser'),
    ],
    [
      'a derived field without a derivation',
      report('invented: String @disclose(as: RISK, minimum: NOTHING, derived: true, from: ["status"])'),
      refused('Report.invented', 'has no derivation'),
    ],
    [
      'a derived list that joins none',
      report(
        'a: [Part] @disclose(as: RISK, minimum: NOTHING, each: true, derived: true)',
        'type Part { name: String }',
      ),
      refused('Report.a', 'has no derivation'),
    ],
    [
      'a form made of a column that the type does not have',
      report('a: String @disclose(as: RISK, minimum: G_RISK, from: ["b"])'),
      refused('Report.a', 'reads b, which Report does not have'),
    ],
    [
      'a container that is no list',
      report('a: Part @container', 'type Part { b: String @overlay }'),
      refused('Report.a', 'a container is a list'),
    ],
  ])('for %s', (_what, types, expected) => {
    expect(complaint(types)).toEqual(expected);
  });

  it.each([
    ['CRIMINAL_HISTORY', 'OFFENCE_FACTS', 'RISK_RELEVANT'],
    ['CRIMINAL_HISTORY', 'OFFENCE_FACTS', 'NOT_RISK_RELEVANT'],
    ['INTELLIGENCE', 'INTELLIGENCE', 'CODE_P'],
    ['INTELLIGENCE', 'INTELLIGENCE', 'CODE_C'],
  ])('for a field of %s of which the data may ask for a row %s (%s) that is missing', (kind, category, facet) => {
    const cell: Policy['cell'] = (of, row, wanted, group, force) =>
      of === kind && row === category && wanted === facet ? undefined : POLICY.cell(of, row, wanted, group, force);
    const type = `type Record @record(kind: ${kind}) { a: String @disclose(as: ${category}, minimum: NOTHING) }`;
    expect(complaint(type)).toBeNull();
    expect(complaint(type, DIRECTIVES, { ...POLICY, cell })).toEqual(
      refused('Record.a', `category ${category} (${facet}) has no row for ${kind}`),
    );
  });

  it('for a category that nothing makes the schema ask for', () => {
    const lax = DIRECTIVES.replace('as: Category!', 'as: Category');
    expect(complaint(report('a: String @disclose(minimum: NOTHING)'), lax)).toEqual(
      refused('Report.a', 'names no category'),
    );
  });

  it.each([
    [
      'a derived field',
      'labels: [String] @disclose(as: EXISTENCE, minimum: G_EXISTENCE, derived: true, from: ["invented"])',
    ],
    ['a minimum form', 'a: String @disclose(as: VICTIM_ACCOUNT, minimum: G_ACCOUNT, from: ["invented"])'],
  ])('for %s that reads a column no field has', (_what, field) => {
    expect(complaint(report(`${field} basis: String @open(because: "x")`))?.where).toMatch(/^schema Report\./);
  });
});

describe('the rules of a schema', () => {
  const rules = readRules(
    buildSchema(`${DIRECTIVES}${report('a: String @open(because: "x")', 'type Part { b: String }')}`),
  );

  it('find the type of a kind, or say that there is none', () => {
    expect(rules.typeOfKind('CRIME_REPORT').name).toBe('Report');
    expect(() => rules.typeOfKind('ARREST')).toThrow('schema: no type is marked as record kind ARREST');
  });

  it('are those of object types that the schema names itself', () => {
    expect([...rules.types.keys()].sort()).toEqual(['Part', 'Query', 'Report']);
    expect(rules.types.get('Part')).toMatchObject({ name: 'Part', kind: null, interfaces: [] });
  });

  it('say of a part without any mark that it goes where its parent goes', () => {
    expect(rules.types.get('Part')?.fields.get('b')).toEqual({
      name: 'b',
      mark: 'part',
      category: null,
      facet: null,
      minimum: 'NOTHING',
      each: false,
      others: null,
      derived: false,
      from: [],
      flag: false,
      type: 'String',
      isList: false,
    });
  });
});
