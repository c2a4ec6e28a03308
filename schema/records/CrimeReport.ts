import { ObjectType } from 'type-graphql';
import type { OffenceStatusWord, OutcomeGroup } from '../../src/model/vocabulary/minimumForm.js';
import type { CrimeFlag, CrimeStatus, OffenceGroup } from '../../src/model/vocabulary/offence.js';
import type { DomesticRiskGrading } from '../../src/model/vocabulary/risk.js';
import { Disclose, PoliceRecordKind } from '../directives.js';
import { Enum } from '../enums.js';
import { Address } from '../parts/Address.js';
import { LogEntry } from '../parts/LogEntry.js';
import { PersonLink } from '../parts/PersonLink.js';
import { Referral } from '../parts/Referral.js';
import { Staff } from '../parts/Staff.js';
import { SuspectLink } from '../parts/SuspectLink.js';
import { VictimLink } from '../parts/VictimLink.js';
import type { Relation } from '../Relation.js';
import { PartialDateScalar } from '../scalars.js';
import { PoliceRecord } from './PoliceRecord.js';

@PoliceRecordKind('CRIME_REPORT')
@ObjectType({
  description: 'A crime report with its case file: what was reported, how it is investigated and how it ended.',
  implements: PoliceRecord,
  simpleResolvers: true,
})
export class CrimeReport extends PoliceRecord {
  @Disclose(
    () => String,
    { as: 'REFERENCE', minimum: 'G_REF' },
    "The force's number of the crime, e.g. `NMR/014432/26`.",
  )
  crimeReference?: string;

  @Disclose(
    () => String,
    { as: 'REFERENCE', minimum: 'G_REF' },
    'The command-and-control log of the incident, e.g. `Log 0412 of 14/10/2026`.',
  )
  incidentLogRef?: string;

  @Disclose(
    () => String,
    { as: 'REFERENCE', minimum: 'G_REF' },
    "The prosecution's unique reference, 11 characters: organisation code, five digits, two-digit year.",
  )
  caseUrn?: string;

  @Disclose(
    () => String,
    { as: 'OFFENCE_FACTS', minimum: 'NOTHING' },
    'Class in the Home Office counting rules, e.g. `22B`.',
  )
  homeOfficeClass?: string;

  @Disclose(
    () => String,
    { as: 'OFFENCE_FACTS', minimum: 'NOTHING' },
    'Criminal justice offence code: two letters, five digits, perhaps a letter, e.g. `SX03001`.',
  )
  cjsOffenceCode?: string;

  @Disclose(() => String, { as: 'OFFENCE_FACTS', minimum: 'NOTHING' }, 'Legal title of the offence.')
  offenceTitle?: string;

  @Disclose(
    () => Enum.OffenceGroup,
    { as: 'OFFENCE_FACTS', minimum: 'G_OFFENCE' },
    'The kind of offence, as one of a few groups.',
  )
  offenceGroup?: OffenceGroup;

  @Disclose(
    () => Enum.OffenceStatusWord,
    { as: 'OFFENCE_FACTS', minimum: 'G_OFFENCE', derived: true, from: ['status', 'outcomeType'] },
    'How far the offence is established, e.g. alleged or charged.',
  )
  statusWord?: OffenceStatusWord;

  @Disclose(() => PartialDateScalar, { as: 'OFFENCE_FACTS', minimum: 'G_DATE' }, 'When the crime was reported.')
  reportedAt?: string;

  @Disclose(
    () => PartialDateScalar,
    { as: 'OFFENCE_FACTS', minimum: 'G_DATE' },
    'The earliest the crime was committed; wide ranges are usual where it lies far back.',
  )
  committedFrom?: string;

  @Disclose(() => PartialDateScalar, { as: 'OFFENCE_FACTS', minimum: 'G_DATE' }, 'The latest the crime was committed.')
  committedTo?: string;

  @Disclose(
    () => Address,
    { as: 'VICTIM_IDENTITY', minimum: 'NOTHING' },
    "Where the crime was committed: often the victim's home or school.",
  )
  locationOfOffence?: Relation<Address>;

  @Disclose(
    () => String,
    { as: 'VICTIM_ACCOUNT', minimum: 'G_ACCOUNT', from: ['releaseSummary'] },
    'How the crime was committed, as a narrative.',
  )
  modusOperandi?: string;

  @Disclose(
    () => String,
    { as: 'VICTIM_ACCOUNT', minimum: 'G_ACCOUNT', from: ['releaseSummary'] },
    'The police summary of what happened.',
  )
  briefCircumstances?: string;

  @Disclose(
    () => String,
    { as: 'OFFENCE_FACTS', minimum: 'NOTHING' },
    'A summary of up to 100 words, written and approved by a human to be passed on.',
  )
  releaseSummary?: string;

  @Disclose(
    () => [Enum.CrimeFlag],
    { as: 'OFFENCE_FACTS', minimum: 'NOTHING' },
    'What kind of harm the report is flagged with.',
  )
  flags?: CrimeFlag[];

  @Disclose(() => Enum.CrimeStatus, { as: 'OFFENCE_FACTS', minimum: 'NOTHING' }, 'Where the investigation stands.')
  status?: CrimeStatus;

  @Disclose(
    () => String,
    { as: 'OFFENCE_FACTS', minimum: 'NOTHING' },
    'Home Office outcome, `1` to `22`, `1A`, `2A` or `3A`; none of 9 to 22 is a finding of guilt.',
  )
  outcomeType?: string;

  @Disclose(
    () => Enum.OutcomeGroup,
    { as: 'OFFENCE_FACTS', minimum: 'G_OUTCOME', derived: true, from: ['status', 'outcomeType'] },
    'How the matter ended, as one of a few groups.',
  )
  outcomeGroup?: OutcomeGroup;

  @Disclose(
    () => [SuspectLink],
    { as: 'SUBJECT_IDENTITY', minimum: 'G_NAME', each: true, others: 'THIRD_PARTY' },
    'Who is suspected: the person asked about, and perhaps others.',
  )
  suspects?: SuspectLink[];

  @Disclose(
    () => [VictimLink],
    { as: 'VICTIM_IDENTITY', minimum: 'G_VICTIM', each: true },
    'The victims, who have lifetime anonymity (Sexual Offences (Amendment) Act 1992).',
  )
  victims?: VictimLink[];

  @Disclose(() => [PersonLink], { as: 'THIRD_PARTY', minimum: 'G_THIRD' }, 'The witnesses.')
  witnesses?: PersonLink[];

  @Disclose(
    () => String,
    { as: 'INVESTIGATIVE_MATERIAL', minimum: 'G_EXTRACT', from: ['sceneReleaseExtract'] },
    'What was found at the scene.',
  )
  sceneReport?: string;

  @Disclose(
    () => String,
    { as: 'INVESTIGATIVE_MATERIAL', minimum: 'G_EXTRACT' },
    'An extract of the scene report, written by a human to be passed on outside the police.',
  )
  sceneReleaseExtract?: string;

  @Disclose(
    () => [LogEntry],
    { as: 'INVESTIGATIVE_MATERIAL', minimum: 'G_EXTRACT', from: ['notesReleaseExtract'] },
    "The investigators' notes.",
  )
  investigationLog?: LogEntry[];

  @Disclose(
    () => String,
    { as: 'INVESTIGATIVE_MATERIAL', minimum: 'G_EXTRACT' },
    "An extract of the investigators' notes, written by a human to be passed on outside the police.",
  )
  notesReleaseExtract?: string;

  @Disclose(
    () => String,
    { as: 'SOURCE_AND_TACTICS', minimum: 'NOTHING' },
    'The policy file and covert lines of enquiry.',
  )
  policyAndTactics?: string;

  @Disclose(
    () => String,
    { as: 'SOURCE_AND_TACTICS', minimum: 'NOTHING' },
    'Charging advice of the Crown Prosecution Service, which is legally privileged.',
  )
  cpsAdvice?: string;

  @Disclose(
    () => Enum.DomesticRiskGrading,
    { as: 'RISK', minimum: 'G_RISK' },
    'How high the risk to the victim was graded, e.g. with DASH or DARA.',
  )
  riskGrading?: DomesticRiskGrading;

  @Disclose(
    () => [Referral],
    { as: 'THIRD_PARTY', minimum: 'NOTHING' },
    'Referrals made for the safety of the people involved.',
  )
  safeguardingReferrals?: Referral[];

  @Disclose(() => Staff, { as: 'STAFF', minimum: 'G_STAFF' }, 'The officer in charge of the case.')
  officerInCase?: Relation<Staff>;

  @Disclose(() => Staff, { as: 'STAFF', minimum: 'G_STAFF' }, 'The officer who supervises the investigation.')
  supervisor?: Relation<Staff>;
}
