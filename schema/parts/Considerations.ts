import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';

@ObjectType({
  description: 'What the officer had to consider before issuing a notice (Crime and Security Act 2010 s.24(3)).',
  simpleResolvers: true,
})
export class Considerations {
  @Part(() => String, 'What the person protected thinks of the notice.')
  viewOfV?: string;

  @Part(() => String, 'The welfare of children the notice affects.')
  childWelfare?: string;

  @Part(() => String, 'What other people who live there think of it.')
  viewOfOtherOccupants?: string;

  @Part(() => String, 'What the alleged perpetrator says about it.')
  representationsByP?: string;
}
