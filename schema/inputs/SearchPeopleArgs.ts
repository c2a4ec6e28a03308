import { ArgsType, Field, Int } from 'type-graphql';
import { ForceCodeScalar } from '../scalars.js';
import { SoughtPerson } from './SoughtPerson.js';

/** What is known of somebody, where to look, and which candidates are wanted. */
@ArgsType()
export class SearchPeopleArgs extends SoughtPerson {
  @Field(() => [ForceCodeScalar], {
    nullable: true,
    description: 'Codes of the forces to ask; all of them if left out.',
  })
  forces?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Candidates of this page, 1 to 50; 20 if left out.' })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'To go on after this candidate, with all else as it was and by the same caller.',
  })
  after?: string | null;
}
