import { Field, Float, ObjectType } from 'type-graphql';
import type { MatchConfidence, MatchState } from '../../src/model/vocabulary/person.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { ForceCodeScalar } from '../scalars.js';
import { CandidateLink } from './CandidateLink.js';
import { MatchConflict } from './MatchConflict.js';
import { MatchEvidence } from './MatchEvidence.js';
import { Person } from './Person.js';

@ObjectType({ description: 'Somebody a search may have meant.', simpleResolvers: true })
export class Candidate {
  @Field(() => Enum.MatchState, {
    description: 'How the candidate stands: by what was asked, or because confirmed links contradict one another.',
  })
  state!: MatchState;

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

  @Field(() => Float, {
    nullable: true,
    description:
      'The odds that this is the person meant, in bits: 0 is one to one, 10 about a thousand to one. The sum of the evidence; null where the caller may have warnings alone.',
  })
  weight?: number | null;

  @Field(() => [MatchEvidence], {
    description: 'The account of the weight, step by step: what speaks for it and what against.',
  })
  evidence!: Relation<readonly MatchEvidence[]>;

  @Field(() => [MatchConflict], { description: 'What forces record differently of this person, side by side.' })
  conflicts!: Relation<readonly MatchConflict[]>;

  @Field(() => [CandidateLink], {
    description: 'Others of the candidates with whom this one may be one person, and the account of it.',
  })
  links!: Relation<readonly CandidateLink[]>;

  @Field(() => [String], { description: 'What would raise the weight or settle who they are.' })
  settledBy!: string[];

  @Field(() => Person, { description: 'The person, as far as the caller may see them.' })
  person!: Relation<Person>;

  @Field(() => [ForceCodeScalar], { description: 'Codes of the forces whose records were matched.' })
  sourceForces!: string[];
}
