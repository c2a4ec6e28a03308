import { Field, InputType } from 'type-graphql';
import { NominalInput } from '../inputs/NominalInput.js';
import type { Relation } from '../Relation.js';

@InputType({
  description: 'One person, in exactly one of the ways a request can name its subject.',
})
export class AccessSubjectInput {
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
