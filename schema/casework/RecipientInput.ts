import { Field, ID, InputType } from 'type-graphql';
import type { RecipientGroup } from '../../src/model/codes.js';
import { Enum } from '../enums.js';

@InputType({ description: 'The one recipient of what is authorised.' })
export class RecipientInput {
  @Field(() => Enum.RecipientGroup, { description: 'In which column of the policy they receive it.' })
  group!: RecipientGroup;

  @Field(() => ID, { description: 'Their organisation, by its id in the register.' })
  organisation!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The one person, by the `sub` of their token; always needed for employers and regulators.',
  })
  userId?: string | null;
}
