import type { Enquiry, EnquirySubject } from '../model/Enquiry.js';
import { canonicalCroNumber, canonicalName, canonicalPncId } from '../model/subjectIdentifiers.js';

/** How a query names a person; every `SubjectKey` of a source fits. */
export type AskedSubject =
  | { readonly by: 'PNC_ID' | 'CRO_NUMBER'; readonly value: string }
  | { readonly by: 'NOMINAL'; readonly force: string; readonly value: string }
  | { readonly by: 'NAME'; readonly value: string; readonly dateOfBirth?: string };

/**
 * True when the enquiry names the person by the same identifier, compared in canonical form. A name counts only
 * together with its date of birth, and only in full; a nominal's reference is the force's own and compares as written.
 */
export const subjectCovered = (enquiry: Pick<Enquiry, 'subjects'>, asked: AskedSubject): boolean =>
  enquiry.subjects.some((subject) => isSame(subject, asked));

function isSame(subject: EnquirySubject, asked: AskedSubject): boolean {
  switch (asked.by) {
    case 'PNC_ID':
      return sameBy(canonicalPncId, subject.pncId, asked.value);
    case 'CRO_NUMBER':
      return sameBy(canonicalCroNumber, subject.croNumber, asked.value);
    case 'NOMINAL':
      return subject.nominal?.force === asked.force && subject.nominal.ref === asked.value.trim();
    case 'NAME':
      return subject.dateOfBirth === asked.dateOfBirth && sameBy(canonicalName, subject.name, asked.value);
  }
}

function sameBy(canonical: (text: string) => string | null, offered: string | null, asked: string): boolean {
  const form = offered === null ? null : canonical(offered);
  return form !== null && form === canonical(asked);
}
