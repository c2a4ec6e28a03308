import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({
  description: 'A decision whether to tell somebody about the person (Criminal Justice Act 2003 s.327A).',
  simpleResolvers: true,
})
export class DisclosureDecision {
  @Part(() => PartialDateScalar, 'When it was decided.')
  at?: string;

  @Part(() => String, 'What was decided.')
  decision?: string;

  @Part(() => String, 'Why.')
  reason?: string;
}
