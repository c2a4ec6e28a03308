import { Field, ID, ObjectType } from 'type-graphql';
import { Enum } from '../enums.js';

@ObjectType({ description: 'An organisation, and as which group its people are told.', simpleResolvers: true })
export class InformedOrganisation {
  @Field(() => ID, { description: 'The organisation.' })
  organisation!: string;

  @Field(() => Enum.RecipientGroup, { description: 'The group.' })
  group!: string;
}
