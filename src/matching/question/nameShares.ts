import { readFileSync } from 'node:fs';
import { bitsOf, type ForenameShares } from './questionBits.js';

/** How many of so many people bear a name, of those names that at least one in `rarest` does. Words are plain. */
interface NameCounts {
  /** The share of people who are taken to bear a name that is not listed: no listed one has less. */
  readonly unlisted: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Source: `parameters/name-frequencies.json`, which says whom it counted. */
interface NameFrequencies {
  readonly version: string;
  readonly provenance: { readonly method: 'INVENTED_POPULATION'; readonly note: string; readonly seed: number };
  readonly people: number;
  /** First forenames. */
  readonly forenames: NameCounts;
  readonly surnames: NameCounts;
}

const FILE = new URL('../../../../parameters/name-frequencies.json', import.meta.url);

export const NAME_FREQUENCIES = JSON.parse(readFileSync(FILE, 'utf8')) as NameFrequencies;

/** However many forenames agree, no fewer people have all of them: somebody is called after somebody. */
const LEAST = 1e-5;

function shareIn({ unlisted, counts }: NameCounts, name: string): number {
  const count = Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0;
  return Math.max(unlisted, count / NAME_FREQUENCIES.people);
}

/** How often two people agree by chance. */
const chanceOf = ({ counts }: NameCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + (count / NAME_FREQUENCIES.people) ** 2, 0);
const FIRSTS_AGREE = chanceOf(NAME_FREQUENCIES.forenames);
const SURNAMES_AGREE = chanceOf(NAME_FREQUENCIES.surnames);

/** How common forenames in plain words are in the population that is counted. */
export function sharesOfForenames(words: readonly string[]): ForenameShares {
  const shares = words.map((word) => shareIn(NAME_FREQUENCIES.forenames, word));
  const all = Math.max(
    LEAST,
    shares.reduce((product, share) => product * share, 1),
  );
  return { all, first: shares[0] ?? 1, firstsAgree: FIRSTS_AGREE };
}

/** The share of people who have the surname, without spaces or with them. */
export const shareOfSurname = (surname: string): number => shareIn(NAME_FREQUENCIES.surnames, surname);

/**
 * How much likelier somebody of this name has a namesake than somebody of any, in bits, forenames first or last; 0 for a name
 * that is rarer than most.
 */
export function namesakesOver(words: readonly string[]): number {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const over = (forename: string, surname: string) =>
    bitsOf(shareIn(NAME_FREQUENCIES.forenames, forename), FIRSTS_AGREE) +
    bitsOf(shareOfSurname(surname), SURNAMES_AGREE);
  return words.length < 2 ? 0 : Math.max(0, over(first, last), over(last, first));
}
