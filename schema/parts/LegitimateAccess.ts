import { ObjectType } from 'type-graphql';
import type { AccessAs } from '../../src/model/vocabulary/person.js';
import { Part } from '../directives.js';
import { Enum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({
  description: 'The recorded fact that a person may lawfully be at an organisation that looks after children.',
  simpleResolvers: true,
})
export class LegitimateAccess {
  @Part(() => String, 'Id of the organisation, e.g. a school, in the register of organisations.')
  organisation?: string;

  @Part(() => Enum.AccessAs, "Why the person has access: as a pupil, or as a pupil's parent or carer.")
  as?: AccessAs;

  @Part(() => String, 'The shared reference of the pupil.')
  pupilId?: string;

  @Part(() => PartialDateScalar, 'Since when the person has had access.')
  from?: string;

  @Part(() => PartialDateScalar, 'Until when; null while the access lasts.')
  to?: string;

  @Part(() => String, 'Who recorded the access.')
  recordedBy?: string;
}
