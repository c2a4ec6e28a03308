import type { Enquiry, EnquirySubject } from '../model/Enquiry.js';
import { compactText } from '../model/plainWords.js';
import { criteriaText, NO_CRITERIA, type SearchCriteria } from '../model/SearchCriteria.js';
import { canonicalCroNumber, canonicalName, canonicalPncId } from '../model/subjectIdentifiers.js';

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
  isBoundToIncident(enquiry) || enquiry.subjects.some((subject) => isSame(subject, asked));

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
      return states(subject, asked.criteria);
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

/**
 * Whether the enquiry says all of this of one person: a search may leave out what it says, and add nothing. Without
 * particulars, a name counts only together with the date of birth.
 */
function states(subject: EnquirySubject, criteria: SearchCriteria): boolean {
  const said = criteriaText(subject.particulars ?? NO_CRITERIA);
  const named = criteriaText({
    ...NO_CRITERIA,
    name: subject.name,
    born: subject.dateOfBirth === null ? null : { from: subject.dateOfBirth, to: subject.dateOfBirth },
    pncId: subject.pncId,
    croNumber: subject.croNumber,
    nominalRef: subject.nominal === null ? null : compactText(subject.nominal.ref),
  });
  const asked = criteriaText(criteria);
  const given = (Object.keys(asked) as (keyof SearchCriteria)[]).filter((field) => asked[field] !== null);
  const isSaid = (field: keyof SearchCriteria) => asked[field] === said[field];
  const isNamed = (field: keyof SearchCriteria) => asked[field] === named[field];
  const isWhole = ['name', 'born'].every((field) => isNamed(field as keyof SearchCriteria));
  return given.every(
    (field) => isSaid(field) || (isNamed(field) && (isWhole || (field !== 'name' && field !== 'born'))),
  );
}

function sameBy(canonical: (text: string) => string | null, offered: string | null, asked: string): boolean {
  const form = offered === null ? null : canonical(offered);
  return form !== null && form === canonical(asked);
}
