import { type ForceCode, type GroupCode } from '../../model/codes.js';
import type { CaseDesk } from '../CaseDesk.js';
import type { Change } from '../CaseItem.js';
import type { NoticeFile } from '../data/noticeFile.js';

/** What a new notice says; the rest follows. */
export type NewNotice = Pick<NoticeFile, 'type' | 'force' | 'subject' | 'about'> &
  Partial<Pick<NoticeFile, 'key' | 'happenedAt'>>;

/** Who is told, and by which reference of their own they know what it is about. */
export interface NoticeRecipient {
  readonly organisation: string;
  readonly group: GroupCode;
  readonly reference?: string | null;
}

/** Groups that may know the numbers of a person: the others are told by references of their own. */
const KNOW_NUMBERS: readonly GroupCode[] = ['PPU', 'MAP'];

/** The steps that tell organisations of something, one notice each; one that has a key is the same whoever raises it. */
export const raiseNotices = (
  { actor, now, newId, idFor, deadlines }: Pick<CaseDesk, 'actor' | 'now' | 'newId' | 'idFor' | 'deadlines'>,
  to: readonly NoticeRecipient[],
  notice: NewNotice,
): readonly Change<'NOTICE'>[] =>
  to.map(({ organisation, group, reference = null }) => ({
    kind: 'NOTICE',
    id: notice.key == null ? newId('NOTICE') : idFor('NOTICE', `${notice.key} ${organisation} ${group}`),
    version: 1,
    event: 'RAISE',
    state: 'PENDING',
    at: now,
    by: actor.id,
    file: {
      happenedAt: now,
      dueAt: deadlines('NOTICE_SENDING', notice.force, now),
      readBy: null,
      key: null,
      ...notice,
      subject: KNOW_NUMBERS.includes(group) ? notice.subject : null,
      reference,
      organisation,
      group,
    },
  }));

/**
 * The responsible authorities beside the police for the area of a force: probation and prison. Source: Criminal Justice
 * Act 2003 s.325; seed Q16, Q17; brief 4.7.
 */
export function responsibleAuthorities(
  { organisations, forces }: Pick<CaseDesk, 'organisations' | 'forces'>,
  force: ForceCode,
): readonly { readonly organisation: string; readonly group: GroupCode }[] {
  const area = forces.find(({ code }) => code === force)?.area;
  return [...organisations]
    .filter(
      ([, { kind, area: own }]) => (kind === 'PROBATION' || kind === 'PRISON') && (own === area || own === 'NATIONAL'),
    )
    .map(([organisation]) => ({ organisation, group: 'MAP' as const }));
}
