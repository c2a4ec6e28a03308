import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { DateTimeScalar, ForceCodeScalar } from '../scalars.js';
import { ApplicationChild } from './ApplicationChild.js';
import { ApplicationDecision } from './ApplicationDecision.js';
import { ApplicationNote } from './ApplicationNote.js';
import { ApplicationProofs } from './ApplicationProofs.js';
import { ApplicationSubject } from './ApplicationSubject.js';
import { CaseStep } from './CaseStep.js';
import { IdentifiedPerson } from './IdentifiedPerson.js';

@ObjectType({ description: 'An application as officers of its force read it.', simpleResolvers: true })
export class ApplicationFile {
  @Field(() => ID, { description: 'Its identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Which version this is.' })
  version!: number;

  @Field(() => Enum.ChildDisclosureState, { description: 'Where it stands.' })
  state!: string;

  @Field(() => ForceCodeScalar, { description: 'The force that runs it.' })
  force!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  appliedAt!: string;

  @Field(() => ApplicationSubject, { description: 'Whom it is about.' })
  about!: Relation<ApplicationSubject>;

  @Field(() => ApplicationChild, { description: 'The child.' })
  child!: Relation<ApplicationChild>;

  @Field(() => String, { description: 'How the applicant knows the child.' })
  relationship!: string;

  @Field(() => String, { description: 'How the person is in contact with the child.' })
  contact!: string;

  @Field(() => String, { description: 'What the worry is.' })
  concern!: string;

  @Field(() => ApplicationProofs, { description: 'What has been proved.' })
  proofs!: Relation<ApplicationProofs>;

  @Field(() => IdentifiedPerson, { nullable: true, description: 'Who is meant, once an officer knows.' })
  subject?: Relation<IdentifiedPerson> | null;

  @Field(() => String, { nullable: true, description: 'The shared reference of the child.' })
  childRef?: string | null;

  @Field(() => String, { nullable: true, description: 'What the assessment found.' })
  assessment?: string | null;

  @Field(() => [ApplicationNote], { description: 'What officers noted, oldest first.' })
  notes!: ApplicationNote[];

  @Field(() => ApplicationDecision, { nullable: true, description: 'What was decided.' })
  decision?: Relation<ApplicationDecision> | null;

  @Field(() => [CaseStep], { description: 'What became of it, oldest first.' })
  steps!: CaseStep[];
}
