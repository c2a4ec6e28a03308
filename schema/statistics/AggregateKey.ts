import { Field, ObjectType } from 'type-graphql';
import type { AggregateDimension } from '../../src/model/Count.js';
import { Enum } from '../enums.js';

@ObjectType({ description: 'Where a row stands in one dimension.', simpleResolvers: true })
export class AggregateKey {
  @Field(() => Enum.AggregateDimension, { description: 'The dimension.' })
  dimension!: AggregateDimension;

  @Field(() => String, {
    nullable: true,
    description:
      'A force code, a quarter such as `2026-Q4`, or a member of OffenceGroup, OutcomeGroup or ConditionCode; null where the records do not say.',
  })
  value!: string | null;
}
