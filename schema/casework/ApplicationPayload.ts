import { Field, ObjectType } from 'type-graphql';
import { RefusalView } from '../enquiry/RefusalView.js';
import type { Relation } from '../Relation.js';
import { ChildDisclosureApplication } from './ChildDisclosureApplication.js';

@ObjectType({ description: 'The application as it stands now, or why nothing was done.', simpleResolvers: true })
export class ApplicationPayload {
  @Field(() => ChildDisclosureApplication, {
    nullable: true,
    description: 'The application; null where it was refused.',
  })
  application?: Relation<ChildDisclosureApplication> | null;

  @Field(() => RefusalView, { nullable: true, description: 'Why it was refused; null where it was carried out.' })
  refusal?: Relation<RefusalView> | null;
}
