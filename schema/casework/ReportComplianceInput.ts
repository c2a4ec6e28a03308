import { Field, ID, InputType } from 'type-graphql';
import type { ComplianceState } from '../../src/model/vocabulary/order.js';
import { Enum } from '../enums.js';

@InputType({ description: 'What the supervisor of a requirement reports.' })
export class ReportComplianceInput {
  @Field(() => ID, { description: 'The order, by its id as `supervisedOrders` gives it.' })
  order!: string;

  @Field(() => String, { description: 'The number of the requirement, e.g. `R1`.' })
  requirement!: string;

  @Field(() => Enum.ComplianceState, { description: 'Whether the person has complied or failed.' })
  state!: ComplianceState;

  @Field(() => String, { description: 'What happened.' })
  detail!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Something else that was seen, whatever condition it bears on: taken in as information.',
  })
  otherConcern?: string | null;
}
