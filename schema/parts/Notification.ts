import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({
  description:
    'The duty of a registered person to notify the police of where and how they live (Sexual Offences Act 2003 Part 2).',
  simpleResolvers: true,
})
export class Notification {
  @Part(() => PartialDateScalar, 'When the duty began.')
  start?: string;

  @Part(() => String, 'What the duty rests on, e.g. a conviction or an order.')
  basis?: string;

  @Part(() => String, 'How long the duty lasts, e.g. `10 years` or `indefinite`.')
  period?: string;

  @Part(() => PartialDateScalar, 'When the person must next notify.')
  nextDue?: string;

  @Part(() => Boolean, 'Whether a notification is late.')
  overdue?: boolean;
}
