import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One rule that has a say about a field.', simpleResolvers: true })
export class ExplainedRule {
  @Field(() => String, { description: 'Its name, as the access log knows it.' })
  rule!: string;

  @Field(() => String, { description: 'Where it stands: a law, the guidance, a table of the policy.' })
  source!: string;

  @Field(() => String, { description: 'What it says, in a sentence or two.' })
  says!: string;
}
