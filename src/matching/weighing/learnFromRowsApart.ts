import { BIRTH, BIRTH_LEVELS, PARTIAL } from '../levels/birthLevels.js';
import { FORENAME } from '../levels/forenameLevels.js';
import { type FieldWeights, shareOut } from './FieldWeights.js';
import { type FieldName, fieldName } from './fields.js';
import type { MatchParameters } from './MatchParameters.js';
import type { PairLevels } from './PairLevels.js';
import type { RowsApart } from './rowsApart.js';

/** By field and level: which part of what is known of households their own rows may bring it down to. */
const LEAST_LEARNT: Readonly<Partial<Record<FieldName, ReadonlyMap<number, number>>>> = {
  forenames: new Map([
    [FORENAME.SAME, 0.5],
    [FORENAME.SAME_FIRST, 0.5],
    [FORENAME.FIRST_ONLY, 0.5],
    [FORENAME.INITIAL, 0.5],
    [FORENAME.NICKNAME, 0.5],
    [FORENAME.CROSSED, 1],
    [FORENAME.MISTYPED, 0.5],
    [FORENAME.NEARLY, 1],
    [FORENAME.ALIKE, 1],
    [FORENAME.SOUND, 1],
  ]),
  birth: new Map(
    Array.from({ length: BIRTH_LEVELS }, (_, level): [number, number] => [
      level,
      level >= BIRTH.PARTIAL
        ? Number((level - BIRTH.PARTIAL) % 3 !== PARTIAL.DIFFERENT)
        : Number(level < BIRTH.YEAR_ONLY),
    ]),
  ),
};

/** So many rows weigh as much as what is known before of how many people have a namesake. */
const ROWS_KNOWN = 2000;

/** The share of people with a namesake born on the same day, as rows that are two people for certain show it. */
export const namesakesSeen = ({ namesakes }: MatchParameters, apart: RowsApart | null): number =>
  apart === null ? namesakes : (2 * apart.namesakes + namesakes * ROWS_KNOWN) / (apart.rows + ROWS_KNOWN);

/**
 * What rows of one household that are two people for certain show of how such differ, beside what is known. That two look
 * like one is never learnt to be much rarer than is known: a file may have one of two twins alone.
 */
export function withHouseholds(
  priors: readonly FieldWeights[],
  pairs: PairLevels,
  strength: number,
): readonly FieldWeights[] {
  return priors.map((prior, field) => {
    const least = LEAST_LEARNT[fieldName(field)];
    if (least === undefined) return prior;
    const counts = prior.household.map((share) => share * strength);
    for (let pair = 0; pair < pairs.size; pair++) {
      const level = pairs.level(pair, field);
      counts[level] = (counts[level] ?? 0) + 1;
    }
    const seen = shareOut(counts, prior.contexts);
    const household = seen.map((share, level) =>
      Math.max(share, (least.get(level) ?? 0) * (prior.household[level] ?? 0)),
    );
    return { ...prior, household: shareOut(household, prior.contexts) };
  });
}
