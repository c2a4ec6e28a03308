import { Field, Int, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { AccessDecision } from './AccessDecision.js';

@ObjectType({ description: 'Some of the decisions of a request, in order.', simpleResolvers: true })
export class AccessDecisions {
  @Field(() => Int, { description: 'How many there are that you may see.' })
  total!: number;

  @Field(() => [AccessDecision], { description: 'Those asked for.' })
  rows!: Relation<readonly AccessDecision[]>;
}
