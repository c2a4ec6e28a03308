import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'What is wrong with a row that is left out, by place: what stands there is never repeated.',
  simpleResolvers: true,
})
export class QuarantinedField {
  @Field(() => String, { description: 'The native table.' })
  table!: string;

  @Field(() => Int, { description: 'The row in it; the first is 0.' })
  row!: number;

  @Field(() => String, { description: 'The native field, as a path where documents nest.' })
  field!: string;

  @Field(() => String, { description: 'What is wrong with it.' })
  problem!: string;
}
