import { Field, Int, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { ForceCodeScalar } from '../scalars.js';
import { QuarantinedField } from './QuarantinedField.js';

@ObjectType({
  description: 'What a force holds that cannot be read. Its answers are PARTIAL while there is any of it.',
  simpleResolvers: true,
})
export class Quarantine {
  @Field(() => ForceCodeScalar, { description: 'The force.' })
  force!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Rows that are left out; null where the system of the force cannot be read just now.',
  })
  rows?: number | null;

  @Field(() => Int, { description: 'Fields of them that are wrong, of which `fields` lists some.' })
  fieldCount!: number;

  @Field(() => [QuarantinedField], { description: 'The fields, in the order of the tables.' })
  fields!: Relation<QuarantinedField>[];

  @Field(() => Int, {
    description:
      'Answers of the force that were refused since the broker started, since they held what was not asked for.',
  })
  answersRefused!: number;
}
