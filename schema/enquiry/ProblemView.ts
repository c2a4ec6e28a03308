import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One thing wrong with an input.', simpleResolvers: true })
export class ProblemView {
  @Field(() => String, { description: 'Where in the input, e.g. `aboutWhom.0.dateOfBirth`.' })
  path!: string;

  @Field(() => String, { description: 'What is wrong; names fields, never values.' })
  message!: string;
}
