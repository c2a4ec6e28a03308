import { ObjectType } from 'type-graphql';
import type { AddressType } from '../../src/model/vocabulary/person.js';
import { Part } from '../directives.js';
import { Enum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'A place, and what it is to the person.', simpleResolvers: true })
export class Address {
  @Part(() => String, 'House, street and town in one line.')
  line?: string;

  @Part(() => String, 'Postcode.')
  postcode?: string;

  @Part(() => String, 'Unique Property Reference Number: the national number of the property.')
  uprn?: string;

  @Part(() => Enum.AddressType, 'What the place is to the person: home, work, custody.')
  type?: AddressType;

  @Part(() => PartialDateScalar, 'Since when the place has been connected with the person.')
  from?: string;

  @Part(() => PartialDateScalar, 'Until when; null while it still is.')
  to?: string;
}
