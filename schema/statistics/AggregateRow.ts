import { Field, Int, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { AggregateKey } from './AggregateKey.js';

@ObjectType({ description: 'A number of records that have something in common.', simpleResolvers: true })
export class AggregateRow {
  @Field(() => [AggregateKey], { description: 'What they have in common, in the order of `groupBy`.' })
  keys!: Relation<AggregateKey>[];

  @Field(() => Int, { description: 'How many there are, to the nearest five; never fewer than five.' })
  count!: number;
}
