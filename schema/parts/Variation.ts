import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'A change a court made to an order.', simpleResolvers: true })
export class Variation {
  @Part(() => PartialDateScalar, 'When the order was changed.')
  at?: string;

  @Part(() => String, 'The court that changed it.')
  court?: string;

  @Part(() => String, 'What was changed.')
  summary?: string;
}
