import { Field, ID, ObjectType } from 'type-graphql';
import type { Rank } from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import { ForceCodeScalar } from '../scalars.js';

@ObjectType({ description: 'A human being who decided.', simpleResolvers: true })
export class DecidedBy {
  @Field(() => ID, { description: 'Their identifier.' })
  id!: string;

  @Field(() => Enum.Rank, { description: 'Rank.' })
  rank!: Rank;

  @Field(() => ForceCodeScalar, { description: 'Force.' })
  force!: string;

  @Field(() => String, { nullable: true, description: 'Posting.' })
  posting?: string | null;
}
