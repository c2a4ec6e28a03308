import { wordSounds } from '../../model/wordSounds.js';

/** A name with what comparing it needs, worked out once; its sounds when they are asked for first, as few are. */
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
  const [first] = words;
  let sounds: readonly string[] | null = null;
  return {
    words,
    compact: words.join(''),
    get sounds() {
      sounds ??= first === undefined ? [] : wordSounds(first);
      return sounds;
    },
  };
}
