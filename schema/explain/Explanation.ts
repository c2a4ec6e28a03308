import { Field, ObjectType } from 'type-graphql';
import type { Category, Facet, RecordKind } from '../../src/model/codes.js';
import type { Ceiling } from '../../src/model/Explanation.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { ExplainedRule } from './ExplainedRule.js';

@ObjectType({
  description:
    "The most that the caller's enquiry could get of a field, whoever the subject is, and why. It says nothing about whether any record exists.",
  simpleResolvers: true,
})
export class Explanation {
  @Field(() => String, { description: 'The coordinate as it was asked.' })
  coordinate!: string;

  @Field(() => String, { description: 'The field from its record on, e.g. `CrimeReport.victims.name`.' })
  path!: string;

  @Field(() => Enum.RecordKind, {
    nullable: true,
    description:
      'The kind of record: an interface has an answer for each. Of the person: the kind they are seen through.',
  })
  recordKind?: RecordKind | null;

  @Field(() => Enum.FieldCategory, {
    nullable: true,
    description: 'The category that decides the field; null where the field exists to decide about others.',
  })
  category?: Category | null;

  @Field(() => Enum.FieldFacet, {
    nullable: true,
    description: 'Which row of the category, where there are two. Where the data choose, each row has an answer.',
  })
  facet?: Facet | null;

  @Field(() => Enum.Ceiling, {
    description: 'The most it can be: for the linked person, the owning force and so on.',
  })
  ceiling!: Ceiling;

  @Field(() => String, {
    nullable: true,
    description: 'What is given in place of the full value, in words; null where nothing can be given.',
  })
  minimumForm?: string | null;

  @Field(() => [ExplainedRule], { description: 'The chain of rules, in the order in which they are asked.' })
  rules!: Relation<readonly ExplainedRule[]>;

  @Field(() => [String], {
    description:
      'What a record or its subject may turn out to be that makes the answer tighter, e.g. `a linked child`.',
  })
  dependsOn!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'Police only: what would open more of it. Null for everybody else, and where nothing is shut.',
  })
  unlock?: string | null;
}
