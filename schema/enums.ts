import { registerEnumType } from 'type-graphql';
import { AGGREGATE_DIMENSIONS, AGGREGATE_KINDS } from '../src/model/Count.js';
import {
  CATEGORIES,
  CONFIDENTIALITY_LIMBS,
  FACETS,
  GENERALISERS,
  LAWFUL_BASES,
  POLICING_PURPOSES,
  RANKS,
  RECIPIENT_GROUPS,
  RECORD_KINDS,
  REPRESENTATIONS,
  SCHEDULE_8_CONDITIONS,
  SHOWN_REASONS,
  SOURCE_STATUSES,
  SUBJECT_INFORMED,
  URGENCIES,
  USE_CASE_PURPOSES,
} from '../src/model/codes.js';
import { CEILINGS } from '../src/model/Explanation.js';
import { REFUSAL_CODES } from '../src/model/Refusal.js';
import { VOCABULARY } from '../src/model/vocabulary.js';
import { MEMBER_DESCRIPTIONS } from './enumMembers.js';

/** Every enumeration of the schema with its members: the vocabularies of records, and those policy is written in. */
export const ENUM_MEMBERS = {
  ...VOCABULARY,
  RecordKind: RECORD_KINDS,
  RecipientGroup: Object.keys(RECIPIENT_GROUPS),
  Rank: RANKS,
  PolicingPurpose: POLICING_PURPOSES,
  UseCasePurpose: USE_CASE_PURPOSES,
  LawfulBasis: LAWFUL_BASES,
  Urgency: URGENCIES,
  ConfidentialityLimb: CONFIDENTIALITY_LIMBS,
  Schedule8Condition: SCHEDULE_8_CONDITIONS,
  SubjectInformed: SUBJECT_INFORMED,
  Representations: REPRESENTATIONS,
  ShownReason: SHOWN_REASONS,
  GeneraliserName: GENERALISERS,
  SourceStatus: SOURCE_STATUSES,
  RefusalCode: REFUSAL_CODES,
  AggregateKind: AGGREGATE_KINDS,
  AggregateDimension: AGGREGATE_DIMENSIONS,
  FieldCategory: CATEGORIES,
  FieldFacet: FACETS,
  Ceiling: CEILINGS,
} as const satisfies Record<string, readonly string[]>;
export type EnumName = keyof typeof ENUM_MEMBERS;

const DESCRIPTIONS: Readonly<Record<EnumName, string>> = {
  DataSubjectRole: 'What the person is in the record (Data Protection Act 2018 s.38(3)).',
  InformationBasis: 'Whether a record is fact, allegation, opinion or intelligence (Data Protection Act 2018 s.38(2)).',
  SecurityClassification: 'Government security classification.',
  ReviewGroup: 'Retention group under the police rules for managing information.',
  YesNoUnknown: 'The answer to a question that may be unanswered.',
  NameType: 'How a name is or was used.',
  AddressType: 'What a place is to the person.',
  Sex: 'Sex as recorded.',
  WarningMarker: 'A warning to officers who meet the person.',
  ContactType: 'How a person is in contact with a child.',
  AccessAs: 'Why a person may lawfully be at an organisation that looks after children.',
  MatchConfidence: 'How sure it is that records of several forces are about one person.',
  OffenceGroup: 'A kind of offence.',
  CrimeStatus: 'Where an investigation stands.',
  CrimeFlag: 'What kind of harm a crime report is flagged with.',
  SuspectStatus: 'How far a suspect is suspected.',
  Plea: 'What a defendant pleaded.',
  Verdict: 'What a court found.',
  SentenceUnit: 'What the length of a sentence counts.',
  DisposalKind: 'How a matter ended in court or in a caution.',
  AncillaryOrder: 'An order a court made beside the sentence.',
  RehabilitationStatus: 'Whether a conviction is spent (Rehabilitation of Offenders Act 1974).',
  FilterStatus: 'Whether a disposal is filtered from standard and enhanced DBS certificates.',
  NecessityGround: 'Why an arrest was necessary (PACE Code G).',
  AttendanceType: 'How the person came to be interviewed.',
  CustodyDisposal: 'How custody ended.',
  BailType: 'When in a case bail was given.',
  Biometric: 'A biometric sample.',
  ForensicItemType: 'What was seized.',
  ExaminationType: 'How an exhibit was examined.',
  ForensicResult: 'What an examination says about the allegation.',
  StatementType: 'How an account was taken.',
  IntervieweeRole: 'Who gave an account.',
  SpecialMeasure: 'Help for a vulnerable witness (Youth Justice and Criminal Evidence Act 1999).',
  SuspectResponse: 'How a suspect answered an allegation.',
  ConditionCode: 'What kind of condition an order, notice or bail sets.',
  OrderKind: 'A kind of order or notice that restricts a person.',
  OrderStatus: 'Where an order stands.',
  SexualHarmOrderType: 'A type of sexual harm prevention order or sexual risk order.',
  StatutoryBasis: 'The section a sexual harm prevention order or sexual risk order was made under.',
  OffenceSchedule: 'The schedule of the Sexual Offences Act 2003 that lists an offence.',
  OrderApplicant: 'Who applied for an order.',
  SupervisorKind: 'What the supervisor of a requirement is.',
  ComplianceState: 'What a supervisor reports about a requirement.',
  BreachStatus: 'How far a breach is established.',
  NoticeBasis: 'The Act behind a child abduction warning notice.',
  DomesticOrderKind: 'A domestic violence notice or order, or the domestic abuse one that replaces it.',
  DomesticProvision: 'What a domestic violence notice or order forbids or demands.',
  RiskTool: 'A tool that risk is assessed with.',
  RiskLevel: 'The overall level of an assessment: an opinion.',
  FactorRating: 'How much one factor weighs.',
  DomesticRiskTool: 'A tool that domestic risk is graded with.',
  DomesticRiskGrading: 'A grade of domestic risk.',
  SourceEvaluation: 'How reliable the source of intelligence is (first figure of 3x5x2).',
  InformationAssessment: 'How well the information is known (second figure of 3x5x2).',
  HandlingCode: 'Whether intelligence may be shared (third figure of 3x5x2).',
  NominalType: 'Why a person is managed.',
  LeadAgency: 'The responsible authority that leads in managing a person.',
  AgeBand: 'Age at the time, as a band.',
  RelationshipGroup: 'How somebody is related to the subject, as one of a few groups.',
  AppliesToYou: 'Whether a condition or an area concerns the caller.',
  OffenceStatusWord: 'How far an offence is established.',
  OutcomeGroup: 'How a matter ended, as one of a few groups.',
  SafetyConsequence: "What others must do for somebody's safety, without the reason.",
  RecordKind: 'A kind of police record.',
  RecipientGroup: 'A group of recipients that policy tells apart.',
  Rank: 'Police rank, lowest first.',
  PolicingPurpose: 'One of the five policing purposes (College of Policing).',
  UseCasePurpose: 'What an enquiry is for.',
  LawfulBasis: 'The law that an enquiry rests on.',
  Urgency: 'How urgent an enquiry is.',
  ConfidentialityLimb: 'Why information given in confidence may be shared all the same.',
  Schedule8Condition: 'The condition of Schedule 8 to the Data Protection Act 2018 that is met.',
  SubjectInformed: 'Whether the subject has been told of the enquiry.',
  Representations: 'Whether the subject has been heard.',
  ShownReason: 'Why something was not given in full, as far as a caller may know.',
  GeneraliserName: 'How a minimum form is made.',
  SourceStatus: 'How a force answered.',
  RefusalCode: 'Why a command was not carried out.',
  AggregateKind: 'What statistics are about: a kind of police record, or all orders and notices together.',
  AggregateDimension: 'What statistics can be broken down by.',
  FieldCategory: 'Sensitivity category: which row of the policy decides a field.',
  FieldFacet: 'What splits one category of a kind into two rows of the policy.',
  Ceiling: 'The most that an enquiry could get of a field.',
};

type Members = Readonly<Record<string, string>>;

function register(name: EnumName): Members {
  const members: Members = Object.fromEntries(ENUM_MEMBERS[name].map((member) => [member, member]));
  const described = Object.entries(MEMBER_DESCRIPTIONS[name] ?? {});
  const valuesConfig = Object.fromEntries(described.map(([member, description]) => [member, { description }]));
  registerEnumType(members, { name, description: DESCRIPTIONS[name], valuesConfig });
  return members;
}

/** The enumerations as field types: `() => Enum.NameType`. */
export const Enum = Object.fromEntries(
  (Object.keys(ENUM_MEMBERS) as EnumName[]).map((name) => [name, register(name)]),
) as Readonly<Record<EnumName, Members>>;
