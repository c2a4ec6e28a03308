import { Field, InputType } from 'type-graphql';
import type {
  ConfidentialityLimb,
  LawfulBasis,
  PolicingPurpose,
  RecordKind,
  Schedule8Condition,
  Urgency,
  UseCasePurpose,
} from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { ChildInput } from './ChildInput.js';
import { RepresentationsInput } from './RepresentationsInput.js';
import { SubjectInformedInput } from './SubjectInformedInput.js';
import { SubjectInput } from './SubjectInput.js';

@InputType({
  description:
    'Why a caller asks: the justification on which everything later depends. What is missing comes back as a refusal that lists every problem.',
})
export class EnquiryInput {
  @Field(() => [SubjectInput], { nullable: true, description: 'Whom the enquiry is about; nobody for statistics.' })
  aboutWhom?: SubjectInput[] | null;

  @Field(() => [ChildInput], { nullable: true, description: 'The children for whose sake it is made.' })
  children?: ChildInput[] | null;

  @Field(() => [Enum.PolicingPurpose], {
    nullable: true,
    description: 'The policing purposes it serves, at least one.',
  })
  policingPurposes?: PolicingPurpose[] | null;

  @Field(() => Enum.UseCasePurpose, { nullable: true, description: 'What it is for.' })
  useCasePurpose?: UseCasePurpose | null;

  @Field(() => [Enum.LawfulBasis], { nullable: true, description: 'The law it rests on, at least one basis.' })
  lawfulBases?: LawfulBasis[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What harm is feared, why these data are needed, what happens without them; at least 20 characters.',
  })
  necessity?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why this much, who else is affected, what else was tried, how human rights are respected; at least 20 characters.',
  })
  proportionality?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The caller's own case; one of case, meeting or incident is always needed.",
  })
  caseReference?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Your own clients or patients, by the shared reference; kept in the log as asserted.',
  })
  clients?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether the person asked about is your own client, pupil or patient; kept in the log as asserted.',
  })
  subjectIsClient?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The multi-agency meeting.' })
  meetingId?: string | null;

  @Field(() => String, { nullable: true, description: 'The incident, by its log.' })
  incidentLog?: string | null;

  @Field(() => [Enum.RecordKind], {
    nullable: true,
    description: 'The kinds of record asked for; selecting any other is refused later.',
  })
  fieldsRequested?: RecordKind[] | null;

  @Field(() => Enum.Urgency, { nullable: true, defaultValue: 'ROUTINE', description: 'How urgent it is.' })
  urgency?: Urgency | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Family, neighbours or colleagues involved, in words; null or `NONE_DECLARED` if none. One that is declared holds the enquiry until a supervisor accepts it.',
  })
  conflictOfInterest?: string | null;

  @Field(() => Enum.ConfidentialityLimb, {
    nullable: true,
    description: 'Why information given in confidence may be shared; without it, such information is withheld.',
  })
  confidentialityLimb?: ConfidentialityLimb | null;

  @Field(() => SubjectInformedInput, {
    nullable: true,
    description: 'Whether the subject knows of it; always needed from callers outside the police.',
  })
  subjectInformed?: Relation<SubjectInformedInput> | null;

  @Field(() => RepresentationsInput, {
    nullable: true,
    description: 'Whether the subject has been heard; needed for disclosure to employers and parents.',
  })
  representations?: Relation<RepresentationsInput> | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why sensitive data, e.g. health, are strictly necessary (Data Protection Act 2018 s.35).',
  })
  strictNecessity?: string | null;

  @Field(() => Enum.Schedule8Condition, {
    nullable: true,
    description: 'The condition that allows sensitive data (Data Protection Act 2018 Schedule 8).',
  })
  schedule8Condition?: Schedule8Condition | null;

  @Field(() => String, { nullable: true, description: 'Whether the answer could identify or endanger a victim.' })
  impactOnVictim?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it could do to an open case, and whether the officer in the case was asked.',
  })
  impactOnInvestigation?: string | null;

  @Field(() => String, { nullable: true, description: 'How the answer will be used, passed on, stored and returned.' })
  recipientConditions?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The duty in common or statute law, where that is the policing purpose.',
  })
  dutyNamed?: string | null;
}
