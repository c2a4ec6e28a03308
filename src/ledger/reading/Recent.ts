/** The things used last, up to a number and a weight of all together. */
export class Recent<Key, Thing> {
  readonly #things = new Map<Key, Thing>();
  readonly #atMost: number;
  readonly #weigh: (thing: Thing) => number;
  readonly #heaviest: number;
  #weight = 0;

  constructor(atMost: number, heaviest = Number.POSITIVE_INFINITY, weigh: (thing: Thing) => number = () => 0) {
    this.#atMost = atMost;
    this.#heaviest = heaviest;
    this.#weigh = weigh;
  }

  get(key: Key): Thing | undefined {
    const thing = this.#things.get(key);
    if (thing === undefined) return undefined;
    this.#things.delete(key);
    this.#things.set(key, thing);
    return thing;
  }

  /** Keeps the thing, and lets go of those not used for longest; never of this one. */
  set(key: Key, thing: Thing): void {
    this.delete(key);
    this.#things.set(key, thing);
    this.#weight += this.#weigh(thing);
    for (const oldest of this.#things.keys()) {
      if (oldest === key || (this.#things.size <= this.#atMost && this.#weight <= this.#heaviest)) return;
      this.delete(oldest);
    }
  }

  delete(key: Key): void {
    const thing = this.#things.get(key);
    if (thing === undefined) return;
    this.#things.delete(key);
    this.#weight -= this.#weigh(thing);
  }

  clear(): void {
    this.#things.clear();
    this.#weight = 0;
  }
}
