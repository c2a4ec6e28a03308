import { type NameForm, nameForm } from '../levels/NameForm.js';
import { Distinct } from './Distinct.js';
import { type Apart, NameShapes } from './NameShapes.js';
import { PairCache } from './PairCache.js';

/** Comparisons remembered, as a power of two. */
const REMEMBERED_BITS = 16;

/** Names kept once, each by a number, with comparisons remembered: common names meet again and again. */
export class NamePool {
  readonly #names = new Distinct<NameForm>();
  readonly #shapes = new NameShapes();
  readonly #remembered = new PairCache(REMEMBERED_BITS);
  readonly #compare: (one: number, other: number) => number;
  readonly #apart: Readonly<Record<Apart, number>>;

  /** @param apart the levels of names that are apart */
  constructor(compare: (a: NameForm, b: NameForm) => number, apart: Readonly<Record<Apart, number>>) {
    this.#compare = (one, other) => compare(this.formOf(one), this.formOf(other));
    this.#apart = apart;
  }

  idOf(name: string): number {
    return this.#names.idOf(name, () => {
      const form = nameForm(name);
      this.#shapes.add(form);
      return form;
    });
  }

  get size(): number {
    return this.#names.values.length;
  }

  nameOf(id: number): string {
    return this.formOf(id).words.join(' ');
  }

  formOf(id: number): NameForm {
    return this.#names.at(id);
  }

  /** The level at which two names compare. */
  level(one: number, other: number): number {
    const apart = this.#shapes.apart(one, other);
    return apart === null ? this.#remembered.get(one, other, this.#compare) : this.#apart[apart];
  }
}
