import { ObjectType } from 'type-graphql';
import type { FactorRating } from '../../src/model/vocabulary/risk.js';
import { Disclose, Part } from '../directives.js';
import { Enum } from '../enums.js';

@ObjectType({ description: 'One factor in a risk assessment, under its public heading.', simpleResolvers: true })
export class Factor {
  @Part(() => String, 'The public heading, e.g. opportunities to offend.')
  heading?: string;

  @Part(() => Enum.FactorRating, 'How much the factor weighs.')
  rating?: FactorRating;

  @Disclose(() => String, { as: 'SENSITIVE_PERSONAL', minimum: 'NOTHING' }, 'What the assessor rests the rating on.')
  evidence?: string;
}
