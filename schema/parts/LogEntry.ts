import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'One entry in an investigation log.', simpleResolvers: true })
export class LogEntry {
  @Part(() => PartialDateScalar, 'When the entry was made.')
  at?: string;

  @Part(() => String, 'What was written.')
  entry?: string;
}
