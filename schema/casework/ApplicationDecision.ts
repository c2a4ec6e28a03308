import { Field, ObjectType } from 'type-graphql';
import { Enum } from '../enums.js';
import type { Relation } from '../Relation.js';
import { DateTimeScalar } from '../scalars.js';
import { AnsweredQuestion } from './AnsweredQuestion.js';
import { DecidedBy } from './DecidedBy.js';
import { ToldPerson } from './ToldPerson.js';

@ObjectType({ description: 'What was decided about an application.', simpleResolvers: true })
export class ApplicationDecision {
  @Field(() => DecidedBy, { description: 'Who, as they stood then.' })
  by!: Relation<DecidedBy>;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => Enum.ChildDisclosureDecisionKind, { description: 'What.' })
  decision!: string;

  @Field(() => String, { description: 'Why.' })
  reasons!: string;

  @Field(() => AnsweredQuestion, { description: 'Whether the subject was heard first.' })
  representations!: Relation<AnsweredQuestion>;

  @Field(() => String, { nullable: true, description: 'Seriousness and reliability of the information.' })
  reliability?: string | null;

  @Field(() => String, { nullable: true, description: 'How to keep the child safe.' })
  advice?: string | null;

  @Field(() => DateTimeScalar, { description: 'Until when it stands.' })
  expiresAt!: string;

  @Field(() => [ToldPerson], { description: 'Who is told.' })
  told!: ToldPerson[];
}
