import { ObjectType } from 'type-graphql';
import type { OrderKind } from '../../src/model/vocabulary/order.js';
import { Disclose, PoliceRecordKind } from '../directives.js';
import { Enum } from '../enums.js';
import { Breach } from '../parts/Breach.js';
import { Notification } from '../parts/Notification.js';
import { OffenceRef } from '../parts/OffenceRef.js';
import { PersonLink } from '../parts/PersonLink.js';
import type { Relation } from '../Relation.js';
import { PartialDateScalar } from '../scalars.js';
import { Order } from './Order.js';
import { PoliceRecord } from './PoliceRecord.js';

@PoliceRecordKind('VOO')
@ObjectType({
  description: 'A violent offender order (Criminal Justice and Immigration Act 2008 s.98).',
  implements: [PoliceRecord, Order],
  simpleResolvers: true,
})
export class ViolentOffenderOrder extends Order {
  @Disclose(
    () => Enum.OrderKind,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE', derived: true },
    'What kind of order it is: always `VOO`.',
  )
  declare orderKind?: OrderKind;

  @Disclose(
    () => PartialDateScalar,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE', derived: true, from: ['madeAt'] },
    'When the order took effect: when it was made.',
  )
  declare inForceFrom?: string;

  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, "The court's number of the order.")
  orderRef?: string;

  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, 'The court that made the order.')
  court?: string;

  @Disclose(
    () => OffenceRef,
    { as: 'OFFENCE_FACTS', minimum: 'G_OFFENCE' },
    "The specified offence, with 12 months' custody or a hospital order, that the order rests on.",
  )
  qualifyingOffence?: Relation<OffenceRef>;

  @Disclose(
    () => PartialDateScalar,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'When the order was made; it lasts 2 to 5 years unless renewed or discharged.',
  )
  madeAt?: string;

  @Disclose(
    () => Boolean,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'Whether it is an interim order, of at most 4 weeks at a time.',
  )
  interim?: boolean;

  @Disclose(
    () => [PersonLink],
    { as: 'VICTIM_IDENTITY', minimum: 'G_VICTIM', each: true },
    'The people the order protects.',
  )
  protectedPersons?: PersonLink[];

  @Disclose(
    () => Notification,
    { as: 'CONDITIONS', minimum: 'G_NOTIFICATION' },
    'The details the person must notify to the police, and when.',
  )
  notification?: Relation<Notification>;

  @Disclose(
    () => [Breach],
    { as: 'CONDITIONS', minimum: 'G_COMPLIANCE' },
    'Breaches, suspected or proved; a breach is an offence.',
  )
  breaches?: Breach[];
}
