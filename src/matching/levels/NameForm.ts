import { wordSounds } from '../../model/wordSounds.js';

/** A name with what comparing it needs, worked out once. */
export interface NameForm {
  readonly words: readonly string[];
  /** All words without spaces. */
  readonly compact: string;
  /** Sound codes of the first word. */
  readonly sounds: readonly string[];
}

/** The form of a name in plain words. */
export function nameForm(name: string): NameForm {
  const words = name === '' ? [] : name.split(' ');
  return { words, compact: words.join(''), sounds: words[0] === undefined ? [] : wordSounds(words[0]) };
}
