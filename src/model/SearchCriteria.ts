import { plainWords } from './plainWords.js';
import { canonicalCroNumber, canonicalName, canonicalPncId } from './subjectIdentifiers.js';
import type { Sex } from './vocabulary/person.js';

/** What somebody says of a person who is looked for, read and judged to be usable; null for what they do not say. */
export interface SearchCriteria {
  /** As heard, forenames first. */
  readonly name: string | null;
  /** First and last day on which they may have been born, ISO dates; one day where both are the same. */
  readonly born: { readonly from: string; readonly to: string } | null;
  /** A postcode or its outward half, lower case, without the space. */
  readonly postcode: string | null;
  readonly sex: Sex | null;
  /** A PNC ID in its long form, or beginning or end of one: letters and digits, lower case. */
  readonly pncId: string | null;
  readonly croNumber: string | null;
  /** Beginning or end of a force's own reference, in the same form. */
  readonly nominalRef: string | null;
}

/** Nothing is said. */
export const NO_CRITERIA: SearchCriteria = {
  name: null,
  born: null,
  postcode: null,
  sex: null,
  pncId: null,
  croNumber: null,
  nominalRef: null,
};

/** Each criterion in the form in which two of them are compared; a name is compared without case, accents and punctuation. */
export function criteriaText(criteria: SearchCriteria): Readonly<Record<keyof SearchCriteria, string | null>> {
  const { name, born } = criteria;
  return {
    ...criteria,
    name: name === null ? null : (canonicalName(name) ?? plainWords(name)),
    born: born === null ? null : `${born.from}/${born.to}`,
  };
}

/** The day of birth, where it is one. */
export const bornOn = ({ born }: SearchCriteria): string | null =>
  born !== null && born.from === born.to ? born.from : null;

/** The PNC ID, where it is a whole one. */
export const wholePncId = ({ pncId }: SearchCriteria): string | null => (pncId === null ? null : canonicalPncId(pncId));

/** The CRO number, where it is a whole one. */
export const wholeCroNumber = ({ croNumber }: SearchCriteria): string | null =>
  croNumber === null ? null : canonicalCroNumber(croNumber);
