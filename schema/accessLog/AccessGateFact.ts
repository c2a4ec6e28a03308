import { Field, ObjectType } from 'type-graphql';
import { Enum } from '../enums.js';

@ObjectType({ description: 'A fact that a gate rested on.', simpleResolvers: true })
export class AccessGateFact {
  @Field(() => String, { description: 'Pseudonym of whom it was about.' })
  subjectRef!: string;

  @Field(() => String, { description: 'What had to hold.' })
  fact!: string;

  @Field(() => Enum.FactStanding, { description: 'Whether it was found, or merely said.' })
  how!: string;
}
