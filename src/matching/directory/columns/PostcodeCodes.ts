import { TextPool } from './TextPool.js';

const BRITISH = /^([a-z])([a-z]?)(\d)([a-z\d]?)(\d)([a-z])([a-z])$/;
const OUTWARD = /^([a-z])([a-z]?)(\d)([a-z\d]?)$/;
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

/** Whether two postcodes could be one mistyped: they share the outward half, or the last two letters, or are not whole. */
export const mayBeNear = (one: number, other: number): boolean =>
  one >= OUTWARD_ONLY || other >= OUTWARD_ONLY || areaOf(one) === areaOf(other) || one % UNIT === other % UNIT;

/** The area of an outward half such as `nm4`; null where it is none. */
export function outwardArea(text: string): number | null {
  const parts = OUTWARD.exec(text);
  return parts === null ? null : areaNumber(parts.slice(1));
}

function numberOf(text: string): number | null {
  const area = outwardArea(text);
  return area === null ? britishCode(text) : OUTWARD_ONLY + area;
}

function britishCode(text: string): number | null {
  const parts = BRITISH.exec(text);
  if (parts === null) return null;
  const [sector = '', first = '', second = ''] = parts.slice(5);
  return (
    areaNumber(parts.slice(1)) * INWARD + Number(sector) * UNIT + LETTERS.indexOf(first) * 26 + LETTERS.indexOf(second)
  );
}

function areaNumber([one = '', two = '', three = '', four = '']: readonly string[]): number {
  const letters = LETTERS.indexOf(one) * SECOND.length + SECOND.indexOf(two || ' ');
  return (letters * 10 + Number(three)) * FOURTH.length + FOURTH.indexOf(four || ' ');
}

function outwardText(area: number): string {
  const four = FOURTH[area % FOURTH.length] ?? '';
  const three = Math.floor(area / FOURTH.length) % 10;
  const letters = Math.floor(area / FOURTH.length / 10);
  const [one, two] = [LETTERS[Math.floor(letters / SECOND.length)], SECOND[letters % SECOND.length]];
  return `${one}${two}${three}${four}`.replaceAll(' ', '');
}
