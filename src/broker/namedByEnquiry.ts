import { subjectCovered } from '../enquiry/subjectCovered.js';
import type { Enquiry } from '../model/Enquiry.js';
import type { Nominal } from '../model/Source.js';
import { keysOf } from './findPerson.js';

/**
 * Whether an enquiry whose subject comes from elsewhere than the query is about this person: it names nobody, or names
 * them by an identifier that a force holds, or by a recorded name with its date of birth.
 */
export const namedByEnquiry = (enquiry: Enquiry, nominals: readonly Nominal[]): boolean =>
  enquiry.subjects.length === 0 ||
  nominals.some(({ force, ref, values }) =>
    [{ by: 'NOMINAL', force, value: ref } as const, ...keysOf(values)].some((key) => subjectCovered(enquiry, key)),
  );
