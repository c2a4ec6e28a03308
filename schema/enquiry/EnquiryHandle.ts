import { Field, ID, ObjectType } from 'type-graphql';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'An enquiry that has been opened.', simpleResolvers: true })
export class EnquiryHandle {
  @Field(() => ID, { description: 'Its identifier, to be sent as `Proviso-Enquiry` with each later request.' })
  id!: string;

  @Field(() => PartialDateScalar, { description: 'When it ends.' })
  expiresAt!: string;
}
