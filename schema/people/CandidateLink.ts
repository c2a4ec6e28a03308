import { Field, Float, ObjectType } from 'type-graphql';
import type { MatchConfidence } from '../../src/model/vocabulary/person.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { ForceCodeScalar } from '../scalars.js';
import { MatchEvidence } from './MatchEvidence.js';

@ObjectType({
  description:
    'Somebody else with whom a candidate may be one person. Rules decide how sure it is; the weight is what the model that links files says of the two records.',
  simpleResolvers: true,
})
export class CandidateLink {
  @Field(() => [ForceCodeScalar], { description: 'Codes of the forces whose records of the other were compared.' })
  sourceForces!: string[];

  @Field(() => Enum.MatchConfidence, {
    nullable: true,
    description: 'How sure it is; null where links were confirmed and others contradict them.',
  })
  confidence?: MatchConfidence | null;

  @Field(() => [String], { description: 'The rules that made it a link.' })
  reasons!: string[];

  @Field(() => Float, {
    description:
      'The odds that the two are one person, in bits: 0 is one to one, 10 about a thousand to one. The sum of the evidence.',
  })
  weight!: number;

  @Field(() => [MatchEvidence], { description: 'The account of the weight: what speaks for it and what against.' })
  evidence!: Relation<readonly MatchEvidence[]>;
}
