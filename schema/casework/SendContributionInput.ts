import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A contribution to send.' })
export class SendContributionInput {
  @Field(() => ID, { description: 'Which, by its id.' })
  id!: string;

  @Field(() => Int, { description: 'The version you have read; if it has changed since, the step is refused.' })
  version!: number;
}
