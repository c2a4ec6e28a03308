import { InputType } from 'type-graphql';
import { NamedPerson } from './NamedPerson.js';

@InputType({
  description:
    'Somebody an enquiry is about, as far as the caller can name them: by at least one identifier, or by name and date of birth.',
})
export class SubjectInput extends NamedPerson {}
