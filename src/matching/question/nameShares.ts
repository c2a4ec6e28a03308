import { shareOf, TERMS } from '../parameters/terms.js';
import { bitsOf, type ForenameShares } from './questionBits.js';

/** However many forenames agree, no fewer people have all of them: somebody is called after somebody. */
const LEAST = 1e-5;
const { forenames: FORENAMES, surnames: SURNAMES } = TERMS;

/** How common forenames in plain words are. */
export function sharesOfForenames(words: readonly string[]): ForenameShares {
  const shares = words.map((word) => shareOf('forenames', word));
  const all = Math.max(
    LEAST,
    shares.reduce((product, share) => product * share, 1),
  );
  return { all, first: shares[0] ?? 1, firstsAgree: FORENAMES.agreeing };
}

/** The share of people who have the surname, without spaces or with them. */
export const shareOfSurname = (surname: string): number => shareOf('surnames', surname);

/**
 * How much likelier somebody of this name has a namesake than somebody of any, in bits, forenames first or last; 0 for a name
 * that is rarer than most.
 */
export function namesakesOver(words: readonly string[]): number {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const over = (forename: string, surname: string) =>
    bitsOf(shareOf('forenames', forename), FORENAMES.agreeing) + bitsOf(shareOfSurname(surname), SURNAMES.agreeing);
  return words.length < 2 ? 0 : Math.max(0, over(first, last), over(last, first));
}
