import { Field, ObjectType } from 'type-graphql';
import { RefusalView } from '../enquiry/RefusalView.js';
import type { Relation } from '../Relation.js';

@ObjectType({ description: 'What became of a report.', simpleResolvers: true })
export class CompliancePayload {
  @Field(() => Boolean, { description: 'Whether it was taken in as a report on your own requirement.' })
  accepted!: boolean;

  @Field(() => Boolean, {
    description: 'Whether what was seen besides was taken in as information, whatever became of the report.',
  })
  concernTaken!: boolean;

  @Field(() => RefusalView, { nullable: true, description: 'Why the report was refused; null where it was accepted.' })
  refusal?: Relation<RefusalView> | null;
}
