/** Follows which requests are open: an outcome needs an intent of its request before it, and each intent has one. */
export class RequestPairs {
  /** Outcomes whose intent may be among those that were not held. */
  unpaired = 0;
  readonly #open = new Map<string, number>();
  readonly #most: number;
  #notHeld = 0;

  /** At most so many open intents are held in memory; the others are counted. */
  constructor(most: number) {
    this.#most = most;
  }

  get open(): number {
    return this.#open.size + this.#notHeld;
  }

  /** What is wrong, or null. */
  intent(request: string, index: number): string | null {
    if (this.#open.has(request)) return 'an intent of a request that is open already';
    if (this.#open.size < this.#most) this.#open.set(request, index);
    else this.#notHeld++;
    return null;
  }

  /** The index of the intent that an outcome belongs to; null where that was not held; a text where there is none. */
  outcome(request: string): number | null | string {
    const intent = this.#open.get(request);
    if (intent !== undefined) {
      this.#open.delete(request);
      return intent;
    }
    if (this.#notHeld === 0) return 'an outcome of a request that has no open intent before it';
    this.#notHeld--;
    this.unpaired++;
    return null;
  }
}
