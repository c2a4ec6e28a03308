import { Field, ObjectType } from 'type-graphql';
import type { DisclosureOutcome, Marking } from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { DateTimeScalar } from '../scalars.js';
import { AccessSource } from './AccessSource.js';

@ObjectType({
  description: 'What became of a request. All but the instant is null where the details were erased.',
  simpleResolvers: true,
})
export class AccessResult {
  @Field(() => DateTimeScalar, { description: 'When its outcome was logged, before the answer left.' })
  at!: string;

  @Field(() => Enum.AccessOutcome, {
    nullable: true,
    description: 'What became of it; for a steward, of what was asked of their own force.',
  })
  outcome?: string | null;

  @Field(() => Enum.DisclosureOutcome, {
    nullable: true,
    description: 'Auditors only: what the answer said; null where it was about nobody or refused.',
  })
  shownOutcome?: DisclosureOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the refusal or failure; null where there was none.',
  })
  code?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether every force that was asked answered in full; for a steward, their own.',
  })
  complete?: boolean | null;

  @Field(() => [AccessSource], { nullable: true, description: 'How each force that was asked answered.' })
  sources?: Relation<readonly AccessSource[]> | null;

  @Field(() => Enum.Marking, { nullable: true, description: 'Auditors only: the marking of the answer.' })
  marking?: Marking | null;

  @Field(() => String, { nullable: true, description: 'The version of the policy it was decided by.' })
  policyVersion?: string | null;
}
