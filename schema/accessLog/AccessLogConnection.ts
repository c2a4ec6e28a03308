import { Field, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { DateTimeScalar } from '../scalars.js';
import { AccessesElsewhere } from './AccessesElsewhere.js';
import { AccessLogEdge } from './AccessLogEdge.js';
import { PageInfo } from './PageInfo.js';

@ObjectType({ description: 'A page of the access log, newest first.', simpleResolvers: true })
export class AccessLogConnection {
  @Field(() => [AccessLogEdge], { description: 'The accesses of this page.' })
  edges!: Relation<readonly AccessLogEdge[]>;

  @Field(() => PageInfo, { description: 'Whether there is more, and where it begins.' })
  pageInfo!: Relation<PageInfo>;

  @Field(() => Boolean, {
    description:
      'False where the search reached its bound before it found a whole page or the beginning of the log: go on from `endCursor`.',
  })
  isComplete!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'How far back a search looked that is not complete; null for one that is.',
  })
  searchedBackTo?: string | null;

  @Field(() => AccessesElsewhere, {
    nullable: true,
    description: 'What is in the logs of other instances; null where there is one instance.',
  })
  elsewhere?: Relation<AccessesElsewhere> | null;
}
