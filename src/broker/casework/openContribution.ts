import { actorOf } from '../../casework/Actor.js';
import type { CaseItem } from '../../casework/CaseItem.js';
import { collectContribution, isRecipient } from '../../casework/commands/prepareContribution.js';
import { organisationOf, raiseTask } from '../../casework/commands/raiseTask.js';
import type { PersonSelection } from '../../disclosure/Plan.js';
import { BrokerError } from '../../model/BrokerError.js';
import type { DecisionRow } from '../../model/LedgerEntry.js';
import { identifiedSubject } from '../AskedSubject.js';
import { answerPerson, type PersonView, throughEveryKind } from '../answerPerson.js';
import { besideRow } from '../besideRow.js';
import type { Caller } from '../Caller.js';
import { findPerson, NOBODY } from '../findPerson.js';
import { namedByEnquiry } from '../namedByEnquiry.js';
import { askedRef } from '../references.js';
import { asRecipient } from './asRecipient.js';
import type { CaseRequest } from './carryOut.js';
import { type ContributionView, contributionView } from './contributionView.js';
import { LOOKING } from './deliveryOf.js';
import { deskOf } from './deskOf.js';
import { type OrderKnowledge, whoKnows } from './whoKnows.js';

type OwnRequest = Omit<CaseRequest, 'operation'>;

/** What a contribution shows: its file to officers, and the person as its recipient sees them. */
export interface OpenedContribution {
  readonly file: ContributionView | null;
  readonly orders: readonly OrderKnowledge[];
  readonly note: string | null;
  readonly person: PersonView;
}

/**
 * A contribution, to whom it was sent, under their own enquiry; and to officers of the force, as one of the recipients
 * would see it. It opens nothing that the policy does not give the recipient, and of that only the records it names.
 * Whoever it is not for sees what they would see if there were none.
 * @throws BrokerError BAD_USER_INPUT for a recipient that it does not have
 */
export async function openContribution(
  request: OwnRequest,
  caller: Caller,
  selected: PersonSelection,
  id: string,
  recipient: string | null,
): Promise<OpenedContribution> {
  const { serving, requester } = request;
  const item = serving.parts.cases.get('CONTRIBUTION', id);
  const isOfficer = requester.side === 'POLICE' && requester.force === item?.file.force;
  serving.record.askAboutPeople();
  if (item !== undefined && isOfficer) return preview(request, caller, selected, item, recipient);
  const own = item?.state === 'SENT' && item.file.recipients.some((one) => isRecipient(one, actorOf(requester)));
  const seen = await answer(request, own ? cutTo(caller, item) : caller, selected, own ? item : null);
  if (item === undefined || !own || !seen.isSeen) return { file: null, orders: [], note: null, person: seen.view };
  const changes = collectContribution(deskOf(serving.parts, requester, serving.now), item);
  if (changes.length > 0)
    await serving.parts.cases.propose({ requestId: request.requestId, counts: 'ANSWERED', changes });
  noteItem(request, item, 'contribution.collected', 'DISCLOSURE');
  return { file: null, orders: [], note: item.file.note, person: seen.view };
}

/** The caller as if their enquiry had asked for no other kinds than the contribution holds. */
const cutTo = (caller: Caller, { file }: CaseItem<'CONTRIBUTION'>): Caller => ({
  ...caller,
  enquiry: { ...caller.enquiry, kinds: caller.enquiry.kinds.filter((kind) => file.kinds.includes(kind)) },
});

/** What one recipient would see; what stands in their way is a task for the forces that can remove it. */
async function preview(
  request: OwnRequest,
  officer: Caller,
  selected: PersonSelection,
  item: CaseItem<'CONTRIBUTION'>,
  organisation: string | null,
): Promise<OpenedContribution> {
  const { serving } = request;
  const file = contributionView(item);
  noteItem(request, item, 'contribution.file', 'CONSULTATION');
  if (organisation === null) {
    const nothing = await answer(request, officer, selected, null);
    return { file, orders: await whoKnows(request, item), note: item.file.note, person: nothing.view };
  }
  const recipient = item.file.recipients.find((one) => one.organisation === organisation);
  if (recipient === undefined) throw new BrokerError('BAD_USER_INPUT', 'asRecipient: is no recipient of it');
  const from = serving.record.rows.groups.length;
  const given = serving.record.given.length;
  const caller = await asRecipient(serving.parts, officer, item.file, recipient);
  const { view } = await answer({ ...request, serving: { ...serving, delivery: LOOKING } }, caller, selected, item);
  serving.record.given.splice(given);
  const rows = serving.record.rows.takeFrom(from);
  serving.record.rows.push(...rows.map(asConsulted));
  await raiseSummaries(request, item, rows);
  return { file, orders: [], note: item.file.note, person: view };
}

/** What an officer looks at has not left: it is consulted, whomever it will go to. */
const asConsulted = (row: DecisionRow): DecisionRow =>
  row.operation === 'DISCLOSURE' ? { ...row, operation: 'CONSULTATION' } : row;

/** The person of the contribution for this caller, of the records that it names; nobody where it is null. */
async function answer(
  { serving }: OwnRequest,
  caller: Caller,
  selected: PersonSelection,
  item: CaseItem<'CONTRIBUTION'> | null,
) {
  const selection = throughEveryKind(selected);
  const keys = item === null ? [] : identifiedSubject(item.file.subject);
  const { person } = await findPerson(serving.calls, caller, selection, keys);
  const isBound = item !== null && namedByEnquiry(caller.enquiry, person.nominals);
  const only = { kinds: new Set(item?.file.kinds ?? []), records: item?.file.records ?? null };
  return answerPerson(serving, caller, selection, isBound ? person : NOBODY, only);
}

/** One task for each record that nobody has written a summary of, unless it waits already. */
async function raiseSummaries(
  { serving, requestId, requester }: OwnRequest,
  { id, file }: CaseItem<'CONTRIBUTION'>,
  rows: readonly DecisionRow[],
): Promise<void> {
  const { parts, now } = serving;
  const desk = deskOf(parts, requester, now);
  const waiting = new Set(
    parts.cases.all('TASK').flatMap(({ state, file: task }) => (state === 'DONE' ? [] : [task.key])),
  );
  const wanted = new Map(
    rows.flatMap(({ sourceForce: force, trueReason, recordId }) => {
      if (trueReason !== 'NO_RELEASE_SUMMARY' || force === null) return [];
      const key = `${id} WRITE_RELEASE_SUMMARY ${force} ${recordId ?? ''}`;
      return waiting.has(key) ? [] : [[key, { force, recordId, key }] as const];
    }),
  );
  const changes = [...wanted.values()].map(({ force, recordId, key }) =>
    raiseTask(desk, {
      type: 'WRITE_RELEASE_SUMMARY',
      organisation: organisationOf(desk, force),
      force,
      subject: file.subject,
      about: recordId ?? id,
      dueAt: desk.deadlines('ALERT_TASK', force, now),
      key,
    }),
  );
  if (changes.length > 0) await parts.cases.propose({ requestId, counts: 'ANSWERED', changes });
}

function noteItem(
  { serving: { parts, record } }: OwnRequest,
  { id, file }: CaseItem<'CONTRIBUTION'>,
  fieldPath: string,
  operation: 'DISCLOSURE' | 'CONSULTATION',
): void {
  const [asked] = identifiedSubject(file.subject);
  const subjectRef = asked === undefined ? null : askedRef(parts, asked);
  record.rows.push(besideRow({ operation, subjectRef, authorisationId: null, recordId: id, fieldPath, decision: 'F' }));
}
