import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { Sex } from '../../src/model/vocabulary/person.js';
import { Enum } from '../enums.js';

/** What may be known of somebody who is looked for, for every argument and input that says it. It is no type of the schema itself. */
@ArgsType()
@InputType()
export abstract class SoughtPerson {
  @Field(() => String, {
    nullable: true,
    description:
      'Name as heard, forenames first: misheard names, nicknames, aliases and exchanged names are found too.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Date of birth, `YYYY-MM-DD`; day and month exchanged, or one part wrong, is found too.',
  })
  dateOfBirth?: string | null;

  @Field(() => String, { nullable: true, description: 'Born on or after: a year, month or day. With `bornTo`.' })
  bornFrom?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Born on or before: a year, month or day, at most 20 years later.',
  })
  bornTo?: string | null;

  @Field(() => Int, { nullable: true, description: 'Least age today, in years. With `ageTo`.' })
  ageFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Greatest age today, in years; at most 20 more than `ageFrom`.' })
  ageTo?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'A postcode, or its first half; of any address recorded, however old.',
  })
  postcode?: string | null;

  @Field(() => Enum.Sex, { nullable: true, description: 'Sex. It finds nobody by itself: it counts for and against.' })
  sex?: Sex | null;

  @Field(() => String, {
    nullable: true,
    description: 'Police National Computer number, or four or more characters of its beginning or end.',
  })
  pncId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Criminal Records Office number, or four or more characters of its beginning or end.',
  })
  croNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A force's own reference, or four or more characters of its beginning or end.",
  })
  nominalRef?: string | null;
}
