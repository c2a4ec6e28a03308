import { Field, ID, ObjectType } from 'type-graphql';
import type { LogPurpose, RecordKind } from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { DateTimeScalar } from '../scalars.js';
import { AccessDecisions } from './AccessDecisions.js';
import { AccessEnquiry } from './AccessEnquiry.js';
import { AccessGateFact } from './AccessGateFact.js';
import { AccessRequester } from './AccessRequester.js';
import { AccessResult } from './AccessResult.js';
import { JustificationStatement } from './JustificationStatement.js';
import { LogReceipt } from './LogReceipt.js';

const ERASED = 'null where the details were erased';

@ObjectType({
  description:
    'One request as the access log has it. It holds no disclosed value. For a steward it is the part that concerns the records of their own force, and all else is as if it had never been.',
  simpleResolvers: true,
})
export class AccessLogEntry {
  @Field(() => ID, { description: 'Id of the request.' })
  requestId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made: its intent was logged before any force was asked.' })
  at!: string;

  @Field(() => AccessRequester, {
    nullable: true,
    description: `Who asked; null where nobody was recognised, and ${ERASED}.`,
  })
  requester?: Relation<AccessRequester> | null;

  @Field(() => AccessEnquiry, {
    nullable: true,
    description: `Why they asked; null where they named no enquiry, and ${ERASED}.`,
  })
  enquiry?: Relation<AccessEnquiry> | null;

  @Field(() => String, { nullable: true, description: 'Auditors only: the name the caller gave the operation.' })
  operationName?: string | null;

  @Field(() => String, { nullable: true, description: 'Auditors only: SHA-256 of the query text, in hexadecimal.' })
  queryHash?: string | null;

  @Field(() => String, { nullable: true, description: 'Auditors only: keyed digest of the variables.' })
  variablesHash?: string | null;

  @Field(() => [String], { nullable: true, description: `Root fields asked for, by their real names; ${ERASED}.` })
  rootFields?: readonly string[] | null;

  @Field(() => [Enum.RecordKind], { nullable: true, description: `Kinds of record asked for; ${ERASED}.` })
  kinds?: readonly RecordKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `Pseudonyms of those asked about and those found, each once; ${ERASED}.`,
  })
  subjects?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: `The version of the policy it was judged by; ${ERASED}.` })
  policyVersion?: string | null;

  @Field(() => Enum.LogPurpose, {
    nullable: true,
    description: 'What the access log was read for, where the request read it.',
  })
  readingPurpose?: LogPurpose | null;

  @Field(() => AccessResult, {
    nullable: true,
    description: 'What became of it; null while it is under way, and for ever where it was cut off.',
  })
  outcome?: Relation<AccessResult> | null;

  @Field(() => AccessDecisions, { description: 'What was decided, row by row.' })
  decisions!: Relation<AccessDecisions>;

  @Field(() => [AccessGateFact], {
    nullable: true,
    description: 'Auditors only: the facts that the gates rested on.',
  })
  gateFacts?: Relation<readonly AccessGateFact[]> | null;

  @Field(() => [JustificationStatement], {
    nullable: true,
    description:
      'Auditors only: what the requester wrote to justify enquiries that this request opened; null where it opened none, and where the text was erased.',
  })
  justification?: Relation<readonly JustificationStatement[]> | null;

  @Field(() => Boolean, {
    description:
      'Whether details of it were erased at the end of their time. That there was a request stays in the log.',
  })
  detailsErased!: boolean;

  @Field(() => LogReceipt, { nullable: true, description: 'Auditors only: where its intent stands in the log.' })
  intentReceipt?: Relation<LogReceipt> | null;

  @Field(() => LogReceipt, {
    nullable: true,
    description: 'Auditors only: where its outcome stands in the log; null where there is none.',
  })
  outcomeReceipt?: Relation<LogReceipt> | null;
}
