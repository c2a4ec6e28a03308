import { ObjectType } from 'type-graphql';
import { Container, Disclose, PoliceRecordKind } from '../directives.js';
import { Disposal } from '../parts/Disposal.js';
import { Notification } from '../parts/Notification.js';
import type { Relation } from '../Relation.js';
import { PoliceRecord } from './PoliceRecord.js';

@PoliceRecordKind('CRIMINAL_HISTORY')
@ObjectType({
  description: "A person's convictions and cautions. Absent altogether where none of them may be shown.",
  implements: PoliceRecord,
  simpleResolvers: true,
})
export class CriminalHistory extends PoliceRecord {
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

  @Container(() => [Disposal], 'Convictions and cautions, one for each court appearance or caution.')
  disposals?: Disposal[];

  @Container(() => [Disposal], 'Convictions abroad.')
  foreignConvictions?: Disposal[];

  @Disclose(
    () => Notification,
    { as: 'CONDITIONS', minimum: 'G_NOTIFICATION' },
    'Whether and how long the person must notify the police of where they live (Sexual Offences Act 2003 Part 2).',
  )
  notificationStatus?: Relation<Notification>;
}
