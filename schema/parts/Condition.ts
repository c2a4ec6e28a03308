import { ObjectType } from 'type-graphql';
import type { AppliesToYou } from '../../src/model/vocabulary/minimumForm.js';
import type { ConditionCode } from '../../src/model/vocabulary/order.js';
import { Disclose, Made, Part } from '../directives.js';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { PartialDateScalar } from '../scalars.js';
import { PersonLink } from './PersonLink.js';

@ObjectType({ description: 'One condition of an order, a notice or bail.', simpleResolvers: true })
export class Condition {
  @Part(() => String, 'Number of the condition in its order, e.g. `C1`.')
  number?: string;

  @Part(() => Enum.ConditionCode, 'What kind of condition it is.')
  code?: ConditionCode;

  @Part(() => String, 'The wording, with names and places filled in only as far as the caller may know them.')
  text?: string;

  @Made(() => String, 'What the condition means, in one plain sentence from a fixed list.')
  plainText?: string;

  @Made(() => Enum.AppliesToYou, "Whether the condition concerns the caller's setting or child.")
  appliesToYou?: AppliesToYou;

  @Disclose(() => PersonLink, { as: 'VICTIM_IDENTITY', minimum: 'G_VICTIM' }, 'The person the condition protects.')
  protectedParty?: Relation<PersonLink>;

  @Disclose(
    () => String,
    { as: 'VICTIM_IDENTITY', minimum: 'NOTHING' },
    'The place the condition names, which may give away who is protected.',
  )
  namedPlace?: string;

  @Part(() => PartialDateScalar, 'When the condition ends, where it ends before its order.')
  until?: string;
}
