import { Field, InputType } from 'type-graphql';
import { QuarterScalar } from '../scalars.js';

@InputType({ description: 'Some quarters in a row.' })
export class QuarterRange {
  @Field(() => QuarterScalar, { description: 'The first.' })
  from!: string;

  @Field(() => QuarterScalar, { description: 'The last, which is counted too.' })
  to!: string;
}
