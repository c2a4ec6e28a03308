/**
 * What was asked for lately. When as many are new as are kept, those that nobody has asked for since are forgotten: there are
 * twice as many at most.
 */
export class Remembered<K, V> {
  #lately = new Map<K, V>();
  #before = new Map<K, V>();

  constructor(private readonly most: number) {}

  get(key: K): V | undefined {
    const known = this.#lately.get(key);
    if (known !== undefined) return known;
    const earlier = this.#before.get(key);
    if (earlier !== undefined) this.set(key, earlier);
    return earlier;
  }

  set(key: K, value: V): void {
    this.#lately.set(key, value);
    if (this.#lately.size < this.most) return;
    this.#before = this.#lately;
    this.#lately = new Map();
  }
}
