import { Field, ObjectType } from 'type-graphql';
import type { RecordKind } from '../../src/model/codes.js';
import { Enum } from '../enums.js';
import { ForceCodeScalar, PartialDateScalar } from '../scalars.js';

@ObjectType({
  description: "One event in a person's timeline, drawn from records already released.",
  simpleResolvers: true,
})
export class TimelineEntry {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it happened, as exactly as the record gives it.',
  })
  at?: string;

  @Field(() => Enum.RecordKind, { nullable: true, description: 'The kind of record it comes from.' })
  recordKind?: RecordKind;

  @Field(() => ForceCodeScalar, { nullable: true, description: 'Code of the force whose record it comes from.' })
  sourceForce?: string;

  @Field(() => String, { nullable: true, description: 'What happened, in a few fixed words.' })
  what?: string;

  @Field(() => [String], { description: 'Labels of the record it comes from, e.g. "Alleged, not proved."' })
  labels!: string[];
}
