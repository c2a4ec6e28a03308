import { Field, Int, ObjectType } from 'type-graphql';
import type { SourceStatus } from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import { ForceCodeScalar } from '../scalars.js';

@ObjectType({ description: 'How one force answered a search.', simpleResolvers: true })
export class SourceReport {
  @Field(() => ForceCodeScalar, { description: 'Code of the force.' })
  force!: string;

  @Field(() => Enum.SourceStatus, { description: 'Whether it answered, and if not, why.' })
  status!: SourceStatus;

  @Field(() => Int, {
    nullable: true,
    description: 'How many persons it found; null where it did not answer or the caller may not know.',
  })
  recordsFound?: number;

  @Field(() => Boolean, {
    description: 'Whether more may fit there than were looked at: say more of the person, or name the force alone.',
  })
  more!: boolean;
}
