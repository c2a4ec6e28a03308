import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Why an authorisation is taken back.' })
export class RevokeAuthorisationInput {
  @Field(() => ID, { description: 'Which, by its id.' })
  id!: string;

  @Field(() => Int, { description: 'The version you have read; if it has changed since, the step is refused.' })
  version!: number;

  @Field(() => String, { description: 'Why; at least 20 characters.' })
  reasons!: string;
}
