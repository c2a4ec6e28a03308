import { InputType } from 'type-graphql';
import { SoughtPerson } from './SoughtPerson.js';

@InputType({
  description:
    'What is known of somebody who is still to be found, for the police alone. A search under the enquiry may leave some of it out and add nothing.',
})
export class ParticularsInput extends SoughtPerson {}
