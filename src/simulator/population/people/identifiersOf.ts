const pad = (value: number, length: number): string => `${value}`.padStart(length, '0');

/** Steps that share no factor with a power of ten, so that no two people get one serial. */
const STEP = { pnc: 7_654_321, cro: 654_321, nominal: 61_803_399 };

/** The most people a population can have: then each still has identifiers of their own. */
export const MOST_PEOPLE = 10_000_000;

/** Of a person’s own, invented, and so ending in S. The year is when the first file was made; the serial is nobody else’s. */
export const pncIdOf = (number: number, year: number): string =>
  `${year}/${pad((number * STEP.pnc + 412_873) % 10_000_000, 7)}S`;

/**
 * Of a person’s own, ending in S. Six digits are too few for more than a million people: those beyond get years in which
 * the others of the same serial have none.
 */
export function croNumberOf(number: number, year: number, people: number): string {
  const rounds = Math.ceil(people / 1_000_000);
  const round = Math.floor(number / 1_000_000);
  const own = year - ((((year - round) % rounds) + rounds) % rounds);
  return `${pad((number * STEP.cro + 41_287) % 1_000_000, 6)}/${pad(own % 100, 2)}S`;
}

/** A force’s own reference of a person; `copy` is 1 for a second nominal of the same person. */
export const nominalRefOf = (force: string, number: number, copy: 0 | 1): string =>
  `${force}-N-${pad(((number * 2 + copy) * STEP.nominal + 48_812) % 100_000_000, 8)}`;

/** What children are known by across agencies. */
export const childRefOf = (number: number): string => `CR-${pad(number, 8)}`;
export const personIdOf = (number: number): string => `P${pad(number, 9)}`;
export const householdIdOf = (number: number): string => `H${pad(number, 9)}`;
