import { Int, ObjectType } from 'type-graphql';
import type { AgeBand, RelationshipGroup } from '../../src/model/vocabulary/minimumForm.js';
import type { ContactType, Sex } from '../../src/model/vocabulary/person.js';
import { Made, Part } from '../directives.js';
import { Enum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'A child connected with the subject.', simpleResolvers: true })
export class ChildLink {
  @Part(() => String, 'The shared reference of the child.')
  childId?: string;

  @Part(() => String, 'Full name, forenames first.')
  name?: string;

  @Part(() => PartialDateScalar, 'Date of birth.')
  dateOfBirth?: string;

  @Part(() => Enum.Sex, 'Sex as recorded.')
  sex?: Sex;

  @Part(() => String, "How the child is related to the subject, in the force's words.")
  relationship?: string;

  @Part(() => Boolean, "Whether the child lives in the subject's household.")
  household?: boolean;

  @Part(() => Enum.ContactType, 'How the subject is in contact with the child.')
  contactType?: ContactType;

  @Made(() => String, 'A name for this answer only, e.g. `Child 1`, given in place of the real one.')
  pseudonym?: string;

  @Made(() => Enum.AgeBand, 'Age at the time as a band, given in place of the date of birth.')
  ageBand?: AgeBand;

  @Made(() => Enum.RelationshipGroup, "Relationship as one of a few groups, given in place of the force's words.")
  relationshipGroup?: RelationshipGroup;

  @Made(() => Int, 'How many other children there are, given in place of the children.')
  count?: number;
}
