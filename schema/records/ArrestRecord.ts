import { ObjectType } from 'type-graphql';
import type {
  AttendanceType,
  BailType,
  Biometric,
  CustodyDisposal,
  NecessityGround,
} from '../../src/model/vocabulary/investigation.js';
import type { OutcomeGroup } from '../../src/model/vocabulary/minimumForm.js';
import { Disclose, PoliceRecordKind } from '../directives.js';
import { Enum } from '../enums.js';
import { Condition } from '../parts/Condition.js';
import { HealthAndRisk } from '../parts/HealthAndRisk.js';
import { OffenceRef } from '../parts/OffenceRef.js';
import { PersonLink } from '../parts/PersonLink.js';
import { Staff } from '../parts/Staff.js';
import type { Relation } from '../Relation.js';
import { PartialDateScalar } from '../scalars.js';
import { PoliceRecord } from './PoliceRecord.js';

@PoliceRecordKind('ARREST')
@ObjectType({
  description: 'An arrest or voluntary attendance, and the custody that followed. Not a finding of guilt.',
  implements: PoliceRecord,
  simpleResolvers: true,
})
export class ArrestRecord extends PoliceRecord {
  @Disclose(
    () => String,
    { as: 'REFERENCE', minimum: 'G_REF' },
    "The force's number of the custody record, e.g. `NMR/CU/26/004321`.",
  )
  custodyRecordNumber?: string;

  @Disclose(
    () => String,
    { as: 'REFERENCE', minimum: 'G_REF' },
    'Arrest summons number: links the arrest to court and national records, e.g. `93/105CE/01/01245932H`.',
  )
  asn?: string;

  @Disclose(() => PartialDateScalar, { as: 'OFFENCE_FACTS', minimum: 'G_DATE' }, 'When the person was arrested.')
  arrestedAt?: string;

  @Disclose(() => String, { as: 'VICTIM_IDENTITY', minimum: 'NOTHING' }, "Where: often the victim's home.")
  placeOfArrest?: string;

  @Disclose(
    () => [OffenceRef],
    { as: 'OFFENCE_FACTS', minimum: 'G_OFFENCE' },
    'What the person was arrested for: suspected, not proved.',
  )
  arrestOffences?: OffenceRef[];

  @Disclose(
    () => [Enum.NecessityGround],
    { as: 'OFFENCE_FACTS', minimum: 'NOTHING' },
    'Why the arrest was necessary (PACE Code G).',
  )
  necessityGrounds?: NecessityGround[];

  @Disclose(
    () => Enum.AttendanceType,
    { as: 'OFFENCE_FACTS', minimum: 'NOTHING' },
    'Whether the person was arrested or came of their own will; a voluntary interview is not an arrest.',
  )
  attendanceType?: AttendanceType;

  @Disclose(() => PartialDateScalar, { as: 'OFFENCE_FACTS', minimum: 'G_DATE' }, 'When detention was authorised.')
  detentionAuthorisedAt?: string;

  @Disclose(() => PartialDateScalar, { as: 'OFFENCE_FACTS', minimum: 'G_DATE' }, 'When the person was released.')
  releasedAt?: string;

  @Disclose(() => Enum.CustodyDisposal, { as: 'OFFENCE_FACTS', minimum: 'NOTHING' }, 'How custody ended.')
  disposal?: CustodyDisposal;

  @Disclose(
    () => Enum.OutcomeGroup,
    { as: 'OFFENCE_FACTS', minimum: 'G_OUTCOME', derived: true, from: ['disposal'] },
    'How the matter stands, as one of a few groups.',
  )
  outcomeGroup?: OutcomeGroup;

  @Disclose(() => Enum.BailType, { as: 'CONDITIONS', minimum: 'NOTHING' }, 'When in the case bail was given.')
  bailType?: BailType;

  @Disclose(
    () => [Condition],
    { as: 'CONDITIONS', minimum: 'G_CONDITION', each: true },
    'What the person must or must not do on bail.',
  )
  bailConditions?: Condition[];

  @Disclose(() => PartialDateScalar, { as: 'CONDITIONS', minimum: 'G_DATE' }, 'When bail ends.')
  bailUntil?: string;

  @Disclose(() => [PartialDateScalar], { as: 'CONDITIONS', minimum: 'NOTHING' }, 'The dates that bail was extended to.')
  bailExtensions?: string[];

  @Disclose(
    () => HealthAndRisk,
    { as: 'SENSITIVE_PERSONAL', minimum: 'G_SENSITIVE' },
    "The person's health and safety in custody.",
  )
  custodyRiskAssessment?: Relation<HealthAndRisk>;

  @Disclose(
    () => [Enum.Biometric],
    { as: 'SENSITIVE_PERSONAL', minimum: 'NOTHING' },
    'Which samples were taken; the fact only.',
  )
  biometricsTaken?: Biometric[];

  @Disclose(
    () => PersonLink,
    { as: 'THIRD_PARTY', minimum: 'G_THIRD' },
    'The adult who supported a child or vulnerable person in custody.',
  )
  appropriateAdult?: Relation<PersonLink>;

  @Disclose(() => PersonLink, { as: 'THIRD_PARTY', minimum: 'G_THIRD' }, "The person's solicitor.")
  solicitor?: Relation<PersonLink>;

  @Disclose(() => PersonLink, { as: 'THIRD_PARTY', minimum: 'G_THIRD' }, 'The interpreter.')
  interpreter?: Relation<PersonLink>;

  @Disclose(() => Staff, { as: 'STAFF', minimum: 'G_STAFF' }, 'The officer who made the arrest.')
  arrestingOfficer?: Relation<Staff>;

  @Disclose(() => Staff, { as: 'STAFF', minimum: 'G_STAFF' }, 'The officer responsible for custody.')
  custodyOfficer?: Relation<Staff>;
}
