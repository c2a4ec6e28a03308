import { Field, ID, ObjectType } from 'type-graphql';
import type { RecipientGroup } from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { Collected } from './Collected.js';

@ObjectType({ description: 'Who may collect a contribution.', simpleResolvers: true })
export class ContributionRecipient {
  @Field(() => Enum.RecipientGroup, { description: 'In which column of the policy they receive it.' })
  group!: RecipientGroup;

  @Field(() => ID, { description: 'Their organisation.' })
  organisation!: string;

  @Field(() => ID, { nullable: true, description: 'The one person; null is anybody of the organisation.' })
  userId?: string | null;

  @Field(() => Collected, { nullable: true, description: 'When it was first collected.' })
  collected?: Relation<Collected> | null;
}
