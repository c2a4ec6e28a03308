import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: "A visit of offender managers to the person's home.", simpleResolvers: true })
export class Visit {
  @Part(() => PartialDateScalar, 'When the visit was made.')
  at?: string;

  @Part(() => String, 'What came of it.')
  outcome?: string;
}
