import type { Enquiry, EnquirySubject } from '../model/Enquiry.js';
import type { SearchCriteria } from '../model/SearchCriteria.js';
import { canonicalCroNumber, canonicalName, canonicalPncId } from '../model/subjectIdentifiers.js';
import { saysAll } from './saysAll.js';

/** How a query names a person. */
export type AskedSubject =
  | { readonly by: 'PNC_ID' | 'CRO_NUMBER'; readonly value: string }
  | { readonly by: 'NOMINAL'; readonly force: string; readonly value: string }
  | { readonly by: 'NAME'; readonly value: string; readonly dateOfBirth?: string }
  | { readonly by: 'SEARCH'; readonly criteria: SearchCriteria };

/** What of an enquiry says whom it is about. */
export type Binding = Pick<Enquiry, 'subjects' | 'purpose' | 'group' | 'incidentLog'>;

/**
 * True when the enquiry names the person by the same identifier, compared in canonical form. A name counts only
 * together with its date of birth, and only in full; a nominal's reference is the force's own and compares as written.
 * An incident may stand in the place of names: then whoever is asked about, the gate must tie them to it.
 */
export const subjectCovered = (enquiry: Binding, asked: AskedSubject): boolean =>
  isBoundToIncident(enquiry) || enquiry.subjects.some((subject) => isSame(subject, asked) || saysAll(subject, asked));

/**
 * A front-line officer at an incident may not yet know whom they will meet: the enquiry names the incident and nobody,
 * and is about those whom a force's incident log ties to it. A log that is still to follow ties nobody.
 * Source: brief 2.1, FLO; 3.2, `INCIDENT_RESPONSE`.
 */
export const isBoundToIncident = ({ subjects, purpose, group, incidentLog }: Binding): boolean =>
  subjects.length === 0 && purpose === 'INCIDENT_RESPONSE' && group === 'POLICE_FRONT_LINE' && incidentLog !== null;

function isSame(subject: EnquirySubject, asked: AskedSubject): boolean {
  switch (asked.by) {
    case 'SEARCH':
      return false;
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
