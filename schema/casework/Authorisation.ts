import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { DateTimeScalar, ForceCodeScalar } from '../scalars.js';
import { AnsweredQuestion } from './AnsweredQuestion.js';
import { AnsweredTest } from './AnsweredTest.js';
import { AuthorisationDecided } from './AuthorisationDecided.js';
import { AuthorisedGrant } from './AuthorisedGrant.js';
import { CaseStep } from './CaseStep.js';
import { Delivered } from './Delivered.js';
import { IdentifiedPerson } from './IdentifiedPerson.js';
import { Recipient } from './Recipient.js';

@ObjectType({
  description:
    'An authorisation from its draft to its end. It opens something only while it is approved, not delivered, not revoked and within its time.',
  simpleResolvers: true,
})
export class Authorisation {
  @Field(() => ID, { description: 'Its identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Which version this is.' })
  version!: number;

  @Field(() => Enum.AuthorisationState, { description: 'Where it stands.' })
  state!: string;

  @Field(() => ForceCodeScalar, { description: 'The force whose Inspector decides.' })
  force!: string;

  @Field(() => IdentifiedPerson, { description: 'Whom it is about.' })
  subject!: Relation<IdentifiedPerson>;

  @Field(() => Recipient, { description: 'Who is told.' })
  recipient!: Relation<Recipient>;

  @Field(() => String, { nullable: true, description: 'The role that gives access.' })
  role?: string | null;

  @Field(() => [AuthorisedGrant], { description: 'Exactly what may be released.' })
  grants!: AuthorisedGrant[];

  @Field(() => String, { nullable: true, description: 'What the recipient is told, in words.' })
  statement?: string | null;

  @Field(() => [String], { description: 'What the recipient must and must not do with it.' })
  restrictions!: string[];

  @Field(() => String, { nullable: true, description: 'Whom the recipient asks.' })
  contactPoint?: string | null;

  @Field(() => ID, { nullable: true, description: 'The officer in the case.' })
  officerInCase?: string | null;

  @Field(() => [AnsweredTest], { description: 'The tests, each with reasons.' })
  tests!: AnsweredTest[];

  @Field(() => AnsweredQuestion, { nullable: true, description: 'Whether the subject has been heard.' })
  representations?: Relation<AnsweredQuestion> | null;

  @Field(() => [String], {
    description: 'Tests whose reasons stand word for word in an authorisation about somebody else.',
  })
  reusedTexts!: string[];

  @Field(() => ID, { description: 'Who drafted it.' })
  requestedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  requestedAt!: string;

  @Field(() => AuthorisationDecided, { nullable: true, description: 'What was decided; null while nobody has.' })
  decision?: Relation<AuthorisationDecided> | null;

  @Field(() => Delivered, { nullable: true, description: 'How it was delivered.' })
  delivery?: Relation<Delivered> | null;

  @Field(() => [CaseStep], { description: 'What became of it, oldest first.' })
  steps!: CaseStep[];
}
