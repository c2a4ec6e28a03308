import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One statement of a justification.', simpleResolvers: true })
export class JustificationStatement {
  @Field(() => String, { description: 'What it states, e.g. `enquiries.0.necessity`.' })
  path!: string;

  @Field(() => String, { description: 'What the requester wrote or chose.' })
  text!: string;
}
