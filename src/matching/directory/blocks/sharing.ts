/**
 * What rows that are read together share with a search, in the order in which they are read: the more that is shared, and
 * the fewer that share it, the earlier. A word is the search's own, or one like it: of two words both are its own, one is
 * (`MIXED`), or none (`LIKE`). What dates share is said at `BIRTH_SHARES`. `SPELT` is forenames or a surname that begin with
 * the very word that was said first, as it is spelt.
 */
export const SHARINGS = [
  'POSTCODE',
  'OWN_BIRTH',
  'LIKE_BIRTH',
  'OWN_IDENTIFIER',
  'IDENTIFIER',
  'TWO_OWN_YEAR',
  'BIRTH',
  'OWN_AREA',
  'TWO_MIXED_YEAR',
  'OWN_NEAR',
  'OWN_DAY',
  'LIKE_AREA',
  'THREE_OWN',
  'TWO_SPELT',
  'TWO_OWN',
  'SPELT_SURNAME',
  'SPELT_FORENAMES',
  'TWO_LIKE_YEAR',
  'AREA_YEAR',
  'LIKE_DAY',
  'LIKE_NEAR',
  'OWN_FAR_DAY',
  'MIXED_SPELT',
  'TWO_MIXED',
  'YEAR_SPELT',
  'OWN_YEAR',
  'LIKE_YEAR',
  'TWO_LIKE',
  'LIKE_FAR_DAY',
  'OWN_WORD',
  'LIKE_WORD',
  'AREA',
] as const;

export type Sharing = (typeof SHARINGS)[number];

/** A bit for each, so that all go into one number: there are 32. */
export const bitOf = (sharing: Sharing): number => 1 << SHARINGS.indexOf(sharing);
