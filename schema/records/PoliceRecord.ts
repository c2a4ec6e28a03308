import { ID, InterfaceType } from 'type-graphql';
import type { RecordKind } from '../../src/model/codes.js';
import type {
  DataSubjectRole,
  InformationBasis,
  ReviewGroup,
  SecurityClassification,
} from '../../src/model/vocabulary/record.js';
import { Disclose, Open, Overlay } from '../directives.js';
import { Disclosure } from '../disclosure/Disclosure.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { ForceCodeScalar, PartialDateScalar } from '../scalars.js';

@InterfaceType({
  description: 'What every record has in common, whatever its kind and whichever force holds it.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class PoliceRecord {
  @Disclose(
    () => ID,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    "The record's identifier here: opaque, and never the force's own number.",
  )
  id?: string;

  @Disclose(
    () => ForceCodeScalar,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'Code of the force that holds the record and answers for it as data controller.',
  )
  sourceForce?: string;

  @Disclose(
    () => Enum.RecordKind,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'Which of the twelve kinds of record it is.',
  )
  recordKind?: RecordKind;

  @Disclose(
    () => [String],
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'Court orders that restrict what may be published.',
  )
  reportingRestrictions?: string[];

  @Disclose(
    () => Boolean,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE', derived: true, from: ['reviewDate'] },
    'Whether the force is late in reviewing if it should keep the record; the record may be stale.',
  )
  reviewOverdue?: boolean;

  @Disclose(
    () => Enum.DataSubjectRole,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'What the person is in the record, e.g. suspect or convicted (Data Protection Act 2018 s.38(3)).',
  )
  dataSubjectRole?: DataSubjectRole;

  @Disclose(
    () => Enum.InformationBasis,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'Whether it is fact, allegation, opinion or intelligence (Data Protection Act 2018 s.38(2)).',
  )
  basis?: InformationBasis;

  @Disclose(
    () => String,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'What to know to judge how accurate, complete and current it is (Data Protection Act 2018 s.38(5)(b)).',
  )
  accuracyStatement?: string;

  @Disclose(() => PartialDateScalar, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'When the record was made.')
  recordedAt?: string;

  @Disclose(() => PartialDateScalar, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'When it was last checked.')
  lastVerifiedAt?: string;

  @Disclose(
    () => Enum.SecurityClassification,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'Government security classification of the record.',
  )
  gsc?: SecurityClassification;

  @Disclose(() => [String], { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'Extra conditions on using it.')
  handlingInstructions?: string[];

  @Disclose(
    () => [String],
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE', derived: true, from: ['nonConviction', 'basis', 'childSubject'] },
    'Fixed labels to show with it, e.g. "alleged, not proved".',
  )
  labels?: string[];

  @Overlay(() => Boolean, 'Whether the information was given in confidence.')
  givenInConfidence?: boolean;

  @Disclose(
    () => Enum.ReviewGroup,
    { as: 'REFERENCE', minimum: 'NOTHING' },
    'Retention group, which says how long such records are kept.',
  )
  reviewGroup?: ReviewGroup;

  @Disclose(
    () => PartialDateScalar,
    { as: 'REFERENCE', minimum: 'NOTHING' },
    'When the force should next review if it should keep the record.',
  )
  reviewDate?: string;

  @Overlay(() => PartialDateScalar, 'When the force decided to dispose of the record; null if it has not.')
  disposedAt?: string;

  @Overlay(() => Boolean, 'Whether the person was under 18 at the event or is now.')
  childSubject?: boolean;

  @Overlay(
    () => Boolean,
    'Whether it is no conviction: an arrest, no further action, acquittal, allegation or intelligence.',
  )
  nonConviction?: boolean;

  @Open(
    () => String,
    'a team mailbox or switchboard, no personal data',
    'Whom to ask about the record: a team mailbox or switchboard.',
  )
  contactPoint?: string;

  @Open(
    () => Disclosure,
    'explains what was withheld or generalised, to those who may know',
    'What of this record was withheld or generalised, for callers who may know.',
  )
  disclosure?: Relation<Disclosure>;
}
