import { Field, ObjectType } from 'type-graphql';
import { RefusalView } from '../enquiry/RefusalView.js';
import type { Relation } from '../Relation.js';
import { ContributionFile } from './ContributionFile.js';

@ObjectType({ description: 'The contribution as it stands now, or why nothing was done.', simpleResolvers: true })
export class ContributionPayload {
  @Field(() => ContributionFile, { nullable: true, description: 'The contribution; null where it was refused.' })
  contribution?: Relation<ContributionFile> | null;

  @Field(() => RefusalView, { nullable: true, description: 'Why it was refused; null where it was carried out.' })
  refusal?: Relation<RefusalView> | null;
}
