import type { EvidenceLine } from './question/EvidenceLine.js';

const IN_WORDS: Readonly<Partial<Record<EvidenceLine['field'], string>>> = {
  FORENAMES: 'forenames',
  SURNAME: 'surname',
  NAME_ORDER: 'names exchanged',
  DATE_OF_BIRTH: 'date of birth',
  SEX: 'sex',
  POSTCODE: 'postcode',
  ADDRESS: 'address',
  ASSOCIATES: 'associates',
  PNC_ID: 'PNC ID',
  CRO_NUMBER: 'CRO number',
  NOMINAL_REF: 'reference',
};

/** What speaks for it, in words and never in values. */
export const reasonsOf = (lines: readonly EvidenceLine[]): readonly string[] =>
  lines.flatMap(({ field, level, bits }) => {
    const words = IN_WORDS[field];
    return words === undefined || bits <= 0 ? [] : [`${words}: ${level}`];
  });
