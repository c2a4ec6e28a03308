import type { SeededRandom } from '../SeededRandom.js';

/** Letters beside each other on a keyboard. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'sqz',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'w',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
};

/** What is heard alike and written otherwise. */
const HEARD: readonly (readonly [RegExp, string])[] = [
  [/ph/, 'f'],
  [/ck/, 'k'],
  [/ie$/, 'y'],
  [/y$/, 'ie'],
  [/ey$/, 'y'],
  [/ee/, 'ea'],
  [/ea/, 'ee'],
  [/ll/, 'l'],
  [/tt/, 't'],
  [/nn/, 'n'],
  [/ss/, 's'],
  [/mm/, 'm'],
  [/l(?=[aeiou])/, 'll'],
  [/t(?=[aeiou])/, 'tt'],
  [/er$/, 'ar'],
  [/or$/, 'er'],
  [/ou/, 'ow'],
  [/ai/, 'ay'],
  [/ay/, 'ai'],
  [/c(?=[ei])/, 's'],
  [/k(?=[aou])/, 'c'],
  [/w(?=h)/, ''],
  [/z/, 's'],
  [/e$/, ''],
  [/sh/, 'sch'],
];

/** A word with one error of the ear or the hand in it; the first letter mostly holds. Words of two letters are left alone. */
export function misspell(word: string, random: SeededRandom): string {
  if (word.length < 3) return word;
  const heard = random.chance(0.5) ? HEARD.filter(([sound]) => sound.test(word.slice(1).toLowerCase())) : [];
  if (heard.length > 0) {
    const [sound, written] = random.pick(heard);
    return word.charAt(0) + word.slice(1).toLowerCase().replace(sound, written);
  }
  return mistype(word, random);
}

function mistype(word: string, random: SeededRandom): string {
  const at = random.chance(0.05) ? 0 : random.between(1, word.length - 1);
  const letter = word.charAt(at);
  switch (random.below(4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2: {
      const next = at === word.length - 1 ? at - 1 : at;
      return word.slice(0, next) + word.charAt(next + 1) + word.charAt(next) + word.slice(next + 2);
    }
    default: {
      const near = NEIGHBOURS[letter.toLowerCase()] ?? '';
      return near === '' ? word : word.slice(0, at) + near.charAt(random.below(near.length)) + word.slice(at + 1);
    }
  }
}

const ACCENTS: Readonly<Record<string, string>> = {
  ą: 'a',
  ć: 'c',
  ę: 'e',
  ł: 'l',
  Ł: 'L',
  ń: 'n',
  ó: 'o',
  ś: 's',
  ź: 'z',
  ż: 'z',
  Ż: 'Z',
};

/** The word as a keyboard without accents writes it. */
export const withoutAccents = (word: string): string =>
  word.replace(/[ąćęłŁńóśźżŻ]/g, (letter) => ACCENTS[letter] ?? letter);
