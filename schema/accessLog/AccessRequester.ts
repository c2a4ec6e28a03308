import { Field, ObjectType } from 'type-graphql';
import type { Group } from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import { ForceCodeScalar } from '../scalars.js';

@ObjectType({ description: 'Who made a request, as their token said.', simpleResolvers: true })
export class AccessRequester {
  @Field(() => String, { description: "The user's identifier with the issuer of the token." })
  id!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => String, { description: 'Their organisation, by its id in the register.' })
  organisation!: string;

  @Field(() => Enum.Group, { description: 'Their group.' })
  group!: Group;

  @Field(() => String, { nullable: true, description: 'Their role, where the token named one.' })
  role?: string | null;

  @Field(() => ForceCodeScalar, { nullable: true, description: 'Their force; null outside the police.' })
  force?: string | null;
}
