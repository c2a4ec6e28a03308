import { type NameForm, nameForm } from '../levels/NameForm.js';

/** Comparisons remembered: a power of two. */
const ROOM = 2 ** 18;

/** Names kept once, each by a number, with comparisons remembered: common names meet again and again. */
export class NamePool {
  readonly #ids = new Map<string, number>();
  readonly #forms: NameForm[] = [];
  readonly #keys = new Float64Array(ROOM).fill(-1);
  readonly #levels = new Uint8Array(ROOM);
  readonly #compare: (a: NameForm, b: NameForm) => number;

  constructor(compare: (a: NameForm, b: NameForm) => number) {
    this.#compare = compare;
  }

  idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#forms.length;
    this.#ids.set(name, id);
    this.#forms.push(nameForm(name));
    return id;
  }

  formOf(id: number): NameForm {
    const form = this.#forms[id];
    if (form === undefined) throw new RangeError('no name has this number');
    return form;
  }

  /** The level at which two names compare. */
  level(one: number, other: number): number {
    const key = one < other ? one * 2 ** 26 + other : other * 2 ** 26 + one;
    const slot = (Math.imul(one + other, 0x9e3779b1) ^ Math.imul(one ^ other, 0x85ebca6b)) >>> (32 - 18);
    if (this.#keys[slot] === key) return this.#levels[slot] ?? 0;
    const level = this.#compare(this.formOf(one), this.formOf(other));
    this.#keys[slot] = key;
    this.#levels[slot] = level;
    return level;
  }
}
