import { Field, ID, InputType } from 'type-graphql';
import type { RecordKind, UseCasePurpose } from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { IdentifiedInput } from './IdentifiedInput.js';
import { RecipientInput } from './RecipientInput.js';

@InputType({ description: 'What the police bring to a meeting, and for whom.' })
export class PrepareContributionInput {
  @Field(() => IdentifiedInput, { description: 'Whom it is about; the enquiry must name them too.' })
  subject!: Relation<IdentifiedInput>;

  @Field(() => Enum.UseCasePurpose, {
    description: 'What the meeting is for: a strategy discussion, safety planning, MAPPA or youth justice.',
  })
  purpose!: UseCasePurpose;

  @Field(() => String, { description: 'The meeting.' })
  meetingId!: string;

  @Field(() => [String], { nullable: true, description: 'The children it is about, by their shared references.' })
  children?: string[] | null;

  @Field(() => [Enum.RecordKind], { description: 'The kinds of record.' })
  kinds!: RecordKind[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Only these records, by their ids here; every record of the kinds where it is left out.',
  })
  records?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'A few words for the recipients. They are not checked: name nobody in them.',
  })
  note?: string | null;

  @Field(() => [RecipientInput], { description: 'Who may collect it, 50 at most.' })
  recipients!: RecipientInput[];
}
