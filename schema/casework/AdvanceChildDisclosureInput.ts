import { Field, ID, InputType, Int } from 'type-graphql';
import type { ChildDisclosureStep } from '../../src/model/caseVocabulary.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { IdentifiedInput } from './IdentifiedInput.js';

@InputType({ description: 'A step of the officer who runs an application.' })
export class AdvanceChildDisclosureInput {
  @Field(() => ID, { description: 'Which, by its id.' })
  id!: string;

  @Field(() => Int, { description: 'The version you have read; if it has changed since, the step is refused.' })
  version!: number;

  @Field(() => Enum.ChildDisclosureStep, { description: 'Which step.' })
  step!: ChildDisclosureStep;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the applicant has proved who they are; needed to go on from the interview.',
  })
  identityProved?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they have proved how they know the child; needed to go on from the interview.',
  })
  relationshipProved?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the person has enough access to the child to pose a real risk; needed to go on from the assessment.',
  })
  contactConfirmed?: boolean | null;

  @Field(() => IdentifiedInput, {
    nullable: true,
    description: 'Who is meant, where somebody is known; with the assessment.',
  })
  subject?: Relation<IdentifiedInput> | null;

  @Field(() => String, {
    nullable: true,
    description: 'The shared reference of the child; needed with the assessment.',
  })
  childRef?: string | null;

  @Field(() => String, { description: 'What was done and found; of an assessment, its reasons.' })
  note!: string;
}
