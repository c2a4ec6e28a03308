import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars.js';

@ObjectType({ description: 'That somebody has collected a contribution.', simpleResolvers: true })
export class Collected {
  @Field(() => ID, { description: 'Who.' })
  by!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;
}
