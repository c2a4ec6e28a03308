import { lettersOf } from '../../levels/letters.js';
import { familyOf } from '../../levels/nicknames.js';
import { mayBeAlike, type WordShape } from '../../levels/wordLikeness.js';
import { MOST_WORDS, type Names } from '../columns/Names.js';

/** A word that was said, with what is to be seen of recorded words without reading their letters. */
interface SaidWord extends WordShape {
  readonly codes: readonly number[];
  /** The numbers of its nicknames, and of the names that it is one of. */
  readonly family: readonly number[];
}

/**
 * Sees of most recorded texts at once that they have nothing in common with a part of a name as it was said but, at most,
 * the first letter: no word of one is like a word of the other by spelling, sound or use. Reads numbers alone.
 */
export class QuickLook {
  readonly #names: Names;
  readonly #said: readonly SaidWord[];
  readonly #together: WordShape;

  constructor(words: readonly string[], names: Names) {
    this.#names = names;
    this.#said = words.map((word) => ({
      ...shapeOf(word),
      codes: names.words.codesOf(word),
      family: familyOf(word).flatMap((each) => {
        const id = names.words.find(each);
        return id === -1 ? [] : [id];
      }),
    }));
    this.#together = shapeOf(words.join(''));
  }

  /** Whether the text, by its number, has surely nothing in common. */
  isApart(text: number): boolean {
    const [start, end] = [this.#names.wordsStart(text), this.#names.wordsEnd(text)];
    if (start === end || end - start >= MOST_WORDS || this.#said.length === 0) return false;
    const { words } = this.#names;
    let [letters, length] = [0, 0];
    for (let at = start; at < end; at++) {
      const word = this.#names.wordAt(at);
      const own = words.lengthOf(word);
      if (own === 1) return false;
      letters |= words.lettersOf(word);
      length += own;
      for (const said of this.#said) if (this.#mayAgree(said, word)) return false;
    }
    return !mayBeAlike(this.#together, letters, length, words.firstLetterOf(this.#names.wordAt(start)));
  }

  /** Whether the text begins with the letter with which what was said begins. */
  isSameLetter(text: number): boolean {
    return this.#names.words.firstLetterOf(this.#names.wordAt(this.#names.wordsStart(text))) === this.#together.first;
  }

  #mayAgree(said: SaidWord, word: number): boolean {
    const { words } = this.#names;
    return (
      said.length === 1 ||
      said.codes.includes(words.groupOf(word)) ||
      said.codes.includes(words.otherCodeOf(word)) ||
      said.family.includes(word) ||
      mayBeAlike(said, words.lettersOf(word), words.lengthOf(word), words.firstLetterOf(word))
    );
  }
}

const shapeOf = (word: string): WordShape => ({
  letters: lettersOf(word),
  length: word.length,
  first: word.charCodeAt(0),
});
