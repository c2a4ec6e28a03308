import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What has been proved.', simpleResolvers: true })
export class ApplicationProofs {
  @Field(() => Boolean, { description: 'Who the applicant is.' })
  identity!: boolean;

  @Field(() => Boolean, { description: 'How they know the child.' })
  relationship!: boolean;

  @Field(() => Boolean, { description: 'That the person has enough access to the child to pose a real risk.' })
  contact!: boolean;
}
