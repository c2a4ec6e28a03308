import { Field, ID, InputType } from 'type-graphql';
import type { Category, RecordKind } from '../../src/model/codes.js';
import { Enum } from '../enums.js';

@InputType({ description: 'One thing that may be released, and in which form.' })
export class GrantInput {
  @Field(() => Enum.RecordKind, { description: 'The kind of record.' })
  kind!: RecordKind;

  @Field(() => ID, {
    nullable: true,
    description: 'One record by its id here (`r-…`); every record of the kind where it is left out.',
  })
  record?: string | null;

  @Field(() => Enum.FieldCategory, { description: 'The category of its fields.' })
  category!: Category;

  @Field(() => [String], {
    nullable: true,
    description: 'Paths of fields, e.g. `bailConditions`; all of the category where it is left out.',
  })
  fields?: string[] | null;

  @Field(() => Enum.GrantForm, {
    nullable: true,
    defaultValue: 'M',
    description: 'The minimum form, unless full is needed.',
  })
  form?: 'M' | 'F' | null;
}
