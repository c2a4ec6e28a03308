import { ObjectType } from 'type-graphql';
import type {
  OffenceSchedule,
  OrderApplicant,
  OrderKind,
  SexualHarmOrderType,
  StatutoryBasis,
} from '../../src/model/vocabulary/order.js';
import { Disclose, Overlay, PoliceRecordKind } from '../directives.js';
import { Enum } from '../enums.js';
import { Breach } from '../parts/Breach.js';
import { Condition } from '../parts/Condition.js';
import { Notification } from '../parts/Notification.js';
import { NotifiedDetails } from '../parts/NotifiedDetails.js';
import { OffenceRef } from '../parts/OffenceRef.js';
import { Requirement } from '../parts/Requirement.js';
import { Staff } from '../parts/Staff.js';
import { SupervisorReport } from '../parts/SupervisorReport.js';
import { Variation } from '../parts/Variation.js';
import type { Relation } from '../Relation.js';
import { PartialDateScalar } from '../scalars.js';
import { Order } from './Order.js';
import { PoliceRecord } from './PoliceRecord.js';

@PoliceRecordKind('SHPO_SRO')
@ObjectType({
  description:
    'A sexual harm prevention order or sexual risk order. A sexual risk order is a civil order, not a conviction.',
  implements: [PoliceRecord, Order],
  simpleResolvers: true,
})
export class SexualHarmOrder extends Order {
  @Disclose(
    () => Enum.OrderKind,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE', derived: true, from: ['orderType'] },
    'What kind of order it is: its type, in the words that all orders share.',
  )
  declare orderKind?: OrderKind;

  @Disclose(
    () => PartialDateScalar,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE', derived: true, from: ['effectiveFrom'] },
    'When the order took effect.',
  )
  declare inForceFrom?: string;

  @Disclose(
    () => [Condition],
    {
      as: 'CONDITIONS',
      facet: 'TERMS',
      minimum: 'G_CONDITION',
      each: true,
      derived: true,
      from: ['prohibitions', 'requirements'],
    },
    'What the person must not do and must do: the prohibitions and then the requirements.',
  )
  declare conditions?: Condition[];

  @Disclose(
    () => Enum.SexualHarmOrderType,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'The type of order, interim and legacy types included.',
  )
  orderType?: SexualHarmOrderType;

  @Disclose(
    () => Enum.StatutoryBasis,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'The section it was made under: Sentencing Act 2020 s.345, or Sexual Offences Act 2003 s.103A or s.122A.',
  )
  statutoryBasis?: StatutoryBasis;

  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, 'The court that made the order.')
  court?: string;

  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, "The court's number.")
  courtReference?: string;

  @Disclose(() => PartialDateScalar, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'When the order was made.')
  madeAt?: string;

  @Disclose(() => PartialDateScalar, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'When it was served on the person.')
  servedAt?: string;

  @Disclose(() => PartialDateScalar, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'When it took effect.')
  effectiveFrom?: string;

  @Disclose(
    () => Enum.OffenceSchedule,
    { as: 'OFFENCE_FACTS', minimum: 'NOTHING' },
    'The schedule of the Sexual Offences Act 2003 that lists the offence behind it.',
  )
  schedule?: OffenceSchedule;

  @Disclose(
    () => [Condition],
    { as: 'CONDITIONS', facet: 'TERMS', minimum: 'G_CONDITION', each: true },
    'What the person must not do.',
  )
  prohibitions?: Condition[];

  @Disclose(
    () => [Requirement],
    { as: 'CONDITIONS', facet: 'TERMS', minimum: 'G_CONDITION', each: true },
    'What the person must do; possible since 29 November 2022.',
  )
  requirements?: Requirement[];

  @Disclose(
    () => [SupervisorReport],
    { as: 'CONDITIONS', facet: 'COMPLIANCE', minimum: 'G_COMPLIANCE', each: true },
    'What supervisors reported about the requirements.',
  )
  supervisorReports?: SupervisorReport[];

  @Disclose(
    () => [Breach],
    { as: 'CONDITIONS', facet: 'COMPLIANCE', minimum: 'G_COMPLIANCE', each: true },
    'Breaches, suspected or proved; a breach is an offence (Sexual Offences Act 2003 ss.103I and 122H).',
  )
  breaches?: Breach[];

  @Disclose(() => String, { as: 'OFFENCE_FACTS', minimum: 'NOTHING' }, 'The behaviour or offence the order rests on.')
  grounds?: string;

  @Disclose(
    () => OffenceRef,
    { as: 'OFFENCE_FACTS', minimum: 'G_OFFENCE' },
    'The offence the order followed, if it followed one.',
  )
  indexOffence?: Relation<OffenceRef>;

  @Disclose(() => Enum.OrderApplicant, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'Who applied for the order.')
  applicant?: OrderApplicant;

  @Disclose(() => [Variation], { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'How courts have changed the order since.')
  variations?: Variation[];

  @Disclose(
    () => Boolean,
    { as: 'CONDITIONS', facet: 'TERMS', minimum: 'NOTHING' },
    'Whether the order puts the person under notification requirements.',
  )
  subjectToNotification?: boolean;

  @Disclose(
    () => Notification,
    { as: 'CONDITIONS', facet: 'TERMS', minimum: 'G_NOTIFICATION' },
    'The notification requirements: since when, how long, when next.',
  )
  notification?: Relation<Notification>;

  @Disclose(
    () => NotifiedDetails,
    { as: 'FINANCIAL_AND_ID_DOCS', minimum: 'G_HELD' },
    'Bank, card, passport and National Insurance details the person notified.',
  )
  notifiedDetails?: Relation<NotifiedDetails>;

  @Overlay(() => Boolean, 'Whether the order is recorded on ViSOR, as it must be.', { flag: true })
  visorRecorded?: boolean;

  @Overlay(() => Boolean, "Whether the order is flagged on the force's own systems, as it must be.", { flag: true })
  localFlagSet?: boolean;

  @Disclose(() => Staff, { as: 'STAFF', minimum: 'G_STAFF' }, 'The officer who manages the person.')
  offenderManager?: Relation<Staff>;
}
