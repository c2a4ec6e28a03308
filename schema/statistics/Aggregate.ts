import { Field, Int, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { ForceCodeScalar } from '../scalars.js';
import { AggregateRow } from './AggregateRow.js';
import { AggregateSource } from './AggregateSource.js';

@ObjectType({
  description:
    'Counts of records, not of people: one person may be behind several, and one matter may be recorded by several forces. Records that a force has disposed of, that are above OFFICIAL-SENSITIVE, or that could not be read are not counted. Statistics support no measure or decision about a particular person (Data Protection Act 2018 s.41).',
  simpleResolvers: true,
})
export class Aggregate {
  @Field(() => [AggregateRow], {
    description:
      'The cells that may be told. Where a record can have several values of a dimension it counts once under each, so that rows do not add up to the total.',
  })
  rows!: Relation<AggregateRow>[];

  @Field(() => Int, {
    nullable: true,
    description: 'All records counted, each once, to the nearest five; null where that may not be told.',
  })
  total!: number | null;

  @Field(() => Int, {
    description:
      'How many cells of the table are not told: those of fewer than five, empty ones among them, and those by which, alone or with earlier answers, one of fewer than five could be worked out.',
  })
  suppressedCells!: number;

  @Field(() => Boolean, { description: 'Whether every force asked about answered in full and none is left out.' })
  complete!: boolean;

  @Field(() => [AggregateSource], { description: 'How each force answered.' })
  sources!: Relation<AggregateSource>[];

  @Field(() => [ForceCodeScalar], {
    description: 'Forces whose own policy does not let their records be counted so: none of theirs are in the table.',
  })
  leftOut!: string[];
}
