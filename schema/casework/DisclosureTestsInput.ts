import { Field, InputType } from 'type-graphql';
import { RepresentationsInput } from '../inputs/RepresentationsInput.js';
import type { Relation } from '../Relation.js';
import { TestInput } from './TestInput.js';

@InputType({
  description:
    'The tests of a common law police disclosure. The seventh is the decision of the Inspector. Where the recipient is neither an employer nor a regulator, necessity and proportionality suffice.',
})
export class DisclosureTestsInput {
  @Field(() => TestInput, {
    nullable: true,
    description: 'A role with access to children or vulnerable people: employer, role, how and when verified.',
  })
  accessRole?: Relation<TestInput> | null;

  @Field(() => TestInput, { nullable: true, description: 'A real and immediate risk: to whom, from what, how soon.' })
  realAndImmediateRisk?: Relation<TestInput> | null;

  @Field(() => TestInput, { nullable: true, description: 'A pressing social need: why the recipient must know now.' })
  pressingSocialNeed?: Relation<TestInput> | null;

  @Field(() => TestInput, {
    nullable: true,
    description: 'Seriousness and reliability of the information: source, corroboration, any reason for doubt.',
  })
  seriousnessAndReliability?: Relation<TestInput> | null;

  @Field(() => TestInput, { nullable: true, description: 'That no less intrusive way works: alternatives considered.' })
  necessity?: Relation<TestInput> | null;

  @Field(() => TestInput, { nullable: true, description: 'The least information to the fewest people.' })
  proportionality?: Relation<TestInput> | null;

  @Field(() => RepresentationsInput, { nullable: true, description: 'Whether the subject has been heard, or why not.' })
  representations?: Relation<RepresentationsInput> | null;
}
