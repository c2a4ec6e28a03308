import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({
  description: 'A date of birth the person or somebody else has given; there may be several.',
  simpleResolvers: true,
})
export class ClaimedDate {
  @Part(() => PartialDateScalar, 'The date of birth; only the year in the minimum form.')
  date?: string;

  @Part(() => Boolean, 'Whether the force has checked the date against a document.')
  verified?: boolean;
}
