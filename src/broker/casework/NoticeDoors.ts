import type { CaseItem } from '../../casework/CaseItem.js';
import { readNotice } from '../../casework/commands/readNotice.js';
import { BrokerError } from '../../model/BrokerError.js';
import { identifiedSubject } from '../AskedSubject.js';
import { besideRow } from '../besideRow.js';
import { groupCodeOf } from '../Caller.js';
import { askedRef } from '../references.js';
import type { CaseRequest } from './carryOut.js';
import { deskOf } from './deskOf.js';

/** A notice as the organisation that it is for reads it: what to ask about, and nothing of what would be answered. */
export type NoticeView = Pick<
  CaseItem<'NOTICE'>['file'],
  'type' | 'force' | 'subject' | 'reference' | 'about' | 'happenedAt'
> & {
  readonly id: string;
  readonly raisedAt: string;
  readonly read: boolean;
};

export interface InboxArgs {
  readonly unread?: boolean | null | undefined;
  readonly first?: number | null | undefined;
}

type OwnRequest = Omit<CaseRequest, 'operation'>;

const MOST_NOTICES = 200;

/**
 * Notices for the caller’s organisation and group, newest first. Whether each is theirs is judged anew each time. Reading
 * is being told: it is logged as a disclosure, and the notice counts as read.
 * @throws BrokerError BAD_USER_INPUT for a page that is none
 */
export async function readInbox(request: OwnRequest, { unread, first }: InboxArgs): Promise<readonly NoticeView[]> {
  const { serving } = request;
  const count = first ?? MOST_NOTICES;
  if (count < 1 || count > MOST_NOTICES)
    throw new BrokerError('BAD_USER_INPUT', `first: expected a number from 1 to ${MOST_NOTICES}`);
  const own = serving.parts.cases
    .all('NOTICE')
    .filter((item) => isFor(item, request) && !(unread === true && item.state === 'READ'))
    .reverse()
    .slice(0, count);
  for (const item of own) await tellNotice(request, item);
  return own.map(noticeView);
}

/** That somebody of the organisation is told of a notice: it counts as read, and is logged as the disclosure it is. */
export async function tellNotice(request: OwnRequest, item: CaseItem<'NOTICE'>): Promise<NoticeView> {
  const { serving, requestId, requester } = request;
  const changes = readNotice(deskOf(serving.parts, requester, serving.now), item);
  if (changes.length > 0) await serving.parts.cases.propose({ requestId, counts: 'ANSWERED', changes });
  noteTold(request, item);
  return noticeView(item);
}

/** The notice is for this organisation, and for people of this group in it. */
export const isFor = ({ file }: CaseItem<'NOTICE'>, { requester }: Pick<OwnRequest, 'requester'>): boolean =>
  file.organisation === requester.organisation && file.group === groupCodeOf(requester.group);

export const noticeView = ({ id, state, steps, file }: CaseItem<'NOTICE'>): NoticeView => {
  const { type, force, subject, reference, about, happenedAt } = file;
  return {
    id,
    type,
    force,
    subject,
    reference,
    about,
    happenedAt,
    raisedAt: steps[0]?.at ?? happenedAt,
    read: state === 'READ',
  };
};

function noteTold({ serving: { parts, record } }: OwnRequest, { id, file }: CaseItem<'NOTICE'>): void {
  const [asked] = file.subject === null ? [] : identifiedSubject(file.subject);
  const subjectRef = asked === undefined ? null : askedRef(parts, asked);
  record.rows.push(
    besideRow({ subjectRef, authorisationId: null, recordId: id, fieldPath: `inbox.${file.type}`, decision: 'F' }),
  );
}
