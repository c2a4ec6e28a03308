import { ObjectType } from 'type-graphql';
import type { BreachStatus } from '../../src/model/vocabulary/order.js';
import { Part } from '../directives.js';
import { Enum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'A breach of a condition, or the suspicion of one.', simpleResolvers: true })
export class Breach {
  @Part(() => PartialDateScalar, 'When it happened.')
  at?: string;

  @Part(() => String, 'Number of the condition, e.g. `C2`.')
  conditionNo?: string;

  @Part(() => Enum.BreachStatus, 'How far the breach is established.')
  status?: BreachStatus;

  @Part(() => String, 'What happened.')
  detail?: string;
}
