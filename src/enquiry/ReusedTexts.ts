import { createHash } from 'node:crypto';
import type { Enquiry, EnquirySubject } from '../model/Enquiry.js';
import { criteriaText } from '../model/SearchCriteria.js';
import { canonicalName } from '../model/subjectIdentifiers.js';

type Reasoned = Pick<Enquiry, 'subjects' | 'justification'>;

/** The reasons as they are compared: letters and digits alone. */
export const reasonOf = ({ justification }: Reasoned): string =>
  justification.necessity
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whom they were given about, however they stand in the enquiry. */
export const subjectsOf = ({ subjects }: Reasoned): string => subjects.map(keyOf).sort().join('\n');

/** Which reasons have been given about whom. Keeps hashes, no texts. Source: brief 3.8. */
export class ReusedTexts {
  readonly #subjectsOfText = new Map<string, Set<string>>();

  /** Notes the enquiry; true when its necessity has been given word for word for other subjects too. */
  note(enquiry: Reasoned): boolean {
    const text = hash(reasonOf(enquiry));
    const subjects = this.#subjectsOfText.get(text) ?? new Set();
    this.#subjectsOfText.set(text, subjects);
    subjects.add(hash(subjectsOf(enquiry)));
    return subjects.size > 1;
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

function keyOf({ pncId, croNumber, nominal, name, dateOfBirth, particulars }: EnquirySubject): string {
  if (pncId !== null) return `PNC ${pncId}`;
  if (croNumber !== null) return `CRO ${croNumber}`;
  if (nominal !== null) return `NOMINAL ${nominal.force} ${nominal.ref}`;
  if (name === null && particulars != null) return `SEARCH ${JSON.stringify(criteriaText(particulars))}`;
  return `NAME ${canonicalName(name ?? '')} ${dateOfBirth}`;
}
