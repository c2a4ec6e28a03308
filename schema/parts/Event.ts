import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'Something that happened and that the force noted.', simpleResolvers: true })
export class Event {
  @Part(() => PartialDateScalar, 'When it happened.')
  at?: string;

  @Part(() => String, 'What kind of event it was.')
  type?: string;

  @Part(() => String, 'What happened.')
  detail?: string;
}
