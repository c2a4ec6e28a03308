import { Field, ObjectType } from 'type-graphql';
import type { SourceStatus } from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import { ForceCodeScalar } from '../scalars.js';

@ObjectType({ description: 'A police force that can be asked.', simpleResolvers: true })
export class Force {
  @Field(() => ForceCodeScalar, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Enum.SourceStatus, { description: 'Whether it can be asked now.' })
  status!: SourceStatus;
}
