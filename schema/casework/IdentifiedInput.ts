import { Field, InputType } from 'type-graphql';
import { NominalInput } from '../inputs/NominalInput.js';
import type { Relation } from '../Relation.js';

@InputType({ description: 'Somebody as an officer identifies them: by at least one identifier.' })
export class IdentifiedInput {
  @Field(() => String, { nullable: true, description: 'Police National Computer number, e.g. `2009/0412873S`.' })
  pncId?: string | null;

  @Field(() => String, { nullable: true, description: 'Criminal Records Office number.' })
  croNumber?: string | null;

  @Field(() => NominalInput, { nullable: true, description: 'One force’s own reference.' })
  nominal?: Relation<NominalInput> | null;
}
