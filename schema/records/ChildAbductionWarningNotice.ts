import { ObjectType } from 'type-graphql';
import type { NoticeBasis, OrderKind } from '../../src/model/vocabulary/order.js';
import { Disclose, PoliceRecordKind } from '../directives.js';
import { Enum } from '../enums.js';
import { ChildLink } from '../parts/ChildLink.js';
import { Condition } from '../parts/Condition.js';
import { Event } from '../parts/Event.js';
import { PersonLink } from '../parts/PersonLink.js';
import { Staff } from '../parts/Staff.js';
import type { Relation } from '../Relation.js';
import { PartialDateScalar } from '../scalars.js';
import { Order } from './Order.js';
import { PoliceRecord } from './PoliceRecord.js';

@PoliceRecordKind('CAWN')
@ObjectType({
  description: 'A police notice warning an adult to keep away from a child. Administrative: no court, no finding.',
  implements: [PoliceRecord, Order],
  simpleResolvers: true,
})
export class ChildAbductionWarningNotice extends Order {
  @Disclose(
    () => Enum.OrderKind,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE', derived: true },
    'What kind of order it is: always `CAWN`.',
  )
  declare orderKind?: OrderKind;

  @Disclose(
    () => PartialDateScalar,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE', derived: true, from: ['servedAt'] },
    'When the notice took effect: when it was served.',
  )
  declare inForceFrom?: string;

  @Disclose(
    () => PartialDateScalar,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE', derived: true },
    "Always null: the notice ends on the child's birthday, which would identify the child.",
  )
  declare expiresAt?: string;

  @Disclose(
    () => [Condition],
    { as: 'CONDITIONS', minimum: 'G_CONDITION', each: true, derived: true, from: ['prohibitedConduct'] },
    'What the adult must not do: the prohibited conduct.',
  )
  declare conditions?: Condition[];

  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, "The force's number of the notice.")
  noticeNumber?: string;

  @Disclose(
    () => Enum.NoticeBasis,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'The Act behind it: Child Abduction Act 1984 s.2 (under 16) or Children Act 1989 s.49 (in care, under 18).',
  )
  noticeBasis?: NoticeBasis;

  @Disclose(() => ChildLink, { as: 'VICTIM_IDENTITY', minimum: 'G_VICTIM' }, 'The child the notice protects.')
  child?: Relation<ChildLink>;

  @Disclose(() => PersonLink, { as: 'SUBJECT_IDENTITY', minimum: 'G_NAME' }, 'The adult the notice was served on.')
  recipientAdult?: Relation<PersonLink>;

  @Disclose(
    () => [Condition],
    { as: 'CONDITIONS', minimum: 'G_CONDITION', each: true },
    'What the adult is warned not to do: associate, harbour, communicate.',
  )
  prohibitedConduct?: Condition[];

  @Disclose(
    () => String,
    { as: 'OFFENCE_FACTS', minimum: 'NOTHING' },
    'The incidents and missing episodes behind the notice.',
  )
  grounds?: string;

  @Disclose(() => String, { as: 'THIRD_PARTY', minimum: 'NOTHING' }, 'What the parent or local authority stated.')
  parentOrAuthorityStatement?: string;

  @Disclose(() => PartialDateScalar, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'When the notice was served.')
  servedAt?: string;

  @Disclose(() => Staff, { as: 'STAFF', minimum: 'G_STAFF' }, 'Who served it.')
  servedBy?: Relation<Staff>;

  @Disclose(() => Boolean, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'Whether the adult acknowledged it.')
  acknowledged?: boolean;

  @Disclose(
    () => PartialDateScalar,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'When the notice is due for review; it has no length set by law.',
  )
  reviewAt?: string;

  @Disclose(
    () => PartialDateScalar,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'When the notice was withdrawn, if it was.',
  )
  withdrawnAt?: string;

  @Disclose(
    () => PartialDateScalar,
    { as: 'VICTIM_IDENTITY', minimum: 'NOTHING' },
    "The child's 16th birthday (in care, the 18th), on which the notice ends.",
  )
  childTurns?: string;

  @Disclose(
    () => [Event],
    { as: 'CONDITIONS', minimum: 'G_COMPLIANCE' },
    'Breaches, which are evidence but not themselves an offence.',
  )
  breaches?: Event[];
}
