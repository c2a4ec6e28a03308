import { Field, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { Candidate } from './Candidate.js';

@ObjectType({ description: 'One candidate in a page of them.', simpleResolvers: true })
export class CandidateEdge {
  @Field(() => String, { description: 'To go on after this candidate, in the same search and by the same caller.' })
  cursor!: string;

  @Field(() => Candidate, { description: 'The candidate.' })
  node!: Relation<Candidate>;
}
