import { ObjectType } from 'type-graphql';
import type { RecipientGroup } from '../../src/model/codes.js';
import { Made, Part } from '../directives.js';
import { Enum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'One action of a risk-management plan.', simpleResolvers: true })
export class Action {
  @Part(() => String, 'Code of the action in the plan.')
  code?: string;

  @Part(() => String, "What is to be done, in the plan's words.")
  text?: string;

  @Made(() => String, 'What the action means, in one plain sentence from a fixed list.')
  plainText?: string;

  @Part(() => String, 'Who is to do it.')
  owner?: string;

  @Part(() => PartialDateScalar, 'By when.')
  due?: string;

  @Part(() => [Enum.RecipientGroup], 'The groups that need to know of the action.')
  relevantTo?: RecipientGroup[];
}
