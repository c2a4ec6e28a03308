import { InputType } from 'type-graphql';
import { NamedPerson } from '../inputs/NamedPerson.js';

@InputType({
  description: 'One person, in exactly one of the ways a request can name its subject.',
})
export class AccessSubjectInput extends NamedPerson {}
