import { Int, ObjectType } from 'type-graphql';
import { Part } from '../directives.js';
import { PartialDateScalar } from '../scalars.js';
import { Attendee } from './Attendee.js';

@ObjectType({ description: 'A multi-agency meeting about the person.', simpleResolvers: true })
export class Meeting {
  @Part(() => String, 'Reference of the meeting.')
  ref?: string;

  @Part(() => PartialDateScalar, 'When it was held.')
  date?: string;

  @Part(() => Int, 'MAPPA level of the meeting, 1 to 3.')
  level?: number;

  @Part(() => [Attendee], 'Who was on the attendance list.')
  attendees?: Attendee[];
}
