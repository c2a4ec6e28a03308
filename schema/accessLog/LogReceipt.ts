import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Where an entry stands in the log, so that it can be checked against the published tree.',
  simpleResolvers: true,
})
export class LogReceipt {
  @Field(() => Float, { description: 'Its index, from 0, without gaps.' })
  index!: number;

  @Field(() => String, { nullable: true, description: "Base64 of the entry's leaf hash (RFC 6962)." })
  hash?: string | null;
}
