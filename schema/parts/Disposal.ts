import { Int, ObjectType } from 'type-graphql';
import type { OutcomeGroup } from '../../src/model/vocabulary/minimumForm.js';
import type {
  AncillaryOrder,
  DisposalKind,
  FilterStatus,
  RehabilitationStatus,
} from '../../src/model/vocabulary/offence.js';
import { Disclose, Overlay } from '../directives.js';
import { Enum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';
import { OffenceRef } from './OffenceRef.js';
import { Sentence } from './Sentence.js';

@ObjectType({
  description: 'One court appearance or caution: what it was for and how it ended.',
  simpleResolvers: true,
})
export class Disposal {
  @Disclose(
    () => Enum.DisposalKind,
    { as: 'OFFENCE_FACTS', minimum: 'NOTHING' },
    'Whether it was a conviction, and if not, what kind of caution or finding.',
  )
  kind?: DisposalKind;

  @Disclose(() => [OffenceRef], { as: 'OFFENCE_FACTS', minimum: 'G_OFFENCE' }, 'The offences it was for.')
  offences?: OffenceRef[];

  @Disclose(
    () => Enum.OutcomeGroup,
    { as: 'OFFENCE_FACTS', minimum: 'G_OUTCOME', derived: true, from: ['kind'] },
    'How it ended, as one of a few groups.',
  )
  outcomeGroup?: OutcomeGroup;

  @Disclose(() => String, { as: 'OFFENCE_FACTS', minimum: 'NOTHING' }, 'The court, for a conviction.')
  court?: string;

  @Disclose(
    () => PartialDateScalar,
    { as: 'OFFENCE_FACTS', minimum: 'G_DATE' },
    'When the court decided or the caution was given.',
  )
  date?: string;

  @Disclose(() => [Sentence], { as: 'OFFENCE_FACTS', minimum: 'NOTHING' }, 'What was imposed, part by part.')
  sentence?: Sentence[];

  @Disclose(
    () => [Enum.AncillaryOrder],
    { as: 'CONDITIONS', minimum: 'NOTHING' },
    'Orders the court made beside the sentence.',
  )
  ancillaryOrders?: AncillaryOrder[];

  @Overlay(
    () => Enum.RehabilitationStatus,
    'Whether the conviction is spent; the force computes it, and it changes with time (Rehabilitation of Offenders Act 1974).',
  )
  rehabilitationStatus?: RehabilitationStatus;

  @Overlay(() => Enum.FilterStatus, 'Whether the disposal is filtered from standard and enhanced DBS certificates.')
  filterStatus?: FilterStatus;

  @Overlay(() => Int, "The person's age in years at the time of the offence.")
  ageAtOffence?: number;

  @Disclose(
    () => Boolean,
    { as: 'OFFENCE_FACTS', minimum: 'NOTHING' },
    'Whether a human decided that it may be relevant to child sexual abuse or to the risk in question; null if undecided.',
  )
  riskRelevant?: boolean;

  @Disclose(() => String, { as: 'OFFENCE_FACTS', minimum: 'NOTHING' }, 'Why it was decided so.')
  riskRelevantReason?: string;

  @Disclose(() => String, { as: 'OFFENCE_FACTS', minimum: 'NOTHING' }, 'Who decided it.')
  riskRelevantDecidedBy?: string;
}
