import { Field, ObjectType } from 'type-graphql';
import { ForceCodeScalar } from '../scalars.js';

@ObjectType({ description: 'A person by one force’s own reference.', simpleResolvers: true })
export class NominalReference {
  @Field(() => ForceCodeScalar, { description: 'Code of the force.' })
  force!: string;

  @Field(() => String, { description: 'The force’s own reference.' })
  ref!: string;
}
