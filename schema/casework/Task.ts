import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { DateTimeScalar, ForceCodeScalar } from '../scalars.js';
import { CaseStep } from './CaseStep.js';
import { IdentifiedPerson } from './IdentifiedPerson.js';
import { NominalReference } from './NominalReference.js';

@ObjectType({
  description:
    'Something that somebody of an organisation must do. It refers to things and repeats nothing of a record.',
  simpleResolvers: true,
})
export class Task {
  @Field(() => ID, { description: 'Its identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Which version this is.' })
  version!: number;

  @Field(() => Enum.TaskType, { description: 'What it is about.' })
  type!: string;

  @Field(() => Enum.TaskState, { description: 'Where it stands.' })
  state!: string;

  @Field(() => ID, { description: 'Whose people do it.' })
  organisation!: string;

  @Field(() => ForceCodeScalar, { nullable: true, description: 'Their force, where they are police.' })
  force?: string | null;

  @Field(() => Boolean, { description: 'Whether only an Inspector or above may do it.' })
  forInspector!: boolean;

  @Field(() => Boolean, { description: 'Whether it was passed up, by somebody or because its time was over.' })
  escalated!: boolean;

  @Field(() => IdentifiedPerson, { nullable: true, description: 'Whom it is about.' })
  subject?: Relation<IdentifiedPerson> | null;

  @Field(() => [NominalReference], {
    nullable: true,
    description: 'The two who may be one person, where it is to confirm or refuse that; null of any other task.',
  })
  pair?: NominalReference[] | null;

  @Field(() => ID, { nullable: true, description: 'What it is about, by its id.' })
  about?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when it must be done.' })
  dueAt?: string | null;

  @Field(() => Boolean, { description: 'Whether that has passed.' })
  overdue!: boolean;

  @Field(() => ID, { nullable: true, description: 'Who has taken it on.' })
  claimedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'What was said of it.' })
  note?: string | null;

  @Field(() => [CaseStep], { description: 'What became of it, oldest first.' })
  steps!: CaseStep[];
}
