import { Field, ObjectType } from 'type-graphql';
import type { SourceStatus } from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import { ForceCodeScalar } from '../scalars.js';

@ObjectType({ description: 'How one force answered a request for statistics.', simpleResolvers: true })
export class AggregateSource {
  @Field(() => ForceCodeScalar, { description: 'Code of the force.' })
  force!: string;

  @Field(() => Enum.SourceStatus, { description: 'Whether its records are counted, and if not, why.' })
  status!: SourceStatus;
}
