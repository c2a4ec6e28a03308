import { Field, ObjectType } from 'type-graphql';
import { Person } from '../people/Person.js';
import type { Relation } from '../Relation.js';
import { ContributionFile } from './ContributionFile.js';
import { OrderKnowledge } from './OrderKnowledge.js';

@ObjectType({
  description:
    'What the police bring to a meeting. Whoever it is not for sees an empty person, as where there is none.',
  simpleResolvers: true,
})
export class Contribution {
  @Field(() => ContributionFile, {
    nullable: true,
    description: 'Its file, for officers of the force; null for everybody else.',
  })
  file?: Relation<ContributionFile> | null;

  @Field(() => [OrderKnowledge], {
    description:
      'Who knows of each order in force of the person, for officers who read the file; empty for everybody else.',
  })
  orders!: OrderKnowledge[];

  @Field(() => String, { nullable: true, description: 'A few words for the recipients.' })
  note?: string | null;

  @Field(() => Person, { description: 'The person, of the records that it names, as its recipient may see them.' })
  person!: Relation<Person>;
}
