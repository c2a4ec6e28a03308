import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A task that is done.' })
export class CompleteTaskInput {
  @Field(() => ID, { description: 'Which, by its id.' })
  id!: string;

  @Field(() => Int, { description: 'The version you have read; if it has changed since, the step is refused.' })
  version!: number;

  @Field(() => String, { description: 'What was done.' })
  note!: string;
}
