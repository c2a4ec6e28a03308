import { Field, ID, ObjectType } from 'type-graphql';
import type { LawfulBasis, PolicingPurpose, Urgency, UseCasePurpose } from '../../src/model/codes.js';
import { Enum } from '../enums.js';

@ObjectType({ description: 'The enquiry under which a request was made.', simpleResolvers: true })
export class AccessEnquiry {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Enum.UseCasePurpose, { description: 'What it was for.' })
  purpose!: UseCasePurpose;

  @Field(() => [Enum.PolicingPurpose], { description: 'The policing purposes it served.' })
  policingPurposes!: readonly PolicingPurpose[];

  @Field(() => [Enum.LawfulBasis], { description: 'The law it rested on.' })
  lawfulBases!: readonly LawfulBasis[];

  @Field(() => Enum.Regime, { description: 'The part of data protection law it was made under.' })
  regime!: string;

  @Field(() => String, { nullable: true, description: "The requester's own case." })
  caseReference?: string | null;

  @Field(() => String, { nullable: true, description: 'The multi-agency meeting.' })
  meetingId?: string | null;

  @Field(() => String, { nullable: true, description: 'The incident, by its log.' })
  incidentLog?: string | null;

  @Field(() => Enum.Urgency, { description: 'How urgent it was.' })
  urgency!: Urgency;
}
