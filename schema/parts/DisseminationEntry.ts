import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'One time an intelligence report was passed on.', simpleResolvers: true })
export class DisseminationEntry {
  @Part(() => PartialDateScalar, 'When it was passed on.')
  at?: string;

  @Part(() => String, 'Who received it.')
  to?: string;

  @Part(() => String, 'What for.')
  purpose?: string;
}
