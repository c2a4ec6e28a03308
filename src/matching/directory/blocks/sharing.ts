/**
 * What rows that are read together share with a search, a bit each, in the order in which they are read: the more that is
 * shared, and the fewer that share it, the earlier. A word is the search's own, or one like it: of two words both are its
 * own, one is (`MIXED`), or none (`LIKE`).
 */
export const SHARING = {
  POSTCODE: 1 << 0,
  OWN_BIRTH: 1 << 1,
  LIKE_BIRTH: 1 << 2,
  IDENTIFIER: 1 << 3,
  TWO_OWN_YEAR: 1 << 4,
  BIRTH: 1 << 5,
  OWN_AREA: 1 << 6,
  TWO_MIXED_YEAR: 1 << 7,
  OWN_DAY: 1 << 8,
  LIKE_AREA: 1 << 9,
  TWO_OWN: 1 << 10,
  TWO_LIKE_YEAR: 1 << 11,
  AREA_YEAR: 1 << 12,
  TWO_MIXED: 1 << 13,
  LIKE_DAY: 1 << 14,
  OWN_YEAR: 1 << 15,
  LIKE_YEAR: 1 << 16,
  TWO_LIKE: 1 << 17,
  OWN_WORD: 1 << 18,
  LIKE_WORD: 1 << 19,
  AREA: 1 << 20,
} as const;

export type Sharing = keyof typeof SHARING;
