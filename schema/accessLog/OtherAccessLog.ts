import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The access log of another instance.', simpleResolvers: true })
export class OtherAccessLog {
  @Field(() => String, { description: 'Its name.' })
  log!: string;

  @Field(() => String, { nullable: true, description: 'Where its instance can be asked; null where nobody said.' })
  address?: string | null;

  @Field(() => Float, { description: 'Entries that were last seen of it, signed.' })
  entries!: number;

  @Field(() => Float, { nullable: true, description: 'Entries of it that are in the index; null where nobody said.' })
  indexed?: number | null;

  @Field(() => Boolean, {
    description: 'Whether all that was last seen of it is in the index and nothing is amiss; where not, ask it itself.',
  })
  isCovered!: boolean;

  @Field(() => String, { description: 'What was noticed of it: CURRENT where it is in order.' })
  standing!: string;
}
