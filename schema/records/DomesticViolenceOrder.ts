import { Int, ObjectType } from 'type-graphql';
import type { DomesticOrderKind, DomesticProvision, OrderKind } from '../../src/model/vocabulary/order.js';
import type { DomesticRiskGrading, DomesticRiskTool } from '../../src/model/vocabulary/risk.js';
import { Disclose, PoliceRecordKind } from '../directives.js';
import { Enum } from '../enums.js';
import { Address } from '../parts/Address.js';
import { ChildLink } from '../parts/ChildLink.js';
import { Condition } from '../parts/Condition.js';
import { Considerations } from '../parts/Considerations.js';
import { Event } from '../parts/Event.js';
import { PersonLink } from '../parts/PersonLink.js';
import { Staff } from '../parts/Staff.js';
import type { Relation } from '../Relation.js';
import { PartialDateScalar } from '../scalars.js';
import { Order } from './Order.js';
import { PoliceRecord } from './PoliceRecord.js';

@PoliceRecordKind('DVPN_DVPO')
@ObjectType({
  description: 'A domestic violence protection notice by the police, and the court order that may follow it.',
  implements: [PoliceRecord, Order],
  simpleResolvers: true,
})
export class DomesticViolenceOrder extends Order {
  @Disclose(
    () => Enum.OrderKind,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE', derived: true, from: ['kind'] },
    'What kind of order it is: its kind, in the words that all orders share.',
  )
  declare orderKind?: OrderKind;

  @Disclose(
    () => PartialDateScalar,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE', derived: true, from: ['issuedAt'] },
    'When it took effect: when the notice was issued.',
  )
  declare inForceFrom?: string;

  @Disclose(
    () => PartialDateScalar,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE', derived: true, from: ['dvpoMadeAt', 'dvpoDays', 'hearingDueBy'] },
    'When the order ends; of a notice, by when the hearing is due.',
  )
  declare expiresAt?: string;

  @Disclose(
    () => [Condition],
    { as: 'CONDITIONS', minimum: 'G_CONDITION', each: true, derived: true, from: ['provisions'] },
    'What the person must and must not do: the provisions.',
  )
  declare conditions?: Condition[];

  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, "The force's number of the notice.")
  noticeRef?: string;

  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, "The court's number of the order.")
  orderRef?: string;

  @Disclose(
    () => Enum.DomesticOrderKind,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'Whether it is a notice or an order.',
  )
  kind?: DomesticOrderKind;

  @Disclose(
    () => PersonLink,
    { as: 'SUBJECT_IDENTITY', minimum: 'G_NAME' },
    'The alleged perpetrator, aged 18 or over.',
  )
  personP?: Relation<PersonLink>;

  @Disclose(() => PersonLink, { as: 'VICTIM_IDENTITY', minimum: 'G_VICTIM' }, 'The person protected.')
  personV?: Relation<PersonLink>;

  @Disclose(
    () => Staff,
    { as: 'STAFF', minimum: 'G_STAFF' },
    'The superintendent or higher who authorised the notice (Crime and Security Act 2010 s.24(1)).',
  )
  authorisedBy?: Relation<Staff>;

  @Disclose(
    () => Considerations,
    { as: 'VICTIM_ACCOUNT', minimum: 'NOTHING' },
    'What the officer had to consider first (Crime and Security Act 2010 s.24(3)).',
  )
  considerations?: Relation<Considerations>;

  @Disclose(() => PartialDateScalar, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'When the notice was issued.')
  issuedAt?: string;

  @Disclose(() => PartialDateScalar, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'When it was served.')
  servedAt?: string;

  @Disclose(
    () => PartialDateScalar,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'By when a court must hear the application: 48 hours from service, Sundays and holidays not counted.',
  )
  hearingDueBy?: string;

  @Disclose(
    () => [Enum.DomesticProvision],
    { as: 'CONDITIONS', minimum: 'G_CONDITION' },
    'What the notice or order forbids or demands.',
  )
  provisions?: DomesticProvision[];

  @Disclose(
    () => Address,
    { as: 'VICTIM_IDENTITY', minimum: 'NOTHING' },
    'The home it is about: usually that of the person protected.',
  )
  premises?: Relation<Address>;

  @Disclose(
    () => Address,
    { as: 'VICTIM_IDENTITY', facet: 'OWN_CASE', minimum: 'NOTHING' },
    'The refuge or new address of the person protected.',
  )
  newAddressOfV?: Relation<Address>;

  @Disclose(() => PartialDateScalar, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'When the court made the order.')
  dvpoMadeAt?: string;

  @Disclose(() => Int, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'How many days the order lasts, 14 to 28.')
  dvpoDays?: number;

  @Disclose(
    () => [Event],
    { as: 'CONDITIONS', minimum: 'G_COMPLIANCE' },
    'Breaches, which lead to arrest and court; breach of the order is civil, not a crime.',
  )
  breaches?: Event[];

  @Disclose(() => Enum.DomesticRiskTool, { as: 'RISK', minimum: 'NOTHING' }, 'The tool that the risk was graded with.')
  riskTool?: DomesticRiskTool;

  @Disclose(
    () => Enum.DomesticRiskGrading,
    { as: 'RISK', minimum: 'G_RISK' },
    'How high the risk to the person protected was graded.',
  )
  riskLevel?: DomesticRiskGrading;

  @Disclose(
    () => [ChildLink],
    { as: 'THIRD_PARTY', minimum: 'G_THIRD', each: true },
    'The children who live in the household.',
  )
  childrenInHousehold?: ChildLink[];
}
