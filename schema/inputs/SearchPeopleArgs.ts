import { ArgsType, Field } from 'type-graphql';
import { ForceCodeScalar } from '../scalars.js';

/** Whom to search for, and where. */
@ArgsType()
export class SearchPeopleArgs {
  @Field(() => String, { description: 'Full name, forenames first; names that sound alike are found too.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Date of birth, `YYYY-MM-DD`.' })
  dateOfBirth?: string | null;

  @Field(() => [ForceCodeScalar], {
    nullable: true,
    description: 'Codes of the forces to ask; all of them if left out.',
  })
  forces?: string[] | null;
}
