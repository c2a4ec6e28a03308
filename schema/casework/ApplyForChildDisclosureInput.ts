import { Field, InputType } from 'type-graphql';

@InputType({ description: 'What somebody who is worried about a child knows, and asks about.' })
export class ApplyForChildDisclosureInput {
  @Field(() => String, { description: 'The name of the person they are worried about.' })
  aboutName!: string;

  @Field(() => String, { nullable: true, description: 'Their date of birth, `YYYY-MM-DD`, if known.' })
  aboutDateOfBirth?: string | null;

  @Field(() => String, { nullable: true, description: 'Where they live, or what else tells who is meant.' })
  aboutWhere?: string | null;

  @Field(() => String, { description: 'The name of the child.' })
  childName!: string;

  @Field(() => String, { nullable: true, description: 'The date of birth of the child, if known.' })
  childDateOfBirth?: string | null;

  @Field(() => String, { description: 'How the applicant knows the child.' })
  relationship!: string;

  @Field(() => String, { description: 'How the person is in contact with the child.' })
  contact!: string;

  @Field(() => String, { description: 'What the worry is.' })
  concern!: string;
}
