import { ObjectType } from 'type-graphql';
import type { ComplianceState } from '../../src/model/vocabulary/order.js';
import { Part } from '../directives.js';
import { Enum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'What a supervisor told the police about a requirement.', simpleResolvers: true })
export class SupervisorReport {
  @Part(() => PartialDateScalar, 'When the report was made.')
  at?: string;

  @Part(() => String, 'Number of the requirement it is about, e.g. `R1`.')
  requirementNo?: string;

  @Part(() => Enum.ComplianceState, 'Whether the person has complied in full or failed.')
  state?: ComplianceState;

  @Part(() => String, 'What the supervisor wrote.')
  detail?: string;
}
