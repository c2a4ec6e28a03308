import { Field, InputType } from 'type-graphql';
import type { SubjectInformed } from '../../src/model/codes.js';
import { Enum } from '../enums.js';

@InputType({ description: 'Whether the subject knows of the enquiry.' })
export class SubjectInformedInput {
  @Field(() => Enum.SubjectInformed, { nullable: true, description: 'Told, asked, or not told.' })
  state?: SubjectInformed | null;

  @Field(() => String, { nullable: true, description: 'Why; needed where the subject was not told.' })
  reason?: string | null;
}
