import { Field, ObjectType } from 'type-graphql';
import type { GeneraliserName } from '../../src/model/codes.js';
import { Enum } from '../enums.js';

@ObjectType({ description: 'A field that was given in its minimum form.', simpleResolvers: true })
export class GeneralisedField {
  @Field(() => String, { description: 'Path of the field, e.g. `victims.name`.' })
  field!: string;

  @Field(() => Enum.GeneraliserName, { description: 'How the minimum form was made.' })
  by!: GeneraliserName;
}
