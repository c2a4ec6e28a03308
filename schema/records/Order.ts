import { InterfaceType } from 'type-graphql';
import type { OrderKind, OrderStatus } from '../../src/model/vocabulary/order.js';
import { Disclose } from '../directives.js';
import { Enum } from '../enums.js';
import { Condition } from '../parts/Condition.js';
import { PartialDateScalar } from '../scalars.js';
import { PoliceRecord } from './PoliceRecord.js';

@InterfaceType({
  description: 'What orders and notices that restrict a person have in common.',
  implements: PoliceRecord,
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Order extends PoliceRecord {
  @Disclose(() => Enum.OrderKind, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'What kind of order it is.')
  orderKind?: OrderKind;

  @Disclose(
    () => Enum.OrderStatus,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'Where the order stands, e.g. in force or expired.',
  )
  status?: OrderStatus;

  @Disclose(() => PartialDateScalar, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'When the order took effect.')
  inForceFrom?: string;

  @Disclose(
    () => PartialDateScalar,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'When the order ends; null if it runs until further order.',
  )
  expiresAt?: string;

  @Disclose(
    () => [Condition],
    { as: 'CONDITIONS', minimum: 'G_CONDITION', each: true },
    'What the person must and must not do.',
  )
  conditions?: Condition[];
}
