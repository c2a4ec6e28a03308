import { Field, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { NominalReference } from './NominalReference.js';

@ObjectType({ description: 'Somebody as an officer identified them.', simpleResolvers: true })
export class IdentifiedPerson {
  @Field(() => String, { nullable: true, description: 'Police National Computer number.' })
  pncId?: string | null;

  @Field(() => String, { nullable: true, description: 'Criminal Records Office number.' })
  croNumber?: string | null;

  @Field(() => NominalReference, { nullable: true, description: 'One force’s own reference.' })
  nominal?: Relation<NominalReference> | null;
}
