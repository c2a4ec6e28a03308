import type { EnquirySubject } from '../model/Enquiry.js';
import { criteriaText, NO_CRITERIA, type SearchCriteria } from '../model/SearchCriteria.js';
import { canonicalCroNumber, canonicalPncId } from '../model/subjectIdentifiers.js';
import type { AskedSubject } from './subjectCovered.js';

type Said = ReturnType<typeof criteriaText>;

/**
 * Whether the enquiry says of one person all that they are asked for by: a search may leave out some of the particulars,
 * and add nothing. What the enquiry says besides particulars counts too, a name together with its date of birth alone.
 */
export function saysAll(subject: EnquirySubject, asked: AskedSubject): boolean {
  const sought = criteriaOf(asked);
  if (sought === null) return false;
  const given = Object.entries(criteriaText(sought)).filter(([, text]) => text !== null);
  const isSaid =
    (said: Said) =>
    ([field, text]: [string, string | null]) =>
      said[field as keyof Said] === text;
  const particulars = criteriaText(subject.particulars ?? NO_CRITERIA);
  const others = asked.by === 'SEARCH' ? besides(subject).map(criteriaText) : [];
  const whole = others.filter((said) => saidFields(said).every((field) => given.some((one) => one[0] === field)));
  return given.length > 0 && given.every((one) => [particulars, ...whole].some((said) => isSaid(said)(one)));
}

const saidFields = (said: Said): readonly string[] =>
  Object.entries(said).flatMap(([field, text]) => (text === null ? [] : [field]));

/** Each way in which the enquiry names the person, to be taken whole or not at all. */
function besides({ pncId, croNumber, name, dateOfBirth }: EnquirySubject): readonly SearchCriteria[] {
  return [
    ...(pncId === null ? [] : [{ ...NO_CRITERIA, pncId }]),
    ...(croNumber === null ? [] : [{ ...NO_CRITERIA, croNumber }]),
    ...(name === null || dateOfBirth === null
      ? []
      : [{ ...NO_CRITERIA, name, born: { from: dateOfBirth, to: dateOfBirth } }]),
  ];
}

/** What somebody is asked for by, as particulars would say it; null where they cannot, or where it is in no form that is used. */
function criteriaOf(asked: AskedSubject): SearchCriteria | null {
  switch (asked.by) {
    case 'SEARCH':
      return asked.criteria;
    case 'PNC_ID':
      return { ...NO_CRITERIA, pncId: canonicalPncId(asked.value) };
    case 'CRO_NUMBER':
      return { ...NO_CRITERIA, croNumber: canonicalCroNumber(asked.value) };
    case 'NOMINAL':
      return null;
    case 'NAME': {
      const day = asked.dateOfBirth;
      return day === undefined ? null : { ...NO_CRITERIA, name: asked.value, born: { from: day, to: day } };
    }
  }
}
