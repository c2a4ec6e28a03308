import { Field, ID, ObjectType } from 'type-graphql';
import type { Category, RecordKind } from '../../src/model/codes.js';
import { Enum } from '../enums.js';

@ObjectType({ description: 'One thing that may be released.', simpleResolvers: true })
export class AuthorisedGrant {
  @Field(() => Enum.RecordKind, { description: 'The kind of record.' })
  kind!: RecordKind;

  @Field(() => ID, { nullable: true, description: 'One record; null is every record of the kind.' })
  record?: string | null;

  @Field(() => Enum.FieldCategory, { description: 'The category of its fields.' })
  category!: Category;

  @Field(() => [String], { nullable: true, description: 'Paths of fields; null is all of the category.' })
  fields?: string[] | null;

  @Field(() => Enum.GrantForm, { description: 'The form.' })
  form!: 'M' | 'F';
}
