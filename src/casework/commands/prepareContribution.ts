import {
  RECIPIENT_GROUPS,
  RECORD_KINDS,
  type RecipientGroup,
  type RecordKind,
  type UseCasePurpose,
} from '../../model/codes.js';
import { InputReader } from '../../model/InputReader.js';
import type { CaseDesk, CommandResult } from '../CaseDesk.js';
import type { CaseItem, Change } from '../CaseItem.js';
import type { ContributionFile } from '../data/contributionFile.js';
import { isRefused, takeStep } from '../takeStep.js';
import { raiseNotices } from './raiseNotice.js';
import { type Given, type IdentifiedInput, incomplete, type MovedInput, readIdentified, readItem } from './readCase.js';

export interface ContributionInput {
  readonly subject: IdentifiedInput;
  readonly purpose: UseCasePurpose;
  readonly meetingId: Given;
  readonly children?: readonly string[] | null | undefined;
  readonly kinds: readonly RecordKind[];
  readonly records?: readonly string[] | null | undefined;
  readonly note?: Given;
  readonly recipients: readonly {
    readonly group: RecipientGroup;
    readonly organisation: string;
    readonly userId?: Given;
  }[];
}

/** Meetings that the police contribute to. Source: seed Q7; brief 3.2. */
const PURPOSES: readonly UseCasePurpose[] = [
  'STRATEGY_DISCUSSION_OR_S47',
  'SAFETY_PLANNING',
  'OFFENDER_MANAGEMENT_MAPPA',
  'YOUTH_JUSTICE',
];
/** Who takes part in them: nobody here is told by common law disclosure or under the scheme. */
const GROUPS: readonly string[] = ['MAP', 'CSC', 'PNP', 'EDU', 'HLT', 'YJS'];
const MOST = 50;
const RECORD = /^r-[A-Za-z0-9_-]{16}$/;

/**
 * What an officer will bring to a meeting, and to whom. It opens nothing: each recipient sees of these records what the
 * policy gives them under an enquiry of their own. Source: seed Q7; brief 5.1.
 */
export function prepareContribution(desk: CaseDesk, input: ContributionInput, enquiry: string): CommandResult {
  const { actor, now, newId } = desk;
  const reader = new InputReader();
  const subject = readIdentified(reader, 'subject', input.subject);
  const meetingId = reader.reference('meetingId', reader.required('meetingId', input.meetingId));
  if (!PURPOSES.includes(input.purpose)) reader.wrong('purpose', `is none of ${PURPOSES.join(', ')}`);
  const kinds = reader.someOf('kinds', input.kinds, RECORD_KINDS);
  if (kinds.length === 0) reader.wrong('kinds', 'is required');
  const children = (input.children ?? []).slice(0, MOST).flatMap((ref, at) => reader.key(`children.${at}`, ref) ?? []);
  const records = input.records == null ? null : [...input.records];
  for (const [at, record] of (records ?? []).entries())
    if (!RECORD.test(record)) reader.wrong(`records.${at}`, 'is no record id of this broker');
  const note = reader.text('note', reader.optional(input.note));
  const recipients = readRecipients(reader, desk, input.recipients);
  for (const [path, list] of [
    ['children', input.children],
    ['records', records],
    ['recipients', input.recipients],
  ] as const)
    if ((list?.length ?? 0) > MOST) reader.wrong(path, `holds more than ${MOST}`);
  if (reader.problems.length > 0 || subject === null || meetingId === null || actor.force === null)
    return incomplete(reader);
  const file: ContributionFile = {
    force: actor.force,
    preparedBy: actor.id,
    enquiry,
    subject,
    purpose: input.purpose,
    meetingId,
    children,
    kinds,
    records,
    note,
    recipients,
  };
  const step = takeStep({ kind: 'CONTRIBUTION', id: newId('CONTRIB'), item: null, event: 'PREPARE', file, actor, now });
  return isRefused(step) ? step : { changes: [step], subject, paths: [], facts: [] };
}

function readRecipients(
  reader: InputReader,
  { organisations, fits }: CaseDesk,
  given: ContributionInput['recipients'],
): ContributionFile['recipients'] {
  if (given.length === 0) reader.wrong('recipients', 'is required');
  return given.slice(0, MOST).map(({ group, organisation, userId }, at) => {
    const path = `recipients.${at}`;
    const code = RECIPIENT_GROUPS[group];
    if (!GROUPS.includes(code)) reader.wrong(`${path}.group`, `is none of ${GROUPS.join(', ')}`);
    const known = organisations.get(organisation);
    if (known === undefined || !fits(group, known.kind))
      reader.wrong(`${path}.organisation`, 'is no organisation of the register that the group works for');
    return { group: code, organisation, userId: reader.optional(userId), collected: null };
  });
}

/** Sends it: from now on each recipient may collect it, and is told that it waits, but not about whom. */
export function sendContribution(desk: CaseDesk, input: MovedInput): CommandResult {
  const { actor, now, cases } = desk;
  const item = readItem(cases, 'CONTRIBUTION', input);
  if (isRefused(item)) return item;
  const { file } = item;
  const step = takeStep({ kind: 'CONTRIBUTION', id: item.id, item, event: 'SEND', file, actor, now });
  if (isRefused(step)) return step;
  const notice = { type: 'CONTRIBUTION_WAITING', force: file.force, subject: null, about: item.id } as const;
  return {
    changes: [step, ...raiseNotices(desk, file.recipients, notice)],
    subject: file.subject,
    paths: [],
    facts: [],
  };
}

/** The step by which a recipient has collected it; none where they had before. */
export function collectContribution({ actor, now }: CaseDesk, item: CaseItem<'CONTRIBUTION'>): readonly Change[] {
  const own = item.file.recipients.find((one) => isRecipient(one, actor) && one.collected === null);
  if (own === undefined) return [];
  const collected = { ...own, collected: { by: actor.id, at: now } };
  const recipients = item.file.recipients.map((one) => (one === own ? collected : one));
  const file = { ...item.file, recipients };
  const step = takeStep({ kind: 'CONTRIBUTION', id: item.id, item, event: 'COLLECT', file, actor, now });
  return isRefused(step) ? [] : [step];
}

/** Whether a recipient of a contribution is this person, in their organisation and group. */
export const isRecipient = (
  { organisation, userId, group }: ContributionFile['recipients'][number],
  actor: CaseDesk['actor'],
): boolean =>
  actor.group !== null &&
  RECIPIENT_GROUPS[actor.group as RecipientGroup] === group &&
  organisation === actor.organisation &&
  (userId === null || userId === actor.id);
