import { Field, ObjectType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { DateTimeScalar } from '../scalars.js';
import { DecidedBy } from './DecidedBy.js';

@ObjectType({ description: 'What an Inspector decided.', simpleResolvers: true })
export class AuthorisationDecided {
  @Field(() => DecidedBy, { description: 'Who, as they stood then.' })
  by!: Relation<DecidedBy>;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'Why.' })
  reasons!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When an approval ends; null for a refusal.' })
  expiresAt?: string | null;
}
