import { ObjectType } from 'type-graphql';
import type {
  IntervieweeRole,
  SpecialMeasure,
  StatementType,
  SuspectResponse,
} from '../../src/model/vocabulary/investigation.js';
import { Disclose, PoliceRecordKind } from '../directives.js';
import { Enum } from '../enums.js';
import { MediaRef } from '../parts/MediaRef.js';
import { PersonLink } from '../parts/PersonLink.js';
import { Staff } from '../parts/Staff.js';
import type { Relation } from '../Relation.js';
import { PartialDateScalar } from '../scalars.js';
import { PoliceRecord } from './PoliceRecord.js';

@PoliceRecordKind('STATEMENT')
@ObjectType({
  description: 'An interview or a statement by a victim, witness or suspect.',
  implements: PoliceRecord,
  simpleResolvers: true,
})
export class Statement extends PoliceRecord {
  @Disclose(() => Enum.StatementType, { as: 'EXISTENCE', minimum: 'G_EXISTENCE' }, 'How the account was taken.')
  statementType?: StatementType;

  @Disclose(
    () => Enum.IntervieweeRole,
    { as: 'EXISTENCE', minimum: 'G_EXISTENCE' },
    'Whether a victim, witness or suspect gave it.',
  )
  intervieweeRole?: IntervieweeRole;

  @Disclose(() => PartialDateScalar, { as: 'OFFENCE_FACTS', minimum: 'G_DATE' }, 'When the interview began.')
  startedAt?: string;

  @Disclose(() => PartialDateScalar, { as: 'OFFENCE_FACTS', minimum: 'G_DATE' }, 'When it ended.')
  endedAt?: string;

  @Disclose(
    () => String,
    { as: 'VICTIM_IDENTITY', minimum: 'NOTHING' },
    "Where it was held: it may be the victim's home or school.",
  )
  location?: string;

  @Disclose(() => [Staff], { as: 'STAFF', minimum: 'G_STAFF' }, 'Who asked the questions.')
  interviewers?: Staff[];

  @Disclose(
    () => PersonLink,
    { as: 'THIRD_PARTY', minimum: 'G_THIRD' },
    'The intermediary who helped the witness to understand and be understood.',
  )
  intermediary?: Relation<PersonLink>;

  @Disclose(() => PersonLink, { as: 'THIRD_PARTY', minimum: 'G_THIRD' }, 'Who was there to support the witness.')
  supporter?: Relation<PersonLink>;

  @Disclose(
    () => PersonLink,
    { as: 'THIRD_PARTY', minimum: 'G_THIRD' },
    'The adult who supported a child or vulnerable suspect.',
  )
  appropriateAdult?: Relation<PersonLink>;

  @Disclose(() => PersonLink, { as: 'THIRD_PARTY', minimum: 'G_THIRD' }, "The suspect's solicitor.")
  solicitor?: Relation<PersonLink>;

  @Disclose(
    () => [Enum.SpecialMeasure],
    { as: 'SENSITIVE_PERSONAL', minimum: 'NOTHING' },
    'Help given to a vulnerable witness (Youth Justice and Criminal Evidence Act 1999).',
  )
  specialMeasures?: SpecialMeasure[];

  @Disclose(
    () => String,
    { as: 'VICTIM_ACCOUNT', minimum: 'G_ACCOUNT' },
    'A summary of the account in up to 100 words, free of identifiers and approved by a human.',
  )
  accountReleaseSummary?: string;

  @Disclose(
    () => Enum.SuspectResponse,
    { as: 'OFFENCE_FACTS', minimum: 'NOTHING' },
    'How the suspect answered the allegation.',
  )
  suspectResponse?: SuspectResponse;

  @Disclose(
    () => String,
    { as: 'OFFENCE_FACTS', minimum: 'G_ACCOUNT' },
    'A summary of what the suspect said, approved by a human.',
  )
  suspectReleaseSummary?: string;

  @Disclose(
    () => String,
    { as: 'EVIDENTIAL_MEDIA', facet: 'TRANSCRIPT', minimum: 'NOTHING' },
    'What was said, word for word.',
  )
  transcript?: string;

  @Disclose(
    () => Boolean,
    { as: 'EVIDENTIAL_MEDIA', facet: 'TRANSCRIPT', minimum: 'G_HELD' },
    'Whether the force holds a transcript.',
  )
  transcriptHeld?: boolean;

  @Disclose(
    () => MediaRef,
    { as: 'EVIDENTIAL_MEDIA', facet: 'RECORDING', minimum: 'G_HELD' },
    'Pointer to the recording, which cannot be followed from here.',
  )
  recordingHandle?: Relation<MediaRef>;

  @Disclose(() => String, { as: 'SOURCE_AND_TACTICS', minimum: 'NOTHING' }, 'How the interview was planned.')
  interviewStrategy?: string;

  @Disclose(
    () => String,
    { as: 'VICTIM_ACCOUNT', minimum: 'NOTHING' },
    'What the victim wishes about sharing the account, if asked.',
  )
  intervieweeView?: string;

  @Disclose(() => String, { as: 'REFERENCE', minimum: 'G_REF' }, "The recording's exhibit number.")
  exhibitNumber?: string;
}
