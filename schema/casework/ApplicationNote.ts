import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars.js';

@ObjectType({ description: 'What an officer noted about an application.', simpleResolvers: true })
export class ApplicationNote {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => ID, { description: 'Who.' })
  by!: string;

  @Field(() => String, { description: 'What.' })
  note!: string;
}
