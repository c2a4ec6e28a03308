import { Field, ID, InputType } from 'type-graphql';
import type { Group, RecordKind, S62Operation } from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { DateTimeScalar, ForceCodeScalar } from '../scalars.js';
import { AccessSubjectInput } from './AccessSubjectInput.js';

@InputType({ description: 'Which accesses are meant: those that fit everything that is given.' })
export class AccessLogFilter {
  @Field(() => AccessSubjectInput, {
    nullable: true,
    description: 'About this person, as they were asked for or found. The log knows them by pseudonym alone.',
  })
  subject?: Relation<AccessSubjectInput> | null;

  @Field(() => String, { nullable: true, description: 'By this requester, by the id in their token.' })
  requester?: string | null;

  @Field(() => String, { nullable: true, description: 'By this organisation, by its id in the register.' })
  organisation?: string | null;

  @Field(() => Enum.Group, { nullable: true, description: 'By this group.' })
  group?: Group | null;

  @Field(() => ForceCodeScalar, {
    nullable: true,
    description: 'To records of this force; a steward can name none but their own.',
  })
  force?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From this instant on. More than 400 days need another filter beside.',
  })
  from?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant.' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Under an enquiry with this case reference.' })
  caseReference?: string | null;

  @Field(() => Enum.S62Operation, { nullable: true, description: 'In which this was done.' })
  operation?: S62Operation | null;

  @Field(() => Enum.RecordKind, { nullable: true, description: 'In which this kind of record was asked for.' })
  kind?: RecordKind | null;

  @Field(() => String, { nullable: true, description: 'By this root field, e.g. `person`.' })
  rootField?: string | null;

  @Field(() => Enum.AccessOutcome, {
    nullable: true,
    description: 'With this outcome; for a steward, of what was asked of their own force.',
  })
  outcome?: string | null;

  @Field(() => ID, { nullable: true, description: 'The request of this id.' })
  requestId?: string | null;
}
