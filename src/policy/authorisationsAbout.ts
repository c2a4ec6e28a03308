import type { Authorisation, IdentifiedSubject } from '../model/Authorisation.js';
import type { GroupCode } from '../model/codes.js';
import type { Requester } from '../model/Requester.js';
import type { Nominal } from '../model/Source.js';
import { canonicalCroNumber, canonicalPncId } from '../model/subjectIdentifiers.js';

/** Whether it was made for this recipient: one authorisation never serves two (brief 5.9). */
export const isFor = ({ recipient }: Authorisation, requester: Requester, group: GroupCode): boolean =>
  recipient.group === group &&
  recipient.organisation === requester.organisation &&
  (recipient.userId === null || recipient.userId === requester.id);

/** Those made for this recipient about this person. */
export const authorisationsAbout = (
  all: readonly Authorisation[],
  requester: Requester,
  group: GroupCode,
  nominals: readonly Nominal[],
): readonly Authorisation[] => all.filter((one) => isFor(one, requester, group) && isAbout(one.subject, nominals));

/** Whether the subject, as identified, is one of the nominals: by a force's own reference, PNC ID or CRO number. */
export const isAbout = (subject: IdentifiedSubject, nominals: readonly Nominal[]): boolean =>
  nominals.some(
    ({ force, ref, values }) =>
      (subject.nominal?.force === force && subject.nominal.ref === ref) ||
      isSame(canonicalPncId, subject.pncId, values.pncId) ||
      isSame(canonicalCroNumber, subject.croNumber, values.croNumber),
  );

function isSame(canonical: (text: string) => string | null, wanted: string | null, held: unknown): boolean {
  const form = wanted === null ? null : canonical(wanted);
  return form !== null && typeof held === 'string' && form === canonical(held);
}
