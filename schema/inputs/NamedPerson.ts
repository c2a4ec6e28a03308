import { ArgsType, Field, InputType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { NominalInput } from './NominalInput.js';

/** The ways to name somebody, for every argument and input that does. It is no type of the schema itself. */
@ArgsType()
@InputType()
export abstract class NamedPerson {
  @Field(() => String, { nullable: true, description: 'Police National Computer number, e.g. `2009/0412873S`.' })
  pncId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Criminal Records Office number, `NNNNNN/YYL` or `SFyy/NNNNNL`.',
  })
  croNumber?: string | null;

  @Field(() => NominalInput, { nullable: true, description: "One force's own reference." })
  nominal?: Relation<NominalInput> | null;

  @Field(() => String, { nullable: true, description: 'Full name, forenames first; together with the date of birth.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Date of birth, `YYYY-MM-DD`; together with the name.' })
  dateOfBirth?: string | null;
}
