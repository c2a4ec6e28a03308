import { ObjectType } from 'type-graphql';
import type { NameType } from '../../src/model/vocabulary/person.js';
import { Part } from '../directives.js';
import { Enum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'A name a person uses or has used.', simpleResolvers: true })
export class PersonName {
  @Part(() => String, 'First and middle names, in the order they are written.')
  forenames?: string;

  @Part(() => String, 'Family name.')
  surname?: string;

  @Part(() => Enum.NameType, 'How the name is or was used: from birth, currently, as an alias, online.')
  type?: NameType;

  @Part(() => PartialDateScalar, 'When the name came into use.')
  from?: string;

  @Part(() => PartialDateScalar, 'When the name went out of use; null while it is in use.')
  to?: string;
}
