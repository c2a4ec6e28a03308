import { Field, ID, InputType, Int } from 'type-graphql';
import { Enum } from '../enums.js';

@InputType({ description: 'The decision of an Inspector or above about a draft.' })
export class DecideAuthorisationInput {
  @Field(() => ID, { description: 'Which, by its id.' })
  id!: string;

  @Field(() => Int, { description: 'The version you have read; if it has changed since, the step is refused.' })
  version!: number;

  @Field(() => Enum.AuthorisationDecision, { description: 'What is decided.' })
  decision!: 'APPROVE' | 'REFUSE';

  @Field(() => String, { description: 'Why it is, or is not, necessary and proportionate; at least 20 characters.' })
  reasons!: string;
}
