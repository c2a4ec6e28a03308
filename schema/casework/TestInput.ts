import { Field, InputType } from 'type-graphql';

@InputType({ description: 'An answer to one of the tests of a disclosure.' })
export class TestInput {
  @Field(() => Boolean, { description: 'Whether it is met. Where it is not, nothing may be disclosed.' })
  met!: boolean;

  @Field(() => String, { description: 'Why, in words that are particular to this person; at least 20 characters.' })
  reasons!: string;
}
