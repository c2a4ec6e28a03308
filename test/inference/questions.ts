import type { GraphQLSchema } from 'graphql';
import { RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import { listOfKind } from '../cells/cellBroker.js';
import { typeOfKind } from '../cells/ruledFields.js';
import { selectEverything } from '../cells/selectEverything.js';

/** A selection on `Person`, and what it is called in a failure. */
export interface Question {
  readonly name: string;
  readonly selection: string;
}

export const DISCLOSURE = 'disclosure { withheld { field reason } generalised { field by } instructions }';
export const TIMELINE = 'timeline { at recordKind sourceForce what labels }';

/** Everything that records of a kind can be asked for. */
export function everythingOf(schema: GraphQLSchema, kind: RecordKind): string {
  const type = typeOfKind(schema, kind);
  return `${listOfKind(schema, kind)} { __typename ... on ${type} ${selectEverything(schema, typeNamed(schema, type))} }`;
}

/** Everything that can be asked for of the person core. */
export const wholeIdentity = (schema: GraphQLSchema): string =>
  `identity ${selectEverything(schema, typeNamed(schema, 'Identity'))}`;

function typeNamed(schema: GraphQLSchema, name: string) {
  const type = schema.getType(name);
  if (type === undefined) throw new Error(`the schema has no ${name}`);
  return type;
}

/** Whether there is anything, in every list at once. */
const shapes = (schema: GraphQLSchema): string =>
  [...new Set(RECORD_KINDS.map((kind) => listOfKind(schema, kind)))].map((list) => `${list} { __typename }`).join(' ');

/** Every column there is, in as few operations as the limits on one allow. */
export function everything(schema: GraphQLSchema): Question[] {
  const half = RECORD_KINDS.length / 2;
  const of = (kinds: readonly RecordKind[]) => kinds.map((kind) => everythingOf(schema, kind)).join(' ');
  return [
    {
      name: 'everything, first half',
      selection: `{ __typename ${of(RECORD_KINDS.slice(0, half))} ${TIMELINE} ${DISCLOSURE} }`,
    },
    {
      name: 'everything, second half',
      selection: `{ ${of(RECORD_KINDS.slice(half))} ${wholeIdentity(schema)} ${TIMELINE} ${DISCLOSURE} }`,
    },
  ];
}

/** Ways to ask that do not go record by record, and might tell something in passing. */
export function byTheWay(schema: GraphQLSchema): Question[] {
  return [
    { name: 'what there is', selection: `{ __typename ${shapes(schema)} identity { __typename } ${DISCLOSURE} }` },
    { name: 'identity alone', selection: `{ ${wholeIdentity(schema)} ${DISCLOSURE} }` },
    { name: 'timeline alone', selection: `{ ${TIMELINE} }` },
    { name: 'timeline with what there is', selection: `{ ${shapes(schema)} ${TIMELINE} ${DISCLOSURE} }` },
    {
      name: 'orders through their interface',
      selection:
        '{ orders { __typename id sourceForce recordKind orderKind status inForceFrom expiresAt labels conditions { code } disclosure { withheld { field reason } } } }',
    },
    {
      name: 'one type of order',
      selection:
        '{ orders { ... on SexualHarmOrder { id court prohibitions { number code text protectedParty { pseudonym name } } } } }',
    },
    {
      name: 'aliases and fragments',
      selection: `{ a: crimeReports { __typename ... on CrimeReport { b: victims { p: pseudonym n: name } } }
        a2: arrests { ... on ArrestRecord { x: id y: disposal z: bailConditions { code text protectedParty { pseudonym } } } }
        o: orders { __typename ... on Order { s: status } } c: convictions { d: disposals { kind date offences { title offenceGroup } } } }`,
    },
    {
      name: 'victims everywhere',
      selection: `{ crimeReports { victims { pseudonym name ageBand sex relationshipGroup } }
        orders { ... on ChildAbductionWarningNotice { child { pseudonym ageBand name } } ... on DomesticViolenceOrder { personV { pseudonym ageBand name } } ... on ViolentOffenderOrder { protectedPersons { pseudonym name } } } }`,
    },
    {
      name: 'third parties and staff',
      selection: `{ crimeReports { witnesses { name role count } officerInCase { name role team } safeguardingReferrals { agency } }
        statements { supporter { role name } interviewers { role name } } management { meetings { date attendees { name } } } }`,
    },
    {
      name: 'labels and dates',
      selection: `{ crimeReports { labels recordedAt reportedAt committedFrom outcomeGroup } arrests { labels arrestedAt }
        statements { labels startedAt } riskAssessments { labels assessedAt overallLevel } intelligence { labels reportedAt } }`,
    },
    {
      name: 'references',
      selection: `{ crimeReports { id crimeReference } arrests { id custodyRecordNumber asn } convictions { id pncId } forensicEvidence { id exhibitNumber }
        intelligence { id urn } management { id visorReference } }`,
    },
    {
      name: 'explanations alone',
      selection: `{ ${DISCLOSURE} crimeReports { ${DISCLOSURE} } intelligence { ${DISCLOSURE} } }`,
    },
  ];
}

/** One question for each kind, with everything selected, and those that go through many. */
export const fixedQuestions = (schema: GraphQLSchema): Question[] => [
  ...RECORD_KINDS.map((kind) => ({
    name: `all of ${kind}`,
    selection: `{ __typename ${everythingOf(schema, kind)} ${DISCLOSURE} }`,
  })),
  ...byTheWay(schema),
];

/** Questions that are wrong, each in a way that might be noticed only once something has been found. */
export const wrongQuestions = (): Question[] => [
  { name: 'an unknown field', selection: '{ crimeReports { id nothingOfTheKind } }' },
  { name: 'an unknown argument', selection: '{ crimeReports(first: 1) { id } }' },
  { name: 'no selection', selection: '{ crimeReports }' },
  { name: 'a selection on a value', selection: '{ crimeReports { id { id } } }' },
  { name: 'a fragment on another type', selection: '{ orders { ... on CrimeReport { id } } }' },
  { name: 'a member that is none', selection: '{ orders { prohibitions { code } } }' },
  { name: 'fields in conflict', selection: '{ crimeReports { x: id x: status } }' },
  { name: 'too deep', selection: `{ ${'crimeReports { '.repeat(14)} id ${'}'.repeat(14)} }` },
  {
    name: 'too many aliases',
    selection: `{ ${Array.from({ length: 61 }, (_, n) => `a${n}: timeline { at }`).join(' ')} }`,
  },
  { name: 'too many fields', selection: `{ ${'timeline { at } '.repeat(501)} }` },
  { name: 'an unknown directive', selection: '{ crimeReports @defer { id } }' },
];
