/** Values kept once, each by a number from 0 on. */
export class Distinct<T> {
  readonly #ids = new Map<string | number, number>();
  readonly #values: T[] = [];

  get values(): readonly T[] {
    return this.#values;
  }

  /** The number of the value that a key names; `make` makes the value where the key is new. */
  idOf(key: string | number, make: () => T): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#values.length;
    this.#ids.set(key, id);
    this.#values.push(make());
    return id;
  }

  at(id: number): T {
    const value = this.#values[id];
    if (value === undefined) throw new RangeError('no value has this number');
    return value;
  }
}
