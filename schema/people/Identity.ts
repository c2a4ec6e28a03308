import { ObjectType } from 'type-graphql';
import type { AppliesToYou } from '../../src/model/vocabulary/minimumForm.js';
import type { Sex, WarningMarker } from '../../src/model/vocabulary/person.js';
import { Disclose, Open, Overlay } from '../directives.js';
import { Disclosure } from '../disclosure/Disclosure.js';
import { Enum } from '../enums.js';
import { Address } from '../parts/Address.js';
import { ChildLink } from '../parts/ChildLink.js';
import { ClaimedDate } from '../parts/ClaimedDate.js';
import { LegitimateAccess } from '../parts/LegitimateAccess.js';
import { MediaRef } from '../parts/MediaRef.js';
import { PersonLink } from '../parts/PersonLink.js';
import { PersonName } from '../parts/PersonName.js';
import { Role } from '../parts/Role.js';
import type { Relation } from '../Relation.js';
import { ForceCodeScalar } from '../scalars.js';

@ObjectType({
  description: 'Who a force has on record: one nominal, with the names and identifiers it knows the person by.',
  simpleResolvers: true,
})
export class Identity {
  @Disclose(
    () => ForceCodeScalar,
    { as: 'SUBJECT_IDENTITY', minimum: 'G_EXISTENCE' },
    'Code of the force that holds this nominal.',
  )
  sourceForce?: string;

  @Disclose(
    () => String,
    { as: 'REFERENCE', minimum: 'G_REF' },
    "The force's own reference for the person, e.g. `NMR-N-0048812`.",
  )
  localNominalRef?: string;

  @Disclose(
    () => String,
    { as: 'REFERENCE', minimum: 'G_REF' },
    'Police National Computer number: year, serial, check letter, e.g. `2009/0412873S`.',
  )
  pncId?: string;

  @Disclose(
    () => String,
    { as: 'REFERENCE', minimum: 'G_REF' },
    'Criminal Records Office number, tied to fingerprints: `NNNNNN/YYL` or `SFyy/NNNNNL`.',
  )
  croNumber?: string;

  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, 'Arrest summons number, e.g. `93/105CE/01/01245932H`.')
  asn?: string;

  @Disclose(
    () => [PersonName],
    { as: 'SUBJECT_IDENTITY', minimum: 'G_NAME' },
    'Every name the force knows the person by, aliases included.',
  )
  names?: PersonName[];

  @Disclose(
    () => String,
    { as: 'SUBJECT_IDENTITY', minimum: 'G_NAME', derived: true, from: ['names'] },
    'The name the person uses now, forenames first.',
  )
  currentName?: string;

  @Disclose(
    () => [ClaimedDate],
    { as: 'SUBJECT_IDENTITY', minimum: 'G_DOB' },
    'Dates of birth the person has given; one of them may be verified.',
  )
  dateOfBirth?: ClaimedDate[];

  @Disclose(() => Enum.Sex, { as: 'SUBJECT_IDENTITY', minimum: 'NOTHING' }, 'Sex as recorded.')
  sex?: Sex;

  @Disclose(
    () => [PersonLink],
    { as: 'THIRD_PARTY', minimum: 'G_THIRD' },
    'People the force has recorded as associates.',
  )
  associates?: PersonLink[];

  @Disclose(() => [Address], { as: 'SUBJECT_IDENTITY', minimum: 'NOTHING' }, 'Where the person lives and has lived.')
  addresses?: Address[];

  @Disclose(
    () => Enum.AppliesToYou,
    { as: 'SUBJECT_IDENTITY', minimum: 'G_AREA', derived: true, from: ['addresses'] },
    "Whether the person lives in the caller's local authority area.",
  )
  livesInArea?: AppliesToYou;

  @Disclose(() => MediaRef, { as: 'SUBJECT_IDENTITY', minimum: 'G_PHOTO' }, 'Custody photograph: a pointer only.')
  photograph?: Relation<MediaRef>;

  @Disclose(
    () => [Role],
    { as: 'SUBJECT_IDENTITY', minimum: 'NOTHING' },
    "The person's jobs, which may bring them together with children.",
  )
  occupation?: Role[];

  @Disclose(() => [Role], { as: 'SUBJECT_IDENTITY', minimum: 'NOTHING' }, "The person's voluntary work.")
  volunteering?: Role[];

  @Disclose(
    () => String,
    { as: 'SENSITIVE_PERSONAL', minimum: 'NOTHING' },
    'Ethnicity as the person defines it (sensitive: Data Protection Act 2018 s.35(8)).',
  )
  selfDefinedEthnicity?: string;

  @Disclose(
    () => String,
    { as: 'SENSITIVE_PERSONAL', minimum: 'NOTHING' },
    'Religion (sensitive: Data Protection Act 2018 s.35(8)).',
  )
  religion?: string;

  @Disclose(() => String, { as: 'SENSITIVE_PERSONAL', minimum: 'NOTHING' }, 'Nationality.')
  nationality?: string;

  @Disclose(() => [Enum.WarningMarker], { as: 'RISK', minimum: 'G_RISK' }, 'Warnings to officers who meet the person.')
  warningMarkers?: WarningMarker[];

  @Overlay(() => Boolean, "Whether the force's systems flag that the person is on ViSOR.", { flag: true })
  visorFlag?: boolean;

  @Overlay(
    () => Boolean,
    'Whether the person is under the notification requirements of the Sexual Offences Act 2003.',
    { flag: true },
  )
  registeredSexualOffender?: boolean;

  @Disclose(
    () => [ChildLink],
    { as: 'THIRD_PARTY', minimum: 'G_THIRD', each: true },
    'Children connected with the person, in the household or elsewhere.',
  )
  linkedChildren?: ChildLink[];

  @Disclose(
    () => [LegitimateAccess],
    { as: 'THIRD_PARTY', minimum: 'NOTHING' },
    'Recorded reasons for the person to be at an organisation that looks after children.',
  )
  legitimateAccess?: LegitimateAccess[];

  @Open(
    () => Disclosure,
    'explains what was withheld or generalised, to those who may know',
    'What of this nominal was withheld or generalised, for callers who may know.',
  )
  disclosure?: Relation<Disclosure>;
}
