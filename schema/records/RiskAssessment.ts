import { ObjectType } from 'type-graphql';
import type { RiskLevel, RiskTool } from '../../src/model/vocabulary/risk.js';
import { Disclose, Open, PoliceRecordKind } from '../directives.js';
import { Enum } from '../enums.js';
import { Action } from '../parts/Action.js';
import { Factor } from '../parts/Factor.js';
import { Staff } from '../parts/Staff.js';
import type { Relation } from '../Relation.js';
import { PartialDateScalar } from '../scalars.js';
import { PoliceRecord } from './PoliceRecord.js';

@PoliceRecordKind('RISK_ASSESSMENT')
@ObjectType({
  description: 'An assessment of the risk a person poses: a professional opinion, not a prediction.',
  implements: PoliceRecord,
  simpleResolvers: true,
})
export class RiskAssessment extends PoliceRecord {
  @Disclose(
    () => Enum.RiskTool,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'The tool that was used; ARMS is for adults, AIM3 and AssetPlus for under-18s.',
  )
  tool?: RiskTool;

  @Disclose(() => PartialDateScalar, { as: 'RISK', minimum: 'G_RISK' }, 'When the assessment was made.')
  assessedAt?: string;

  @Disclose(() => String, { as: 'RISK', minimum: 'NOTHING' }, 'Version of the tool or of the assessment.')
  version?: string;

  @Disclose(() => PartialDateScalar, { as: 'RISK', minimum: 'NOTHING' }, 'When the assessment is next due for review.')
  nextReviewAt?: string;

  @Disclose(
    () => Enum.RiskLevel,
    { as: 'RISK', minimum: 'G_RISK' },
    'The overall level of risk: an opinion, not a fact.',
  )
  overallLevel?: RiskLevel;

  @Open(
    () => String,
    'fixed wording: a professional opinion, not a prediction',
    'The caution that belongs to every level of risk.',
  )
  caveat?: string;

  @Disclose(() => [Factor], { as: 'RISK', minimum: 'G_RISK' }, 'What raises the risk, under public headings.')
  riskFactors?: Factor[];

  @Disclose(() => [Factor], { as: 'RISK', minimum: 'NOTHING' }, 'What lowers the risk, under public headings.')
  protectiveFactors?: Factor[];

  @Disclose(() => String, { as: 'RISK', minimum: 'NOTHING' }, "The tool's score from facts that do not change.")
  staticScore?: string;

  @Disclose(
    () => String,
    { as: 'SENSITIVE_PERSONAL', minimum: 'NOTHING' },
    "The assessor's reasoning, which may mix in other agencies' data.",
  )
  assessorNarrative?: string;

  @Disclose(() => [Action], { as: 'CONDITIONS', minimum: 'G_CONDITION' }, 'What is to be done about the risk.')
  managementActions?: Action[];

  @Disclose(() => Staff, { as: 'STAFF', minimum: 'G_STAFF' }, 'Who made the assessment.')
  assessor?: Relation<Staff>;
}
