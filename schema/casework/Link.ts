import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Enum } from '../enums.js';
import { DateTimeScalar, ForceCodeScalar } from '../scalars.js';
import { CaseStep } from './CaseStep.js';
import { NominalReference } from './NominalReference.js';

@ObjectType({ description: 'What officers decided about whether two nominals are one person.', simpleResolvers: true })
export class Link {
  @Field(() => ID, { description: 'Its identifier: the same for the same pair.' })
  id!: string;

  @Field(() => Int, { description: 'Which version this is.' })
  version!: number;

  @Field(() => Enum.LinkState, { description: 'What holds.' })
  state!: string;

  @Field(() => [NominalReference], { description: 'The two.' })
  pair!: NominalReference[];

  @Field(() => ID, { description: 'Who decided last.' })
  by!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => ForceCodeScalar, { description: 'Their force.' })
  byForce!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'Why.' })
  reasons!: string;

  @Field(() => [String], { description: 'What agreed between the two when it was decided; never the values.' })
  evidence!: string[];

  @Field(() => [CaseStep], { description: 'What became of it, oldest first.' })
  steps!: CaseStep[];
}
