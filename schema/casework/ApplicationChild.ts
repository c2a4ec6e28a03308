import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The child of an application, in its applicant’s words.', simpleResolvers: true })
export class ApplicationChild {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Date of birth.' })
  dateOfBirth?: string | null;
}
