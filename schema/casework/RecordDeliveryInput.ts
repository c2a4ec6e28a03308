import { Field, ID, InputType, Int } from 'type-graphql';
import { Enum } from '../enums.js';
import { DateTimeScalar } from '../scalars.js';

@InputType({ description: 'How somebody was told in another way than through the broker.' })
export class RecordDeliveryInput {
  @Field(() => ID, { description: 'Which, by its id.' })
  id!: string;

  @Field(() => Int, { description: 'The version you have read; if it has changed since, the step is refused.' })
  version!: number;

  @Field(() => Enum.DeliveryWay, { description: 'In which way.' })
  how!: 'IN_PERSON' | 'TELEPHONE' | 'WRITING';

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; now where it is left out.' })
  at?: string | null;

  @Field(() => String, { nullable: true, description: 'Where; needed where it was in person.' })
  where?: string | null;

  @Field(() => String, { description: 'Who was told.' })
  toWhom!: string;
}
