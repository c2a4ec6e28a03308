import { Field, ID, InputType, Int } from 'type-graphql';
import { Enum } from '../enums.js';
import { RepresentationsInput } from '../inputs/RepresentationsInput.js';
import type { Relation } from '../Relation.js';
import { ToldPersonInput } from './ToldPersonInput.js';

@InputType({ description: 'The decision about an application.' })
export class DecideChildDisclosureInput {
  @Field(() => ID, { description: 'Which, by its id.' })
  id!: string;

  @Field(() => Int, { description: 'The version you have read; if it has changed since, the step is refused.' })
  version!: number;

  @Field(() => Enum.ChildDisclosureDecisionKind, { description: 'What is decided.' })
  decision!: 'DISCLOSE' | 'DO_NOT_DISCLOSE' | 'OTHER_SAFEGUARDING_ACTION';

  @Field(() => String, { description: 'Why; at least 20 characters.' })
  reasons!: string;

  @Field(() => RepresentationsInput, {
    nullable: true,
    description: 'Whether the subject was heard first, and why or why not.',
  })
  representations?: Relation<RepresentationsInput> | null;

  @Field(() => String, {
    nullable: true,
    description: 'Seriousness and reliability of the information; needed to disclose.',
  })
  reliability?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How to keep the child safe, in words for whoever is told; needed to disclose.',
  })
  advice?: string | null;

  @Field(() => [ToldPersonInput], { nullable: true, description: 'Who is told, 10 at most; needed to disclose.' })
  told?: ToldPersonInput[] | null;
}
