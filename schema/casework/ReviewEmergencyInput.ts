import { Field, ID, InputType } from 'type-graphql';
import { Enum } from '../enums.js';

@InputType({ description: 'The review of a declared threat to life.' })
export class ReviewEmergencyInput {
  @Field(() => ID, { description: 'Which, as the task names it.' })
  id!: string;

  @Field(() => Enum.ReviewFinding, { description: 'What is found.' })
  finding!: 'JUSTIFIED' | 'NOT_JUSTIFIED';

  @Field(() => String, { description: 'Why; at least 20 characters.' })
  reasons!: string;
}
