import { ObjectType } from 'type-graphql';
import type { AppliesToYou } from '../../src/model/vocabulary/minimumForm.js';
import type { ConditionCode } from '../../src/model/vocabulary/order.js';
import { Disclose, Made, Part } from '../directives.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { PartialDateScalar } from '../scalars.js';
import { Supervisor } from './Supervisor.js';

@ObjectType({
  description: 'One positive requirement of an order: something the person must do (possible since 29 November 2022).',
  simpleResolvers: true,
})
export class Requirement {
  @Part(() => String, 'Number of the requirement in its order, e.g. `R1`.')
  number?: string;

  @Part(() => Enum.ConditionCode, 'What kind of requirement it is.')
  code?: ConditionCode;

  @Part(() => String, 'The wording of the requirement.')
  text?: string;

  @Made(() => String, 'What the requirement means, in one plain sentence from a fixed list.')
  plainText?: string;

  @Made(() => Enum.AppliesToYou, "Whether the requirement concerns the caller's setting or child.")
  appliesToYou?: AppliesToYou;

  @Disclose(
    () => Supervisor,
    { as: 'STAFF', minimum: 'G_STAFF' },
    'Whom the court named to supervise it (Sexual Offences Act 2003 s.103CA for an SHPO, s.122BA for an SRO).',
  )
  supervisor?: Relation<Supervisor>;

  @Part(() => PartialDateScalar, 'By when the requirement must be met.')
  due?: string;

  @Part(() => Boolean, 'Whether the requirement is electronic monitoring, which has no named supervisor.')
  electronicMonitoring?: boolean;
}
