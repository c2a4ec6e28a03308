import { Field, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { AccessLogEntry } from './AccessLogEntry.js';

@ObjectType({ description: 'One access in a page of the access log.', simpleResolvers: true })
export class AccessLogEdge {
  @Field(() => String, { description: 'To go on after this access, with the same filter and by the same caller.' })
  cursor!: string;

  @Field(() => AccessLogEntry, { description: 'The access.' })
  node!: Relation<AccessLogEntry>;
}
