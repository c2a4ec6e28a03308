import { ObjectType } from 'type-graphql';
import type { HandlingCode, InformationAssessment, SourceEvaluation } from '../../src/model/vocabulary/risk.js';
import { Disclose, PoliceRecordKind } from '../directives.js';
import { Enum } from '../enums.js';
import { DisseminationEntry } from '../parts/DisseminationEntry.js';
import { PersonLink } from '../parts/PersonLink.js';
import { ForceCodeScalar, PartialDateScalar } from '../scalars.js';
import { PoliceRecord } from './PoliceRecord.js';

@PoliceRecordKind('INTELLIGENCE')
@ObjectType({
  description: 'An intelligence report, graded 3x5x2 and stripped of its source: not a fact, not a finding.',
  implements: PoliceRecord,
  simpleResolvers: true,
})
export class IntelligenceReport extends PoliceRecord {
  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, "The force's number of the report.")
  urn?: string;

  @Disclose(() => Enum.SourceEvaluation, { as: 'INTELLIGENCE', minimum: 'NOTHING' }, 'How reliable the source is.')
  sourceEvaluation?: SourceEvaluation;

  @Disclose(
    () => Enum.InformationAssessment,
    { as: 'INTELLIGENCE', minimum: 'NOTHING' },
    'How well the information is known.',
  )
  informationAssessment?: InformationAssessment;

  @Disclose(
    () => String,
    { as: 'INTELLIGENCE', minimum: 'G_INTEL', derived: true, from: ['sourceEvaluation', 'informationAssessment'] },
    'Both gradings in words, e.g. "untested source; not corroborated".',
  )
  gradeInWords?: string;

  @Disclose(
    () => Enum.HandlingCode,
    { as: 'INTELLIGENCE', minimum: 'NOTHING' },
    'Whether the report may be shared freely (P) or on conditions (C).',
  )
  handlingCode?: HandlingCode;

  @Disclose(
    () => [String],
    { as: 'INTELLIGENCE', minimum: 'G_INTEL' },
    'The conditions of sharing, of a report with code C.',
  )
  handlingConditions?: string[];

  @Disclose(
    () => String,
    { as: 'INTELLIGENCE', minimum: 'G_INTEL' },
    'The information, stripped of anything that would identify its source.',
  )
  sanitisedText?: string;

  @Disclose(() => [PersonLink], { as: 'INTELLIGENCE', minimum: 'NOTHING' }, 'Who the report is about.')
  subjects?: PersonLink[];

  @Disclose(() => PartialDateScalar, { as: 'INTELLIGENCE', minimum: 'G_DATE' }, 'When the information was reported.')
  reportedAt?: string;

  @Disclose(
    () => ForceCodeScalar,
    { as: 'INTELLIGENCE', minimum: 'NOTHING' },
    'Code of the force that made the report.',
  )
  originatingForce?: string;

  @Disclose(() => [DisseminationEntry], { as: 'INTELLIGENCE', minimum: 'NOTHING' }, 'Who has already had the report.')
  disseminationLog?: DisseminationEntry[];
}
