import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A child for whose sake an enquiry is made.' })
export class ChildInput {
  @Field(() => String, { nullable: true, description: 'The shared reference of the child.' })
  childRef?: string | null;

  @Field(() => String, { nullable: true, description: 'Full name, forenames first.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Date of birth, `YYYY-MM-DD`.' })
  dateOfBirth?: string | null;
}
