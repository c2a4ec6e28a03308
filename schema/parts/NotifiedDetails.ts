import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';

@ObjectType({ description: 'Financial and identity details that a registered person notified.', simpleResolvers: true })
export class NotifiedDetails {
  @Part(() => String, 'Bank accounts.')
  bank?: string;

  @Part(() => String, 'Payment cards.')
  cards?: string;

  @Part(() => String, 'Passports.')
  passport?: string;

  @Part(() => String, 'National Insurance number.')
  nationalInsurance?: string;

  @Part(() => Boolean, 'Whether the force holds such details, given in place of them.')
  held?: boolean;
}
