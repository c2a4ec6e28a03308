import { Int, ObjectType } from 'type-graphql';
import type { AgeBand, RelationshipGroup } from '../../src/model/vocabulary/minimumForm.js';
import type { Sex } from '../../src/model/vocabulary/person.js';
import { Made, Part } from '../directives.js';
import { Enum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({
  description: "Somebody a record mentions: a leaf, never a way to walk to that person's own records.",
  simpleResolvers: true,
})
export class PersonLink {
  @Part(() => String, "The force's reference for the person mentioned.")
  ref?: string;

  @Part(() => String, 'Full name, forenames first.')
  name?: string;

  @Part(() => PartialDateScalar, 'Date of birth.')
  dateOfBirth?: string;

  @Part(() => Enum.Sex, 'Sex as recorded.')
  sex?: Sex;

  @Part(() => String, 'What the person is in this record, e.g. witness or solicitor.')
  role?: string;

  @Part(() => String, "How the person is related to the subject of the record, in the force's words.")
  relationship?: string;

  @Part(
    () => Boolean,
    'Whether the person has lifetime anonymity as a complainant (Sexual Offences (Amendment) Act 1992).',
  )
  anonymityApplies?: boolean;

  @Made(() => String, 'A name for this answer only, e.g. `Victim 1`, given in place of the real one.')
  pseudonym?: string;

  @Made(() => Enum.AgeBand, 'Age at the time as a band, given in place of the date of birth.')
  ageBand?: AgeBand;

  @Made(() => Enum.RelationshipGroup, "Relationship as one of a few groups, given in place of the force's words.")
  relationshipGroup?: RelationshipGroup;

  @Made(() => Int, 'How many people of this role there are, given in place of the people.')
  count?: number;
}
