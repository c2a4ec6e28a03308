import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';

@ObjectType({ description: 'Somebody on the attendance list of a meeting.', simpleResolvers: true })
export class Attendee {
  @Part(() => String, 'Id of the organisation in the register of organisations.')
  organisation?: string;

  @Part(() => String, "The person's identifier with their token issuer.")
  userId?: string;

  @Part(() => String, 'Name.')
  name?: string;
}
