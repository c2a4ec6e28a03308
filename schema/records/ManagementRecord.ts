import { Int, ObjectType } from 'type-graphql';
import type { LeadAgency, NominalType } from '../../src/model/vocabulary/risk.js';
import { Disclose, PoliceRecordKind } from '../directives.js';
import { Enum } from '../enums.js';
import { Action } from '../parts/Action.js';
import { DisclosureDecision } from '../parts/DisclosureDecision.js';
import { Event } from '../parts/Event.js';
import { Meeting } from '../parts/Meeting.js';
import { Visit } from '../parts/Visit.js';
import { PoliceRecord } from './PoliceRecord.js';

@PoliceRecordKind('MANAGEMENT')
@ObjectType({
  description: 'How a person is managed under MAPPA, the multi-agency public protection arrangements, and on ViSOR.',
  implements: PoliceRecord,
  simpleResolvers: true,
})
export class ManagementRecord extends PoliceRecord {
  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, "The person's number on ViSOR.")
  visorReference?: string;

  @Disclose(() => Enum.NominalType, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'Why the person is managed.')
  nominalType?: NominalType;

  @Disclose(
    () => Boolean,
    { as: 'EXISTENCE', minimum: 'G_MAPPA', derived: true, from: ['mappaLevel'] },
    'Whether the person is managed under multi-agency arrangements.',
  )
  managed?: boolean;

  @Disclose(
    () => Int,
    { as: 'RISK', minimum: 'NOTHING' },
    'MAPPA category: 1 registered sexual, 2 violent, 3 other dangerous, 4 terrorist offender.',
  )
  mappaCategory?: number;

  @Disclose(
    () => Int,
    { as: 'RISK', minimum: 'G_MAPPA' },
    'MAPPA level: 1 ordinary management, 2 active multi-agency meetings, 3 with senior staff.',
  )
  mappaLevel?: number;

  @Disclose(() => Enum.LeadAgency, { as: 'EXISTENCE', minimum: 'G_MAPPA' }, 'The agency that leads.')
  leadAgency?: LeadAgency;

  @Disclose(() => String, { as: 'EXISTENCE', minimum: 'NOTHING' }, 'The criminal justice area, one of 42.')
  area?: string;

  @Disclose(() => [Action], { as: 'CONDITIONS', minimum: 'G_CONDITION' }, 'What is to be done about the risk.')
  riskManagementPlan?: Action[];

  @Disclose(() => [Meeting], { as: 'THIRD_PARTY', minimum: 'NOTHING' }, 'The multi-agency meetings held.')
  meetings?: Meeting[];

  @Disclose(
    () => String,
    { as: 'THIRD_PARTY', minimum: 'G_EXTRACT', from: ['executiveSummary'] },
    "The minutes of the meetings: other agencies' information.",
  )
  minutes?: string;

  @Disclose(
    () => String,
    { as: 'THIRD_PARTY', minimum: 'G_EXTRACT' },
    'What those who were not at the meeting may know, written by a human.',
  )
  executiveSummary?: string;

  @Disclose(
    () => [DisclosureDecision],
    { as: 'CONDITIONS', minimum: 'NOTHING' },
    'Decisions whether to tell somebody (Criminal Justice Act 2003 s.327A).',
  )
  disclosureConsidered?: DisclosureDecision[];

  @Disclose(() => [Visit], { as: 'CONDITIONS', minimum: 'NOTHING' }, "Visits to the person's home.")
  homeVisits?: Visit[];

  @Disclose(
    () => [Event],
    { as: 'CONDITIONS', minimum: 'G_COMPLIANCE' },
    'Activity that other responsible authorities must be told of.',
  )
  relevantActivity?: Event[];
}
