import { Field, InputType } from 'type-graphql';
import type { Relation } from '../Relation.js';
import { NamedPerson } from './NamedPerson.js';
import { ParticularsInput } from './ParticularsInput.js';

@InputType({
  description:
    'Somebody an enquiry is about, as far as the caller can name them: by at least one identifier, by name and date of birth, or, for the police, by the particulars of somebody still to be found.',
})
export class SubjectInput extends NamedPerson {
  @Field(() => ParticularsInput, {
    nullable: true,
    description: 'What else is known of somebody still to be found, for `searchPeople`.',
  })
  particulars?: Relation<ParticularsInput> | null;
}
