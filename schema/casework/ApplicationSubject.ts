import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Whom an application is about, in its applicant’s words.', simpleResolvers: true })
export class ApplicationSubject {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Date of birth.' })
  dateOfBirth?: string | null;

  @Field(() => String, { nullable: true, description: 'Where they live.' })
  where?: string | null;
}
