import { Field, InputType } from 'type-graphql';
import type { Representations } from '../../src/model/codes.js';
import { Enum } from '../enums.js';

@InputType({ description: 'Whether the subject has been heard.' })
export class RepresentationsInput {
  @Field(() => Enum.Representations, { nullable: true, description: 'Heard, or not sought.' })
  state?: Representations | null;

  @Field(() => String, { nullable: true, description: 'Why; needed where they were not sought.' })
  reason?: string | null;
}
