import { Field, ID, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { DateTimeScalar } from '../scalars.js';
import { Delivered } from './Delivered.js';

@ObjectType({ description: 'Somebody who is to be told, and what became of it.', simpleResolvers: true })
export class ToldPerson {
  @Field(() => ID, { description: 'By which `childDisclosure` and `recordDelivery` name them.' })
  id!: string;

  @Field(() => String, { description: 'Their shared reference.' })
  ref!: string;

  @Field(() => String, { description: 'What they are to the child.' })
  relation!: string;

  @Field(() => String, { description: 'Why they are best placed.' })
  whyBestPlaced!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they undertook to keep it confidential.' })
  undertakingAt?: string | null;

  @Field(() => Delivered, { nullable: true, description: 'How they were told.' })
  delivery?: Relation<Delivered> | null;
}
