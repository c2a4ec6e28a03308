import { Field, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { Person } from './Person.js';

@ObjectType({
  description:
    'What an officer tells a parent or carer in person under the child sex offender disclosure scheme: what they may know, not what the officer may. Empty unless a decision to disclose stands and confidentiality has been undertaken.',
  simpleResolvers: true,
})
export class ChildDisclosure {
  @Field(() => Person, { description: 'The person, as far as the parent or carer may know.' })
  person!: Relation<Person>;

  @Field(() => String, {
    nullable: true,
    description: 'One fixed sentence where the police assess a risk to children; never a level.',
  })
  riskStatement?: string | null;

  @Field(() => String, { nullable: true, description: 'How to keep the child safe, in approved words.' })
  advice?: string | null;
}
