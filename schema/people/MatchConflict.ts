import { Field, ObjectType } from 'type-graphql';
import type { ConflictField } from '../../src/model/vocabulary/person.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { ForceCodeScalar } from '../scalars.js';

@ObjectType({ description: 'What one force has on record.', simpleResolvers: true })
export class ConflictingValue {
  @Field(() => ForceCodeScalar, { description: 'Code of the force.' })
  force!: string;

  @Field(() => String, { description: 'What it has, several separated by ` / `.' })
  value!: string;
}

@ObjectType({
  description:
    'What forces record differently of one person, side by side. Values are released as those of `Identity` are; what the caller may not have in full does not stand here.',
  simpleResolvers: true,
})
export class MatchConflict {
  @Field(() => Enum.ConflictField, { description: 'What differs.' })
  field!: ConflictField;

  @Field(() => [ConflictingValue], { description: 'What each force has.' })
  values!: Relation<readonly ConflictingValue[]>;
}
