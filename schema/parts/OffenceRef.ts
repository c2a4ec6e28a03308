import { ObjectType } from 'type-graphql';
import type { OffenceStatusWord } from '../../src/model/vocabulary/minimumForm.js';
import type { OffenceGroup, Plea, Verdict } from '../../src/model/vocabulary/offence.js';
import { Made, Part } from '../directives.js';
import { Enum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({
  description: 'One offence: by its code and title, or as its group and how far it is established.',
  simpleResolvers: true,
})
export class OffenceRef {
  @Part(() => String, 'Criminal justice offence code: two letters, five digits, perhaps a letter, e.g. `SX03001`.')
  cjsOffenceCode?: string;

  @Part(() => String, 'Class in the Home Office counting rules, e.g. `22B`.')
  homeOfficeClass?: string;

  @Part(() => String, 'Legal title of the offence.')
  title?: string;

  @Part(() => Enum.OffenceGroup, 'The kind of offence, as one of a few groups.')
  offenceGroup?: OffenceGroup;

  @Part(() => PartialDateScalar, 'When the offence was committed.')
  offenceDate?: string;

  @Part(() => Enum.Plea, 'What the defendant pleaded.')
  plea?: Plea;

  @Part(() => Enum.Verdict, 'What the court found.')
  verdict?: Verdict;

  @Made(() => Enum.OffenceStatusWord, 'How far the offence is established, e.g. alleged or convicted.')
  statusWord?: OffenceStatusWord;
}
