import { Field, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { EnquiryHandle } from './EnquiryHandle.js';
import { RefusalView } from './RefusalView.js';

@ObjectType({ description: 'The enquiry that was opened, or why it was not.', simpleResolvers: true })
export class OpenEnquiryPayload {
  @Field(() => EnquiryHandle, { nullable: true, description: 'The enquiry; null where it was refused.' })
  enquiry?: Relation<EnquiryHandle>;

  @Field(() => RefusalView, { nullable: true, description: 'Why it was refused; null where it was opened.' })
  refusal?: Relation<RefusalView>;
}
