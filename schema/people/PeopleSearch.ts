import { Field, ObjectType } from 'type-graphql';
import { Candidate } from './Candidate.js';
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

  @Field(() => [Candidate], { description: 'Whom the search may have meant, surest first.' })
  candidates!: Candidate[];
}
