import { TextPool } from './TextPool.js';

const A = 'a'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SECOND = ` ${LETTERS}`;
const FOURTH = ` 0123456789${LETTERS}`;
/** Inward halves: a digit and two letters. */
const INWARD = 10 * 26 * 26;
const UNIT = 26 * 26;
/** From here on, numbers of outward halves of which no more is known. */
const OUTWARD_ONLY = 2 ** 31 - 2 ** 20;
/** From here on, numbers of texts that are no British postcode. */
const OTHER = 2 ** 31;

/** Postcodes as numbers of 32 bits: British ones by their letters, others by a list. */
export class PostcodeCodes {
  readonly #others = new TextPool();

  /** The number of a postcode: letters and digits, lower case, no space. */
  add(postcode: string): number {
    return numberOf(postcode) ?? OTHER + this.#others.add(postcode);
  }

  /** The number of a postcode; -1 where no row can have it. */
  find(postcode: string): number {
    const british = numberOf(postcode);
    if (british !== null) return british;
    const id = this.#others.find(postcode);
    return id === -1 ? -1 : OTHER + id;
  }

  textOf(code: number): string {
    if (code >= OTHER) return this.#others.textOf(code - OTHER);
    if (code >= OUTWARD_ONLY) return outwardText(areaOf(code));
    const unit = code % UNIT;
    const digit = Math.floor(code / UNIT) % 10;
    return `${outwardText(areaOf(code))}${digit}${LETTERS[Math.floor(unit / 26)]}${LETTERS[unit % 26]}`;
  }
}

/** The number of a postcode's outward half: all postcodes of `nm4` share one. Others are an area of their own. */
export function areaOf(code: number): number {
  if (code >= OTHER) return code;
  return code >= OUTWARD_ONLY ? code - OUTWARD_ONLY : Math.floor(code / INWARD);
}

/** The area of an outward half such as `nm4`: one or two letters, a digit, and maybe another or a letter. Null where it is none. */
export function outwardArea(text: string): number | null {
  return text.length > 4 ? null : areaNumber(text, text.length);
}

function numberOf(text: string): number | null {
  const area = outwardArea(text);
  if (area !== null) return OUTWARD_ONLY + area;
  const { length } = text;
  if (length > 7) return null;
  const outward = areaNumber(text, length - 3);
  const digit = digitAt(text, length - 3);
  const [first, second] = [letterAt(text, length - 2), letterAt(text, length - 1)];
  if (outward === null || digit < 0 || first < 0 || second < 0) return null;
  return outward * INWARD + digit * UNIT + first * 26 + second;
}

/** The number of the outward half that ends before `end`. */
function areaNumber(text: string, end: number): number | null {
  const one = letterAt(text, 0);
  const two = letterAt(text, 1);
  const at = two < 0 ? 1 : 2;
  const three = digitAt(text, at);
  if (one < 0 || three < 0 || end < at + 1 || end > at + 2) return null;
  let four = 0;
  if (end === at + 2) {
    const digit = digitAt(text, at + 1);
    const letter = letterAt(text, at + 1);
    if (digit < 0 && letter < 0) return null;
    four = digit >= 0 ? 1 + digit : 11 + letter;
  }
  return ((one * SECOND.length + two + 1) * 10 + three) * FOURTH.length + four;
}

/** 0 to 25; -1 where there is no letter. */
function letterAt(text: string, at: number): number {
  const letter = text.charCodeAt(at) - A;
  return letter >= 0 && letter < 26 ? letter : -1;
}

/** 0 to 9; -1 where there is no digit. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - ZERO;
  return digit >= 0 && digit < 10 ? digit : -1;
}

function outwardText(area: number): string {
  const four = FOURTH[area % FOURTH.length] ?? '';
  const three = Math.floor(area / FOURTH.length) % 10;
  const letters = Math.floor(area / FOURTH.length / 10);
  const [one, two] = [LETTERS[Math.floor(letters / SECOND.length)], SECOND[letters % SECOND.length]];
  return `${one}${two}${three}${four}`.replaceAll(' ', '');
}
