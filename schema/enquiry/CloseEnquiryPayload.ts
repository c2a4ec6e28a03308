import { Field, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { RefusalView } from './RefusalView.js';

@ObjectType({ description: 'Whether the enquiry was closed, or why it was not.', simpleResolvers: true })
export class CloseEnquiryPayload {
  @Field(() => Boolean, { description: 'Whether it is closed now.' })
  closed!: boolean;

  @Field(() => RefusalView, { nullable: true, description: 'Why it was not closed; null where it was.' })
  refusal?: Relation<RefusalView>;
}
