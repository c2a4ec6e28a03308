import { ObjectType } from 'type-graphql';
import type { Rank } from '../../src/model/codes.js';
import { Part } from '../directives.js';
import { Enum } from '../enums.js';

@ObjectType({ description: 'An officer or member of staff.', simpleResolvers: true })
export class Staff {
  @Part(() => String, 'Name.')
  name?: string;

  @Part(() => String, 'The number the officer wears.')
  collarNumber?: string;

  @Part(() => Enum.Rank, 'Police rank.')
  rank?: Rank;

  @Part(() => String, 'What the person does, e.g. officer in the case.')
  role?: string;

  @Part(() => String, 'The team the person works in.')
  team?: string;

  @Part(() => String, 'How to reach the team: a mailbox or switchboard.')
  teamContact?: string;
}
