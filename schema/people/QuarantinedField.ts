import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'What is wrong with a row that is left out, by place: what stands there is never repeated.',
  simpleResolvers: true,
})
export class QuarantinedField {
  @Field(() => String, { description: 'The native table.' })
  table!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The row in it, or in the answer that it came with; the first is 0. Null where rows have no order.',
  })
  row?: number | null;

  @Field(() => String, { description: 'The native field, as a path where documents nest.' })
  field!: string;

  @Field(() => String, { description: 'What is wrong with it.' })
  problem!: string;

  @Field(() => Int, { description: 'How many rows have it.' })
  rows!: number;
}
