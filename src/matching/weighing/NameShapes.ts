import { lettersOf } from '../levels/letters.js';
import type { NameForm } from '../levels/NameForm.js';
import { isKnownName, sameFamily } from '../levels/nicknames.js';
import { mayBeAlike, type WordShape } from '../levels/wordLikeness.js';

const NO_SOUND = -1;
const NO_WORD: WordShape = { letters: 0, length: 0, first: 0 };

/** How two names are apart, as their shapes show it. */
export type Apart = 'SOUND' | 'SAME_LETTER' | 'DIFFERENT';

/** What is seen of names at once, by their numbers: most of those that are compared have nothing to do with one another. */
export class NameShapes {
  readonly #shapes: WordShape[] = [];
  /** Of those that others are used for; else empty. */
  readonly #nicknames: string[] = [];
  readonly #soundIds = new Map<string, number>();
  /** Two for each name. */
  readonly #sounds: number[] = [];

  /** Adds the name with the next number. Only those of one word are looked at so. */
  add({ words: [word = '', ...more], sounds: [sound, otherSound] }: NameForm): void {
    const isWord = word.length > 1 && more.length === 0;
    this.#shapes.push(isWord ? { letters: lettersOf(word), length: word.length, first: word.charCodeAt(0) } : NO_WORD);
    this.#nicknames.push(isKnownName(word) ? word : '');
    this.#sounds.push(this.#soundId(sound), this.#soundId(otherSound));
  }

  /** How two names are apart that are surely neither one name mistyped or cut, nor used for one another; null of all others. */
  apart(one: number, other: number): Apart | null {
    const [a, b] = [this.#shapes[one] ?? NO_WORD, this.#shapes[other] ?? NO_WORD];
    if (a.length === 0 || b.length === 0 || mayBeAlike(a, b.letters, b.length, b.first)) return null;
    const [name, beside] = [this.#nicknames[one] ?? '', this.#nicknames[other] ?? ''];
    if (name !== '' && beside !== '' && sameFamily(name, beside)) return null;
    if (this.#soundAlike(one, other)) return 'SOUND';
    return a.first === b.first ? 'SAME_LETTER' : 'DIFFERENT';
  }

  #soundAlike(one: number, other: number): boolean {
    const [a, alsoA] = [this.#sounds[2 * one], this.#sounds[2 * one + 1]];
    const [b, alsoB] = [this.#sounds[2 * other], this.#sounds[2 * other + 1]];
    return (a !== NO_SOUND && (a === b || a === alsoB)) || (alsoA !== NO_SOUND && (alsoA === b || alsoA === alsoB));
  }

  #soundId(sound: string | undefined): number {
    if (sound === undefined) return NO_SOUND;
    const id = this.#soundIds.get(sound) ?? this.#soundIds.size;
    this.#soundIds.set(sound, id);
    return id;
  }
}
