import { Field, Float, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars.js';

@ObjectType({
  description: 'Where an access stands in the log of another instance, which alone says what it was.',
  simpleResolvers: true,
})
export class AccessElsewhere {
  @Field(() => String, { description: 'The name of the log.' })
  log!: string;

  @Field(() => Float, { description: 'Index of its first entry there.' })
  intentIndex!: number;

  @Field(() => DateTimeScalar, { description: 'When it was logged.' })
  at!: string;
}
