import { Int, ObjectType } from 'type-graphql';
import type { SentenceUnit } from '../../src/model/vocabulary/offence.js';
import { Part } from '../directives.js';
import { Enum } from '../enums.js';

@ObjectType({ description: 'One part of a sentence.', simpleResolvers: true })
export class Sentence {
  @Part(() => String, 'What was imposed, e.g. imprisonment or a fine.')
  type?: string;

  @Part(() => Int, 'How much of it, in the unit given.')
  length?: number;

  @Part(() => Enum.SentenceUnit, 'What the length counts.')
  unit?: SentenceUnit;

  @Part(() => Boolean, 'Whether the sentence was suspended.')
  suspended?: boolean;
}
