import { ObjectType } from 'type-graphql';
import type { SupervisorKind } from '../../src/model/vocabulary/order.js';
import { Part } from '../directives.js';
import { Enum } from '../enums.js';

@ObjectType({
  description: 'The person or organisation named to supervise a positive requirement.',
  simpleResolvers: true,
})
export class Supervisor {
  @Part(() => Enum.SupervisorKind, 'Whether it is a person or an organisation.')
  kind?: SupervisorKind;

  @Part(() => String, 'Name of the supervisor.')
  name?: string;

  @Part(() => String, 'Id of the supervising organisation in the register of organisations.')
  organisation?: string;

  @Part(() => String, 'How to reach the supervisor.')
  contact?: string;

  @Part(() => Boolean, 'Whether the court heard the supervisor on whether the requirement is suitable and enforceable.')
  evidenceHeard?: boolean;
}
