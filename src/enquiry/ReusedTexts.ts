import { createHash } from 'node:crypto';
import type { Enquiry, EnquirySubject } from '../model/Enquiry.js';
import { criteriaText } from '../model/SearchCriteria.js';
import { canonicalName } from '../model/subjectIdentifiers.js';

/** Which reasons have been given about whom. Keeps hashes, no texts. Source: brief 3.8. */
export class ReusedTexts {
  readonly #subjectsOfText = new Map<string, Set<string>>();

  /** Notes the enquiry; true when its necessity has been given word for word for other subjects too. */
  note(enquiry: Pick<Enquiry, 'subjects' | 'justification'>): boolean {
    const text = hash(
      enquiry.justification.necessity
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    );
    const subjects = this.#subjectsOfText.get(text) ?? new Set();
    this.#subjectsOfText.set(text, subjects);
    subjects.add(hash(enquiry.subjects.map(keyOf).sort().join('\n')));
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
