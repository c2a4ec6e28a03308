import { Field, ObjectType } from 'type-graphql';
import { RefusalView } from '../enquiry/RefusalView.js';
import type { Relation } from '../Relation.js';
import { Link } from './Link.js';

@ObjectType({ description: 'What holds of the two now, or why nothing was done.', simpleResolvers: true })
export class LinkPayload {
  @Field(() => Link, { nullable: true, description: 'What holds; null where it was refused.' })
  link?: Relation<Link> | null;

  @Field(() => RefusalView, { nullable: true, description: 'Why it was refused; null where it was carried out.' })
  refusal?: Relation<RefusalView> | null;
}
