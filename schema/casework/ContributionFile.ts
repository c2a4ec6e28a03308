import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RecordKind, UseCasePurpose } from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { ForceCodeScalar } from '../scalars.js';
import { CaseStep } from './CaseStep.js';
import { ContributionRecipient } from './ContributionRecipient.js';
import { IdentifiedPerson } from './IdentifiedPerson.js';

@ObjectType({ description: 'A contribution as officers of its force read it.', simpleResolvers: true })
export class ContributionFile {
  @Field(() => ID, { description: 'Its identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Which version this is.' })
  version!: number;

  @Field(() => Enum.ContributionState, { description: 'Where it stands.' })
  state!: string;

  @Field(() => ForceCodeScalar, { description: 'The force that contributes.' })
  force!: string;

  @Field(() => ID, { description: 'Who prepared it.' })
  preparedBy!: string;

  @Field(() => IdentifiedPerson, { description: 'Whom it is about.' })
  subject!: Relation<IdentifiedPerson>;

  @Field(() => Enum.UseCasePurpose, { description: 'What the meeting is for.' })
  purpose!: UseCasePurpose;

  @Field(() => String, { description: 'The meeting.' })
  meetingId!: string;

  @Field(() => [String], { description: 'The children it is about.' })
  children!: string[];

  @Field(() => [Enum.RecordKind], { description: 'The kinds of record.' })
  kinds!: RecordKind[];

  @Field(() => [ID], { nullable: true, description: 'Only these records; null is every record of the kinds.' })
  records?: string[] | null;

  @Field(() => String, { nullable: true, description: 'A few words for the recipients.' })
  note?: string | null;

  @Field(() => [ContributionRecipient], { description: 'Who may collect it.' })
  recipients!: ContributionRecipient[];

  @Field(() => [CaseStep], { description: 'What became of it, oldest first.' })
  steps!: CaseStep[];
}
