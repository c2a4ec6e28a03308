import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A task to take on.' })
export class ClaimTaskInput {
  @Field(() => ID, { description: 'Which, by its id.' })
  id!: string;

  @Field(() => Int, { description: 'The version you have read; if it has changed since, the step is refused.' })
  version!: number;
}
