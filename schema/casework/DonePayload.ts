import { Field, ObjectType } from 'type-graphql';
import { RefusalView } from '../enquiry/RefusalView.js';
import type { Relation } from '../Relation.js';

@ObjectType({ description: 'Whether it was carried out, or why not.', simpleResolvers: true })
export class DonePayload {
  @Field(() => Boolean, { description: 'Whether it was carried out.' })
  done!: boolean;

  @Field(() => RefusalView, { nullable: true, description: 'Why it was refused; null where it was carried out.' })
  refusal?: Relation<RefusalView> | null;
}
