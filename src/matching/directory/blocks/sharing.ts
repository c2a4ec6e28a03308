/**
 * What rows that are read together share with a search, in the order in which they are read: the more that is shared, and
 * the fewer that share it, the earlier. A word is the search's own, or one like it: of two words both are its own, one is
 * (`MIXED`), or none (`LIKE`). What dates share is said at `BIRTH_SHARES`. `SURNAME` is
 * the surname as it is spelt.
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
  'TWO_OWN',
  'TWO_LIKE_YEAR',
  'AREA_YEAR',
  'LIKE_DAY',
  'LIKE_NEAR',
  'TWO_MIXED',
  'OWN_YEAR',
  'OWN_FAR_DAY',
  'LIKE_YEAR',
  'TWO_LIKE',
  'LIKE_FAR_DAY',
  'SURNAME',
  'OWN_WORD',
  'LIKE_WORD',
  'AREA',
] as const;

export type Sharing = (typeof SHARINGS)[number];

/** A bit for each, so that many go into one number. */
export const bitOf = (sharing: Sharing): number => 1 << SHARINGS.indexOf(sharing);
