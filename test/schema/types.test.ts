import 'reflect-metadata';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema as buildFromText,
  type GraphQLField,
  type GraphQLSchema,
  graphql,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql';
import { Arg, Args, buildSchema, Mutation, Query, Resolver } from 'type-graphql';
import { AccessLogConnection } from '../../schema/accessLog/AccessLogConnection.js';
import { AccessLogFilter } from '../../schema/accessLog/AccessLogFilter.js';
import { DIRECTIVES } from '../../schema/directives.js';
import { CloseEnquiryPayload } from '../../schema/enquiry/CloseEnquiryPayload.js';
import { OpenEnquiryPayload } from '../../schema/enquiry/OpenEnquiryPayload.js';
import { ENUM_MEMBERS, Enum } from '../../schema/enums.js';
import { Explanation } from '../../schema/explain/Explanation.js';
import { EnquiryInput } from '../../schema/inputs/EnquiryInput.js';
import { PersonArgs } from '../../schema/inputs/PersonArgs.js';
import { SearchPeopleArgs } from '../../schema/inputs/SearchPeopleArgs.js';
import { Force } from '../../schema/people/Force.js';
import { PeopleSearch } from '../../schema/people/PeopleSearch.js';
import { Person } from '../../schema/people/Person.js';
import { RECORD_TYPES } from '../../schema/recordTypes.js';
import { Aggregate } from '../../schema/statistics/Aggregate.js';
import { AggregateFilter } from '../../schema/statistics/AggregateFilter.js';
import { CASE_VOCABULARY } from '../../src/model/caseVocabulary.js';
import { RECORD_KINDS } from '../../src/model/codes.js';

const VIEW = {
  identity: [],
  orders: [
    { __typename: 'SexualHarmOrder', orderKind: 'SHPO', expiresAt: '2030-05', courtReference: 'T20150001' },
    { __typename: 'ChildAbductionWarningNotice', orderKind: 'CAWN', noticeNumber: 'NMR/CAWN/1' },
  ],
};

@Resolver()
class DummyResolver {
  @Query(() => Person, { nullable: true })
  person(@Args(() => PersonArgs) _args: PersonArgs): unknown {
    return VIEW;
  }

  @Query(() => PeopleSearch, { nullable: true })
  searchPeople(@Args(() => SearchPeopleArgs) _args: SearchPeopleArgs): null {
    return null;
  }

  @Query(() => [Force])
  forces(): unknown[] {
    return [];
  }

  @Query(() => Aggregate)
  aggregate(
    @Arg('kind', () => Enum.AggregateKind) _kind: string,
    @Arg('groupBy', () => [Enum.AggregateDimension]) _groupBy: string[],
    @Arg('where', () => AggregateFilter, { nullable: true }) _where: AggregateFilter | undefined,
  ): unknown {
    return {};
  }

  @Query(() => [Explanation])
  explain(): unknown[] {
    return [];
  }

  @Query(() => AccessLogConnection)
  accessLog(
    @Arg('purposeOfReading', () => Enum.LogPurpose) _purposeOfReading: string,
    @Arg('where', () => AccessLogFilter, { nullable: true }) _where: AccessLogFilter | undefined,
  ): unknown {
    return {};
  }

  @Mutation(() => OpenEnquiryPayload)
  openEnquiry(@Arg('input', () => EnquiryInput) _input: EnquiryInput): unknown {
    return {};
  }

  @Mutation(() => CloseEnquiryPayload)
  closeEnquiry(): unknown {
    return { closed: true };
  }
}

/** Coordinate and directive, transcribed from the field specification. */
const TRANSCRIBED: readonly (readonly [string, string])[] = [
  ['PoliceRecord.id', '@disclose(as: EXISTENCE, minimum: G_EXISTENCE)'],
  ['PoliceRecord.reviewOverdue', '@disclose(as: EXISTENCE, minimum: G_EXISTENCE, derived: true, from: ["reviewDate"])'],
  [
    'CrimeReport.labels',
    '@disclose(as: EXISTENCE, minimum: G_EXISTENCE, derived: true, from: ["nonConviction", "basis", "childSubject"])',
  ],
  ['CrimeReport.givenInConfidence', '@overlay'],
  ['ArrestRecord.reviewDate', '@disclose(as: REFERENCE, minimum: NOTHING)'],
  ['Statement.contactPoint', '@open(because: "a team mailbox or switchboard, no personal data")'],
  ['ManagementRecord.disclosure', '@open(because: "explains what was withheld or generalised, to those who may know")'],
  ['Identity.sourceForce', '@disclose(as: SUBJECT_IDENTITY, minimum: G_EXISTENCE)'],
  ['Identity.pncId', '@disclose(as: REFERENCE, minimum: G_REF)'],
  ['Identity.currentName', '@disclose(as: SUBJECT_IDENTITY, minimum: G_NAME, derived: true, from: ["names"])'],
  ['Identity.livesInArea', '@disclose(as: SUBJECT_IDENTITY, minimum: G_AREA, derived: true, from: ["addresses"])'],
  ['Identity.linkedChildren', '@disclose(as: THIRD_PARTY, minimum: G_THIRD, each: true)'],
  ['Identity.visorFlag', '@overlay(flag: true)'],
  [
    'CrimeReport.statusWord',
    '@disclose(as: OFFENCE_FACTS, minimum: G_OFFENCE, derived: true, from: ["status", "outcomeType"])',
  ],
  ['CrimeReport.suspects', '@disclose(as: SUBJECT_IDENTITY, minimum: G_NAME, each: true, others: THIRD_PARTY)'],
  ['CrimeReport.victims', '@disclose(as: VICTIM_IDENTITY, minimum: G_VICTIM, each: true)'],
  ['CrimeReport.briefCircumstances', '@disclose(as: VICTIM_ACCOUNT, minimum: G_ACCOUNT, from: ["releaseSummary"])'],
  [
    'CrimeReport.sceneReport',
    '@disclose(as: INVESTIGATIVE_MATERIAL, minimum: G_EXTRACT, from: ["sceneReleaseExtract"])',
  ],
  ['CrimeReport.cpsAdvice', '@disclose(as: SOURCE_AND_TACTICS, minimum: NOTHING)'],
  ['ArrestRecord.outcomeGroup', '@disclose(as: OFFENCE_FACTS, minimum: G_OUTCOME, derived: true, from: ["disposal"])'],
  ['ArrestRecord.bailConditions', '@disclose(as: CONDITIONS, minimum: G_CONDITION, each: true)'],
  ['CriminalHistory.disposals', '@container'],
  ['CriminalHistory.foreignConvictions', '@container'],
  ['Disposal.offences', '@disclose(as: OFFENCE_FACTS, minimum: G_OFFENCE)'],
  ['Disposal.outcomeGroup', '@disclose(as: OFFENCE_FACTS, minimum: G_OUTCOME, derived: true, from: ["kind"])'],
  ['Disposal.rehabilitationStatus', '@overlay'],
  ['Condition.protectedParty', '@disclose(as: VICTIM_IDENTITY, minimum: G_VICTIM)'],
  ['Condition.namedPlace', '@disclose(as: VICTIM_IDENTITY, minimum: NOTHING)'],
  ['Condition.plainText', '@made'],
  ['PersonLink.pseudonym', '@made'],
  ['VictimLink.ageBand', '@made'],
  ['SuspectLink.count', '@made'],
  ['ImageCounts.indecentImages', '@made'],
  ['Requirement.supervisor', '@disclose(as: STAFF, minimum: G_STAFF)'],
  ['Factor.evidence', '@disclose(as: SENSITIVE_PERSONAL, minimum: NOTHING)'],
  ['ForensicEvidence.mediaHandle', '@disclose(as: EVIDENTIAL_MEDIA, minimum: G_HELD)'],
  ['Statement.transcript', '@disclose(as: EVIDENTIAL_MEDIA, facet: TRANSCRIPT, minimum: NOTHING)'],
  ['Statement.transcriptHeld', '@disclose(as: EVIDENTIAL_MEDIA, facet: TRANSCRIPT, minimum: G_HELD)'],
  ['Statement.recordingHandle', '@disclose(as: EVIDENTIAL_MEDIA, facet: RECORDING, minimum: G_HELD)'],
  ['RiskAssessment.caveat', '@open(because: "fixed wording: a professional opinion, not a prediction")'],
  ['Order.conditions', '@disclose(as: CONDITIONS, minimum: G_CONDITION, each: true)'],
  ['SexualHarmOrder.orderKind', '@disclose(as: EXISTENCE, minimum: G_EXISTENCE, derived: true, from: ["orderType"])'],
  [
    'SexualHarmOrder.conditions',
    '@disclose(as: CONDITIONS, facet: TERMS, minimum: G_CONDITION, each: true, derived: true, from: ["prohibitions", "requirements"])',
  ],
  ['SexualHarmOrder.breaches', '@disclose(as: CONDITIONS, facet: COMPLIANCE, minimum: G_COMPLIANCE, each: true)'],
  ['SexualHarmOrder.expiresAt', '@disclose(as: EXISTENCE, minimum: G_EXISTENCE)'],
  ['SexualHarmOrder.visorRecorded', '@overlay(flag: true)'],
  ['ChildAbductionWarningNotice.orderKind', '@disclose(as: EXISTENCE, minimum: G_EXISTENCE, derived: true)'],
  ['ChildAbductionWarningNotice.expiresAt', '@disclose(as: EXISTENCE, minimum: G_EXISTENCE, derived: true)'],
  [
    'ChildAbductionWarningNotice.inForceFrom',
    '@disclose(as: EXISTENCE, minimum: G_EXISTENCE, derived: true, from: ["servedAt"])',
  ],
  [
    'ChildAbductionWarningNotice.conditions',
    '@disclose(as: CONDITIONS, minimum: G_CONDITION, each: true, derived: true, from: ["prohibitedConduct"])',
  ],
  ['DomesticViolenceOrder.newAddressOfV', '@disclose(as: VICTIM_IDENTITY, facet: OWN_CASE, minimum: NOTHING)'],
  [
    'DomesticViolenceOrder.expiresAt',
    '@disclose(as: EXISTENCE, minimum: G_EXISTENCE, derived: true, from: ["dvpoMadeAt", "dvpoDays", "hearingDueBy"])',
  ],
  ['DomesticViolenceOrder.status', '@disclose(as: EXISTENCE, minimum: G_EXISTENCE)'],
  ['DomesticViolenceOrder.childrenInHousehold', '@disclose(as: THIRD_PARTY, minimum: G_THIRD, each: true)'],
  ['ViolentOffenderOrder.conditions', '@disclose(as: CONDITIONS, minimum: G_CONDITION, each: true)'],
  [
    'ViolentOffenderOrder.inForceFrom',
    '@disclose(as: EXISTENCE, minimum: G_EXISTENCE, derived: true, from: ["madeAt"])',
  ],
  [
    'IntelligenceReport.gradeInWords',
    '@disclose(as: INTELLIGENCE, minimum: G_INTEL, derived: true, from: ["sourceEvaluation", "informationAssessment"])',
  ],
  ['ManagementRecord.managed', '@disclose(as: EXISTENCE, minimum: G_MAPPA, derived: true, from: ["mappaLevel"])'],
  ['ManagementRecord.minutes', '@disclose(as: THIRD_PARTY, minimum: G_EXTRACT, from: ["executiveSummary"])'],
  ['Person.orders', '@open(because: "a list of records, each of which is decided by itself")'],
  ['Person.timeline', '@open(because: "drawn from records already released")'],
];

const RULED = ['disclose', 'overlay', 'open', 'container'];
const MARKED_TYPES = [...RECORD_TYPES.map((type) => type.name), 'PoliceRecord', 'Order', 'Identity', 'Disposal'];

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildSchema({
    resolvers: [DummyResolver],
    orphanedTypes: RECORD_TYPES,
    directives: DIRECTIVES,
    validate: false,
    emitSchemaFile: false,
  });
});

function fieldsOf(name: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} is no object or interface type`);
  return Object.values(type.getFields());
}

function directivesOf(coordinate: string): string[] {
  const [type = '', name] = coordinate.split('.');
  const field = fieldsOf(type).find((one) => one.name === name);
  if (!field) throw new Error(`${coordinate} is not in the schema`);
  return (field.astNode?.directives ?? []).map(print);
}

describe('the types of the schema', () => {
  it.each(TRANSCRIBED)('%s carries the directive of the specification and no other', (coordinate, directive) => {
    expect(directivesOf(coordinate)).toEqual([directive]);
  });

  it('give every field of every marked type exactly one rule, and let it be null', () => {
    const wrong = MARKED_TYPES.flatMap((type) =>
      fieldsOf(type)
        .filter((field) => {
          const names = (field.astNode?.directives ?? []).map((directive) => directive.name.value);
          return names.length !== 1 || !RULED.includes(names[0] ?? '') || isNonNullType(field.type);
        })
        .map((field) => `${type}.${field.name}`),
    );
    expect(wrong).toEqual([]);
    expect(MARKED_TYPES).toHaveLength(16);
  });

  it('name only their own fields in from', () => {
    const strangers = MARKED_TYPES.flatMap((type) => {
      const own = fieldsOf(type).map((field) => field.name);
      return own
        .flatMap((name) => directivesOf(`${type}.${name}`))
        .flatMap((text) => /from: \[(.*)\]/.exec(text)?.[1]?.replaceAll('"', '').split(', ') ?? [])
        .filter((column) => !own.includes(column))
        .map((column) => `${type}: ${column}`);
    });
    expect(strangers).toEqual([]);
  });

  it('mark the twelve kinds of record', () => {
    const kinds = RECORD_TYPES.map((type) => schema.getType(type.name)?.astNode?.directives?.map(print));
    expect(kinds).toEqual(RECORD_KINDS.map((kind) => [`@record(kind: ${kind})`]));
  });

  it('print as a schema whose directives are all declared and well formed', () => {
    const text = printSchemaWithDirectives(schema);
    expect(buildFromText(text).getType('SexualHarmOrder')).toBeDefined();
    expect(text).toContain('type SexualHarmOrder implements PoliceRecord & Order @record(kind: SHPO_SRO)');
  });

  it('describe every field and every type', () => {
    const silent = Object.values(schema.getTypeMap())
      .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !/^(__|Query$|Mutation$)/.test(type.name))
      .flatMap((type) => [
        ...(type.description ? [] : [type.name]),
        ...fieldsOf(type.name)
          .filter((field) => !field.description)
          .map((field) => `${type.name}.${field.name}`),
      ]);
    expect(silent).toEqual([]);
  });

  it('have enumerations with members', () => {
    const empty = Object.entries(ENUM_MEMBERS).filter(([, members]) => members.length === 0);
    expect(empty).toEqual([]);
    const others = Object.keys(ENUM_MEMBERS).filter((name) => !(name in CASE_VOCABULARY));
    expect(others.filter((name) => !schema.getType(name))).toEqual([]);
  });

  it('are told apart by __typename where views are plain objects', async () => {
    const source = `{ person(pncId: "2009/0412873S") { orders {
      __typename orderKind expiresAt
      ... on SexualHarmOrder { courtReference } ... on ChildAbductionWarningNotice { noticeNumber } } } }`;
    const answer = await graphql({ schema, source });
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      data: {
        person: {
          orders: [
            { __typename: 'SexualHarmOrder', orderKind: 'SHPO', expiresAt: '2030-05', courtReference: 'T20150001' },
            {
              __typename: 'ChildAbductionWarningNotice',
              orderKind: 'CAWN',
              expiresAt: null,
              noticeNumber: 'NMR/CAWN/1',
            },
          ],
        },
      },
    });
  });

  it('let an enquiry be sent without any of its fields', async () => {
    const answer = await graphql({ schema, source: 'mutation { openEnquiry(input: {}) { refusal { code } } }' });
    expect(JSON.parse(JSON.stringify(answer))).toEqual({ data: { openEnquiry: { refusal: null } } });
  });
});
