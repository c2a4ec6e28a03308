import { ArgsType } from 'type-graphql';
import { NamedPerson } from './NamedPerson.js';

/** Which person is meant, in exactly one of the ways an enquiry can name its subject. */
@ArgsType()
export class PersonArgs extends NamedPerson {}
