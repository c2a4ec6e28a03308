import { ObjectType } from 'type-graphql';
import type { AgeBand, RelationshipGroup } from '../../src/model/vocabulary/minimumForm.js';
import type { Sex } from '../../src/model/vocabulary/person.js';
import { Made, Part } from '../directives.js';
import { Enum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({
  description: 'A victim of the crime a report is about, protected by lifetime anonymity where it applies.',
  simpleResolvers: true,
})
export class VictimLink {
  @Part(() => String, 'The shared reference of the victim; of a child, the child reference.')
  victimRef?: string;

  @Part(() => String, 'Full name, forenames first.')
  name?: string;

  @Part(() => PartialDateScalar, 'Date of birth.')
  dateOfBirth?: string;

  @Part(() => Enum.Sex, 'Sex as recorded.')
  sex?: Sex;

  @Part(() => String, "How the victim is related to the suspect, in the force's words.")
  relationshipToSuspect?: string;

  @Part(() => Boolean, 'Whether the victim has lifetime anonymity (Sexual Offences (Amendment) Act 1992).')
  anonymityApplies?: boolean;

  @Made(() => String, 'A name for this answer only, e.g. `Victim 1`, given in place of the real one.')
  pseudonym?: string;

  @Made(() => Enum.AgeBand, 'Age at the time as a band, given in place of the date of birth.')
  ageBand?: AgeBand;

  @Made(() => Enum.RelationshipGroup, "Relationship as one of a few groups, given in place of the force's words.")
  relationshipGroup?: RelationshipGroup;
}
