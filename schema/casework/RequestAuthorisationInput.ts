import { Field, ID, InputType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { ForceCodeScalar } from '../scalars.js';
import { DisclosureTestsInput } from './DisclosureTestsInput.js';
import { GrantInput } from './GrantInput.js';
import { IdentifiedInput } from './IdentifiedInput.js';
import { RecipientInput } from './RecipientInput.js';

@InputType({ description: 'The draft of an authorisation: whom it is about, who is told exactly what, and why.' })
export class RequestAuthorisationInput {
  @Field(() => IdentifiedInput, { description: 'Whom it is about; the enquiry must name them too.' })
  subject!: Relation<IdentifiedInput>;

  @Field(() => ForceCodeScalar, {
    nullable: true,
    description: 'The force whose Inspector decides; your own where it is left out.',
  })
  force?: string | null;

  @Field(() => RecipientInput, { description: 'Who is told.' })
  recipient!: Relation<RecipientInput>;

  @Field(() => String, {
    nullable: true,
    description: 'The role that gives the subject access to children or vulnerable people; needed for employers.',
  })
  role?: string | null;

  @Field(() => [GrantInput], {
    description: 'Exactly what may be released, 40 at most. That a record exists is granted with any of its fields.',
  })
  grants!: GrantInput[];

  @Field(() => String, {
    nullable: true,
    description: 'What the recipient is told, in words; needed for employers and regulators.',
  })
  statement?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What the recipient must and must not do with it, 10 at most.',
  })
  restrictions?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Whom the recipient asks: a team mailbox or switchboard.' })
  contactPoint?: string | null;

  @Field(() => ID, { nullable: true, description: 'The officer in the case, who may not decide.' })
  officerInCase?: string | null;

  @Field(() => DisclosureTestsInput, { description: 'The tests, each with reasons.' })
  tests!: Relation<DisclosureTestsInput>;
}
