import { Field, InputType } from 'type-graphql';
import type { OutcomeGroup } from '../../src/model/vocabulary/minimumForm.js';
import type { OffenceGroup } from '../../src/model/vocabulary/offence.js';
import type { ConditionCode, OrderKind } from '../../src/model/vocabulary/order.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { ForceCodeScalar } from '../scalars.js';
import { QuarterRange } from './QuarterRange.js';

@InputType({ description: 'Which records to count: those that fit everything that is given. There is no free text.' })
export class AggregateFilter {
  @Field(() => Enum.OrderKind, { nullable: true, description: 'Orders of this type; for kinds of order only.' })
  orderType?: OrderKind | null;

  @Field(() => Enum.OffenceGroup, { nullable: true, description: 'With an offence of this group.' })
  offenceGroup?: OffenceGroup | null;

  @Field(() => Enum.OutcomeGroup, { nullable: true, description: 'With this outcome.' })
  outcomeGroup?: OutcomeGroup | null;

  @Field(() => Enum.ConditionCode, { nullable: true, description: 'With a condition of this code.' })
  conditionCode?: ConditionCode | null;

  @Field(() => ForceCodeScalar, { nullable: true, description: 'Of this force.' })
  force?: string | null;

  @Field(() => QuarterRange, {
    nullable: true,
    description: 'Of these quarters, forty at most. A table by QUARTER covers the last forty where this is left out.',
  })
  quarters?: Relation<QuarterRange> | null;
}
