import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A test with its answer.', simpleResolvers: true })
export class AnsweredTest {
  @Field(() => String, { description: 'Which test, e.g. `pressingSocialNeed`.' })
  test!: string;

  @Field(() => String, { description: 'The answer.' })
  answer!: string;

  @Field(() => String, { description: 'Why.' })
  reasons!: string;
}
