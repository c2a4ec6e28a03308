import { Field, ObjectType } from 'type-graphql';
import type { RefusalCode } from '../../src/model/Refusal.js';
import { Enum } from '../enums.js';
import { ProblemView } from './ProblemView.js';

@ObjectType({ description: 'Why a command was not carried out.', simpleResolvers: true })
export class RefusalView {
  @Field(() => Enum.RefusalCode, { description: 'What kind of refusal it is.' })
  code!: RefusalCode;

  @Field(() => [ProblemView], { description: 'Everything that is wrong, not only the first thing.' })
  problems!: ProblemView[];
}
