import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An answer with reasons.', simpleResolvers: true })
export class AnsweredQuestion {
  @Field(() => String, { description: 'The answer.' })
  answer!: string;

  @Field(() => String, { description: 'Why.' })
  reasons!: string;
}
