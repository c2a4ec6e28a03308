import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'One step in the chain of custody of an exhibit.', simpleResolvers: true })
export class Movement {
  @Part(() => String, 'Who gave the exhibit.')
  from?: string;

  @Part(() => String, 'Who took it.')
  to?: string;

  @Part(() => PartialDateScalar, 'When it changed hands.')
  at?: string;

  @Part(() => String, 'Why it changed hands.')
  purpose?: string;
}
