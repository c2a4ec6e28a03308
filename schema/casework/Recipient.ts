import { Field, ID, ObjectType } from 'type-graphql';
import type { RecipientGroup } from '../../src/model/codes.js';
import { Enum } from '../enums.js';

@ObjectType({ description: 'Who is told.', simpleResolvers: true })
export class Recipient {
  @Field(() => Enum.RecipientGroup, { description: 'In which column of the policy they receive it.' })
  group!: RecipientGroup;

  @Field(() => ID, { description: 'Their organisation.' })
  organisation!: string;

  @Field(() => ID, { nullable: true, description: 'The one person; null is anybody of the organisation.' })
  userId?: string | null;
}
