import { Field, ObjectType } from 'type-graphql';
import { RefusalView } from '../enquiry/RefusalView.js';
import type { Relation } from '../Relation.js';
import { Authorisation } from './Authorisation.js';
import { ChildDisclosureApplication } from './ChildDisclosureApplication.js';

@ObjectType({ description: 'What was delivered, as it stands now, or why nothing was noted.', simpleResolvers: true })
export class DeliveryPayload {
  @Field(() => Authorisation, { nullable: true, description: 'The authorisation, where it was one.' })
  authorisation?: Relation<Authorisation> | null;

  @Field(() => ChildDisclosureApplication, {
    nullable: true,
    description: 'The application, where it was about somebody whom its decision names.',
  })
  application?: Relation<ChildDisclosureApplication> | null;

  @Field(() => RefusalView, { nullable: true, description: 'Why it was refused; null where it was noted.' })
  refusal?: Relation<RefusalView> | null;
}
