import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'The acceptance of an enquiry with a declared conflict of interest.' })
export class AcceptEnquiryInput {
  @Field(() => ID, { description: 'The enquiry, as the task names it.' })
  id!: string;

  @Field(() => String, { description: 'Why it may go on; at least 20 characters.' })
  reasons!: string;
}
