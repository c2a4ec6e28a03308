import { Field, ObjectType } from 'type-graphql';
import { GeneralisedField } from './GeneralisedField.js';
import { WithheldField } from './WithheldField.js';

@ObjectType({ description: 'What was withheld, and what was given in its minimum form only.', simpleResolvers: true })
export class Disclosure {
  @Field(() => [WithheldField], { description: 'Fields that were withheld.' })
  withheld!: WithheldField[];

  @Field(() => [GeneralisedField], { description: 'Fields that were given in their minimum form.' })
  generalised!: GeneralisedField[];

  @Field(() => [String], {
    description: 'Fixed sentences that go with what was released and bind whoever receives it, e.g. not to publish.',
  })
  instructions!: string[];
}
