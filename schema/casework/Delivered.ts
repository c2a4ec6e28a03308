import { Field, ID, ObjectType } from 'type-graphql';
import { Enum } from '../enums.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType({ description: 'How somebody was told.', simpleResolvers: true })
export class Delivered {
  @Field(() => Enum.DeliveryWay, { description: 'In which way.' })
  how!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'Where.' })
  where?: string | null;

  @Field(() => String, { description: 'Who was told.' })
  toWhom!: string;

  @Field(() => ID, { description: 'Who told them.' })
  by!: string;
}
