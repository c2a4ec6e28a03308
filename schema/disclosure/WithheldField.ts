import { Field, ObjectType } from 'type-graphql';
import type { ShownReason } from '../../src/model/codes.js';
import { Enum } from '../enums.js';

@ObjectType({ description: 'A field that was withheld.', simpleResolvers: true })
export class WithheldField {
  @Field(() => String, { description: 'Path of the field, e.g. `victims.name`.' })
  field!: string;

  @Field(() => Enum.ShownReason, { description: 'Why, as far as the caller may know.' })
  reason!: ShownReason;
}
