import { Field, ID, ObjectType } from 'type-graphql';
import { ForceCodeScalar } from '../scalars.js';
import { InformedOrganisation } from './InformedOrganisation.js';

@ObjectType({
  description: 'Of one sexual harm or risk order in force: who was given it, and who should know of it and was not.',
  simpleResolvers: true,
})
export class OrderKnowledge {
  @Field(() => ID, { description: 'The order, by its id here.' })
  order!: string;

  @Field(() => ForceCodeScalar, { description: 'The force that keeps it.' })
  force!: string;

  @Field(() => [InformedOrganisation], { description: 'Who was given anything of it, by the access log.' })
  told!: InformedOrganisation[];

  @Field(() => [InformedOrganisation], {
    description:
      'Probation, prison and social care of the area, and supervisors of its requirements, who were given nothing of it.',
  })
  notYetTold!: InformedOrganisation[];
}
