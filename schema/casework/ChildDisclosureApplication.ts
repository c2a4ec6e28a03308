import { Field, ID, ObjectType } from 'type-graphql';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { ApplicationFile } from './ApplicationFile.js';

@ObjectType({
  description:
    'An application under the child sex offender disclosure scheme. Its applicant gets a stage and fixed words, the same whatever is held and whatever was decided.',
  simpleResolvers: true,
})
export class ChildDisclosureApplication {
  @Field(() => ID, { description: 'Its identifier.' })
  id!: string;

  @Field(() => Enum.ApplicantStage, { description: 'Where it stands.' })
  stage!: string;

  @Field(() => String, { description: 'What happens next, in fixed words.' })
  nextStep!: string;

  @Field(() => String, { description: 'What the applicant is told, in fixed words.' })
  message!: string;

  @Field(() => ApplicationFile, {
    nullable: true,
    description: 'The file, for officers of its force; always null for applicants.',
  })
  file?: Relation<ApplicationFile> | null;
}
