import { Field, ObjectType } from 'type-graphql';
import type { MatchConfidence } from '../../src/model/vocabulary/person.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { ForceCodeScalar } from '../scalars.js';
import { Person } from './Person.js';

@ObjectType({ description: 'Somebody a search may have meant.', simpleResolvers: true })
export class Candidate {
  @Field(() => Enum.MatchConfidence, {
    nullable: true,
    description: 'How sure it is that this is also the person asked about; null for the name and date as asked.',
  })
  confidence?: MatchConfidence;

  @Field(() => [String], { description: 'The rules that made it a match.' })
  reasons!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'A caution to read with it, e.g. that it may be a different person.',
  })
  note?: string;

  @Field(() => Person, { description: 'The person, as far as the caller may see them.' })
  person!: Relation<Person>;

  @Field(() => [ForceCodeScalar], { description: 'Codes of the forces whose records were matched.' })
  sourceForces!: string[];
}
