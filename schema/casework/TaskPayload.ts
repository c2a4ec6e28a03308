import { Field, ObjectType } from 'type-graphql';
import { RefusalView } from '../enquiry/RefusalView.js';
import type { Relation } from '../Relation.js';
import { Task } from './Task.js';

@ObjectType({ description: 'The task as it stands now, or why nothing was done.', simpleResolvers: true })
export class TaskPayload {
  @Field(() => Task, { nullable: true, description: 'The task; null where it was refused.' })
  task?: Relation<Task> | null;

  @Field(() => RefusalView, { nullable: true, description: 'Why it was refused; null where it was carried out.' })
  refusal?: Relation<RefusalView> | null;
}
