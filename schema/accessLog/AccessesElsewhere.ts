import { Field, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { AccessElsewhere } from './AccessElsewhere.js';
import { OtherAccessLog } from './OtherAccessLog.js';

@ObjectType({
  description:
    'What the index of all access logs says of those of other instances. It is a convenience: each log is the record of its own.',
  simpleResolvers: true,
})
export class AccessesElsewhere {
  @Field(() => Boolean, {
    description:
      'False where the index was not asked or could not answer, and nothing follows from an empty list: it is asked for the first page of an auditor who names a subject, requester, case or request.',
  })
  isAnswered!: boolean;

  @Field(() => [AccessElsewhere], { description: 'Accesses in other logs that match, newest first.' })
  accesses!: Relation<readonly AccessElsewhere[]>;

  @Field(() => Boolean, { description: 'Whether there are more of them.' })
  hasMore!: boolean;

  @Field(() => [OtherAccessLog], { description: 'Every other access log that was ever seen.' })
  logs!: Relation<readonly OtherAccessLog[]>;
}
