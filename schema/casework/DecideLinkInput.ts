import { Field, InputType } from 'type-graphql';
import { NominalInput } from '../inputs/NominalInput.js';
import type { Relation } from '../Relation.js';

@InputType({ description: 'Whether two nominals are one person.' })
export class DecideLinkInput {
  @Field(() => NominalInput, { description: 'One of them.' })
  a!: Relation<NominalInput>;

  @Field(() => NominalInput, { description: 'The other.' })
  b!: Relation<NominalInput>;

  @Field(() => String, { description: 'Why; at least 20 characters.' })
  reasons!: string;
}
