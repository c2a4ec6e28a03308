import { ObjectType } from 'type-graphql';
import type { ExaminationType, ForensicItemType, ForensicResult } from '../../src/model/vocabulary/investigation.js';
import { Disclose, PoliceRecordKind } from '../directives.js';
import { Enum } from '../enums.js';
import { Address } from '../parts/Address.js';
import { ImageCounts } from '../parts/ImageCounts.js';
import { MediaRef } from '../parts/MediaRef.js';
import { Movement } from '../parts/Movement.js';
import { Staff } from '../parts/Staff.js';
import type { Relation } from '../Relation.js';
import { PartialDateScalar } from '../scalars.js';
import { PoliceRecord } from './PoliceRecord.js';

@PoliceRecordKind('FORENSIC')
@ObjectType({
  description: 'An exhibit and what its examination showed.',
  implements: PoliceRecord,
  simpleResolvers: true,
})
export class ForensicEvidence extends PoliceRecord {
  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, "The finder's initials and a number, e.g. `JDS/3`.")
  exhibitNumber?: string;

  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, 'Number of the seal on the bag.')
  sealNumber?: string;

  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, "The laboratory's number.")
  labReference?: string;

  @Disclose(() => Enum.ForensicItemType, { as: 'OFFENCE_FACTS', minimum: 'NOTHING' }, 'What was seized.')
  itemType?: ForensicItemType;

  @Disclose(() => PartialDateScalar, { as: 'OFFENCE_FACTS', minimum: 'G_DATE' }, 'When it was seized.')
  seizedAt?: string;

  @Disclose(() => String, { as: 'OFFENCE_FACTS', minimum: 'NOTHING' }, 'The power of seizure that was used.')
  powerUsed?: string;

  @Disclose(
    () => Address,
    { as: 'VICTIM_IDENTITY', minimum: 'NOTHING' },
    'Where it was seized: the place may give away the victim.',
  )
  seizedFrom?: Relation<Address>;

  @Disclose(
    () => [Movement],
    { as: 'STAFF', minimum: 'NOTHING' },
    'The chain of custody: who held the exhibit and when.',
  )
  continuity?: Movement[];

  @Disclose(() => Enum.ExaminationType, { as: 'OFFENCE_FACTS', minimum: 'G_FORENSIC' }, 'How it was examined.')
  examinationType?: ExaminationType;

  @Disclose(
    () => Enum.ForensicResult,
    { as: 'OFFENCE_FACTS', minimum: 'G_FORENSIC' },
    'Whether the result supports the allegation.',
  )
  resultSummary?: ForensicResult;

  @Disclose(() => String, { as: 'INVESTIGATIVE_MATERIAL', minimum: 'NOTHING' }, 'What the scientist found.')
  resultDetail?: string;

  @Disclose(() => String, { as: 'SENSITIVE_PERSONAL', minimum: 'NOTHING' }, 'Reference in the national DNA database.')
  dnaProfileRef?: string;

  @Disclose(
    () => String,
    { as: 'SENSITIVE_PERSONAL', minimum: 'NOTHING' },
    'Reference in the national fingerprint database.',
  )
  fingerprintRef?: string;

  @Disclose(
    () => String,
    { as: 'SENSITIVE_PERSONAL', minimum: 'NOTHING' },
    "What a medical examination found: the victim's health data.",
  )
  medicalFindings?: string;

  @Disclose(
    () => ImageCounts,
    { as: 'OFFENCE_FACTS', minimum: 'G_FORENSIC' },
    'How many indecent images of each sentencing category were found; never the images.',
  )
  imageCounts?: Relation<ImageCounts>;

  @Disclose(
    () => MediaRef,
    { as: 'EVIDENTIAL_MEDIA', minimum: 'G_HELD' },
    'Pointer to the forensic files, which cannot be followed from here.',
  )
  mediaHandle?: Relation<MediaRef>;

  @Disclose(() => Staff, { as: 'STAFF', minimum: 'G_STAFF' }, 'Who examined it.')
  examiner?: Relation<Staff>;
}
