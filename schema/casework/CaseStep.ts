import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars.js';

@ObjectType({ description: 'One step in the life of something in casework.', simpleResolvers: true })
export class CaseStep {
  @Field(() => String, { description: 'What was done.' })
  event!: string;

  @Field(() => String, { description: 'Where it stood then.' })
  state!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => ID, { description: 'Who did it.' })
  by!: string;
}
