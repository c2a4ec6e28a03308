import { Field, ID, ObjectType } from 'type-graphql';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { DateTimeScalar, ForceCodeScalar } from '../scalars.js';
import { IdentifiedPerson } from './IdentifiedPerson.js';

@ObjectType({
  description: 'Something an organisation is told of: what to ask about, never what would be answered.',
  simpleResolvers: true,
})
export class Notice {
  @Field(() => ID, { description: 'Its identifier.' })
  id!: string;

  @Field(() => Enum.NoticeType, { description: 'What it is about.' })
  type!: string;

  @Field(() => ForceCodeScalar, { description: 'The force that tells.' })
  force!: string;

  @Field(() => IdentifiedPerson, { nullable: true, description: 'Whom it is about, as an enquiry may name them.' })
  subject?: Relation<IdentifiedPerson> | null;

  @Field(() => String, {
    nullable: true,
    description: 'Your own case, meeting or incident under which you were given what it is about.',
  })
  reference?: string | null;

  @Field(() => ID, { nullable: true, description: 'The record or item it is about, by its id here.' })
  about?: string | null;

  @Field(() => DateTimeScalar, { description: 'When it happened, or became known.' })
  happenedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When the notice was raised.' })
  raisedAt!: string;

  @Field(() => Boolean, { description: 'Whether somebody of the organisation had read it before.' })
  read!: boolean;
}
