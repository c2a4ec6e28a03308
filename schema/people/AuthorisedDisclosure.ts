import { Field, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { Person } from './Person.js';

@ObjectType({
  description:
    'What a police Inspector authorised to be told to one employer or regulator about one person. Where there is nothing to tell, for whatever reason, the person has empty lists and the rest is empty too.',
  simpleResolvers: true,
})
export class AuthorisedDisclosure {
  @Field(() => Person, { description: 'The person, as far as the authorisation goes.' })
  person!: Relation<Person>;

  @Field(() => String, {
    nullable: true,
    description: 'What is disclosed, in words a police officer wrote and an Inspector approved.',
  })
  statement?: string | null;

  @Field(() => [String], { description: 'What the recipient must and must not do with it.' })
  restrictions!: string[];

  @Field(() => String, { nullable: true, description: 'Whom to ask: a team mailbox or switchboard.' })
  contactPoint?: string | null;
}
