import { Field, InputType } from 'type-graphql';
import { ForceCodeScalar } from '../scalars.js';

@InputType({ description: "A person by one force's own reference." })
export class NominalInput {
  @Field(() => ForceCodeScalar, { nullable: true, description: 'Code of the force.' })
  force?: string | null;

  @Field(() => String, { nullable: true, description: "The force's own reference, e.g. `NMR-N-0048812`." })
  ref?: string | null;
}
