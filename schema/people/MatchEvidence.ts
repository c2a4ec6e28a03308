import { Field, Float, ObjectType } from 'type-graphql';
import type { EvidenceField } from '../../src/model/vocabulary/person.js';
import { Enum } from '../enums.js';

@ObjectType({
  description:
    'One step of the account of a weight. A field that the caller may not have in full is not compared, and does not stand here.',
  simpleResolvers: true,
})
export class MatchEvidence {
  @Field(() => Enum.EvidenceField, { description: 'What was compared.' })
  field!: EvidenceField;

  @Field(() => String, { description: 'How it compares, in words: never what is recorded.' })
  level!: string;

  @Field(() => Float, { description: 'In bits: for it where more than 0, against it where less.' })
  bits!: number;
}
