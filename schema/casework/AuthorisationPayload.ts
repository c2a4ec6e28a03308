import { Field, ObjectType } from 'type-graphql';
import { RefusalView } from '../enquiry/RefusalView.js';
import type { Relation } from '../Relation.js';
import { Authorisation } from './Authorisation.js';

@ObjectType({ description: 'The authorisation as it stands now, or why nothing was done.', simpleResolvers: true })
export class AuthorisationPayload {
  @Field(() => Authorisation, { nullable: true, description: 'The authorisation; null where it was refused.' })
  authorisation?: Relation<Authorisation> | null;

  @Field(() => RefusalView, { nullable: true, description: 'Why it was refused; null where it was carried out.' })
  refusal?: Relation<RefusalView> | null;
}
