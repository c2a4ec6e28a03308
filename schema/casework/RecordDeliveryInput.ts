import { Field, ID, InputType, Int } from 'type-graphql';
import { Enum } from '../enums.js';
import { DateTimeScalar } from '../scalars.js';

@InputType({ description: 'How somebody was told in another way than through the broker.' })
export class RecordDeliveryInput {
  @Field(() => ID, {
    description: 'The authorisation, or who is to be told by a decision under the disclosure scheme.',
  })
  id!: string;

  @Field(() => Int, { description: 'The version you have read, of the authorisation or the application.' })
  version!: number;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'That they undertake to keep it confidential: recorded first, before they are told.',
  })
  undertaking?: boolean | null;

  @Field(() => Enum.DeliveryWay, { description: 'In which way; under the scheme always in person.' })
  how!: 'IN_PERSON' | 'TELEPHONE' | 'WRITING';

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; now where it is left out.' })
  at?: string | null;

  @Field(() => String, { nullable: true, description: 'Where; needed where it was in person.' })
  where?: string | null;

  @Field(() => String, { description: 'Who was told.' })
  toWhom!: string;
}
