import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({
  description: "A referral that the police made to another agency for somebody's safety.",
  simpleResolvers: true,
})
export class Referral {
  @Part(() => String, 'The agency it went to.')
  agency?: string;

  @Part(() => PartialDateScalar, 'When it was made.')
  date?: string;

  @Part(() => String, 'What kind of referral it was.')
  type?: string;
}
