import { Field, ObjectType } from 'type-graphql';
import type { SourceStatus } from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import { ForceCodeScalar } from '../scalars.js';

@ObjectType({ description: 'How one force answered a request.', simpleResolvers: true })
export class AccessSource {
  @Field(() => ForceCodeScalar, { description: 'Code of the force.' })
  force!: string;

  @Field(() => Enum.SourceStatus, { description: 'How it answered.' })
  status!: SourceStatus;
}
