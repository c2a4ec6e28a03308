import { Int, ObjectType } from 'type-graphql';
import type { SuspectStatus } from '../../src/model/vocabulary/offence.js';
import { Made, Part } from '../directives.js';
import { Enum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'Somebody suspected of the crime a report is about.', simpleResolvers: true })
export class SuspectLink {
  @Part(() => String, "The force's reference for the suspect.")
  ref?: string;

  @Part(() => String, 'Full name, forenames first.')
  name?: string;

  @Part(() => PartialDateScalar, 'Date of birth.')
  dateOfBirth?: string;

  @Part(() => Enum.SuspectStatus, 'How far the person is suspected; a suspect may have been eliminated.')
  suspectStatus?: SuspectStatus;

  @Made(() => Int, 'How many other suspects there are, given in place of the people.')
  count?: number;
}
