import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../accessLog/PageInfo.js';
import type { Relation } from '../Relation.js';
import { Candidate } from './Candidate.js';
import { CandidateEdge } from './CandidateEdge.js';
import { SourceReport } from './SourceReport.js';

@ObjectType({
  description: 'What a search for people found. Where `complete` is false, nothing found does not mean nothing known.',
  simpleResolvers: true,
})
export class PeopleSearch {
  @Field(() => [SourceReport], { description: 'How each force answered.' })
  sources!: SourceReport[];

  @Field(() => Boolean, { description: 'Whether every force asked answered in full.' })
  complete!: boolean;

  @Field(() => [Candidate], { description: 'Whom the search may have meant, surest first: those of this page.' })
  candidates!: Candidate[];

  @Field(() => [CandidateEdge], { description: 'The same, each with its cursor.' })
  edges!: Relation<readonly CandidateEdge[]>;

  @Field(() => PageInfo, { description: 'Whether there are more candidates, and where they begin.' })
  pageInfo!: Relation<PageInfo>;

  @Field(() => Int, { description: 'Candidates of all pages, counted after withholding.' })
  totalCount!: number;
}
