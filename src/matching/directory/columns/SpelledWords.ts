import { editDistance } from '../../levels/editDistance.js';
import { kindsIn, lettersApart, lettersOf, MOST_APART } from '../../levels/letters.js';
import { nearlySpelt } from '../../levels/wordLikeness.js';
import { textHash } from '../blocks/keyHash.js';
import { Postings } from '../blocks/Postings.js';

/** About how many keys a word has. */
const KEYS_A_WORD = 8;
/** Letters by which a word is found, and that the shorter of two has which begin alike. */
const [LONGEST, SHORTEST] = [32, 3];
/** The least likeness of the letters of two words that are nearly spelt and begin with the same four (Jaro–Winkler 0.92). */
const LEAST_JARO = 0.8666;

/** Words with what is seen of each at once. */
interface SeenWords {
  readonly size: number;
  textOf(id: number): string;
  lettersOf(id: number): number;
  lengthOf(id: number): number;
}

/** Finds recorded words by how they are spelt. */
export class SpelledWords {
  readonly #words: SeenWords;
  readonly #byCut: Postings;
  readonly #byBeginning = new Map<string, number[]>();

  constructor(words: SeenWords) {
    this.#words = words;
    this.#byCut = new Postings(words.size, KEYS_A_WORD, (id, emit) => cutHashes(words.textOf(id), emit));
    for (let id = 0; id < words.size; id++) {
      const beginning = beginningOf(words.textOf(id));
      const same = this.#byBeginning.get(beginning);
      if (same === undefined) this.#byBeginning.set(beginning, [id]);
      else same.push(id);
    }
  }

  /**
   * Words that may be the word mistyped: one edit away; or with the same first three letters nearly spelt, or one the beginning
   * of the other.
   */
  near(word: string): ReadonlySet<number> {
    const found = new Set<number>();
    if (word.length < SHORTEST) return found;
    const tried = new Set<number>();
    cutHashes(word, (hash) => this.#byCut.each(hash, (id) => tried.add(id)));
    for (const id of tried) if (editDistance(word, this.#words.textOf(id), 1) <= 1) found.add(id);
    const letters = lettersOf(word);
    for (const id of this.#byBeginning.get(beginningOf(word)) ?? []) {
      if (!this.#mayBegin(id, letters, word.length)) continue;
      const other = this.#words.textOf(id);
      if (nearlySpelt(word, other) || isBeginning(word, other) || isBeginning(other, word)) found.add(id);
    }
    return found;
  }

  /** A quick look at the letters alone. */
  #mayBegin(id: number, letters: number, length: number): boolean {
    const own = this.#words.lettersOf(id);
    const other = this.#words.lengthOf(id);
    if (length < other ? (letters & ~own) === 0 : (own & ~letters) === 0) return true;
    if (lettersApart(letters, own) > MOST_APART) return false;
    const common = Math.min(length - kindsIn(letters & ~own), other - kindsIn(own & ~letters));
    return (common / length + common / other + 1) / 3 >= LEAST_JARO;
  }
}

const beginningOf = (word: string): string => word.slice(0, SHORTEST);

const isBeginning = (short: string, long: string): boolean =>
  short.length >= SHORTEST && short.length < long.length && long.startsWith(short);

/** Hashes of a word as it is and without each of its letters: words that are one edit apart share one. */
function cutHashes(word: string, emit: (hash: number) => void): void {
  const length = Math.min(word.length, LONGEST);
  if (length < SHORTEST) return;
  for (let without = -1; without < length; without++) emit(textHash(word, 0, length, without));
}
