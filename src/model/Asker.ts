/** Tells that whoever asked has gone. An `AbortSignal` is one too, but takes as long to make as ten calls that listen. */
export interface GoneSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Whoever asked, as far as the way of their request is concerned: they are there until they have gone. */
export class Asker implements GoneSignal {
  #hasGone = false;
  readonly #listeners = new Set<() => void>();

  get aborted(): boolean {
    return this.#hasGone;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  /** They have gone: those who listen are told, once. */
  leave(): void {
    if (this.#hasGone) return;
    this.#hasGone = true;
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }
}
