import { Field, ObjectType } from 'type-graphql';
import type {
  Category,
  GeneraliserName,
  ReasonCode,
  RecordKind,
  S62Operation,
  ShownReason,
} from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import { ForceCodeScalar } from '../scalars.js';

@ObjectType({
  description: 'One decision about one field of one record, or one thing that was done. It holds no value.',
  simpleResolvers: true,
})
export class AccessDecision {
  @Field(() => Enum.S62Operation, { description: 'What kind of processing it was.' })
  operation!: S62Operation;

  @Field(() => String, { nullable: true, description: 'Pseudonym of whom it was about.' })
  subjectRef?: string | null;

  @Field(() => ForceCodeScalar, { nullable: true, description: 'The force whose record it was.' })
  sourceForce?: string | null;

  @Field(() => Enum.RecordKind, { nullable: true, description: 'The kind of record.' })
  recordKind?: RecordKind | null;

  @Field(() => String, { nullable: true, description: "Pseudonym of the record, never the force's own number." })
  recordId?: string | null;

  @Field(() => String, { description: 'The field by its real name, whatever the query called it.' })
  fieldPath!: string;

  @Field(() => Enum.FieldCategory, { nullable: true, description: 'The category that decided it.' })
  category?: Category | null;

  @Field(() => Enum.DecidedLevel, { description: 'What was decided.' })
  decision!: string;

  @Field(() => Enum.GeneraliserName, { nullable: true, description: 'How the minimum form was made.' })
  generaliser?: GeneraliserName | null;

  @Field(() => Enum.ReasonCode, { nullable: true, description: 'Why it did not go in full.' })
  trueReason?: ReasonCode | null;

  @Field(() => Enum.ShownReason, { nullable: true, description: 'What the caller was told of that.' })
  shownReason?: ShownReason | null;

  @Field(() => String, { nullable: true, description: 'The authorisation or decision that it rested on.' })
  authorisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in words, where a code is not enough.' })
  reasonInWords?: string | null;
}
