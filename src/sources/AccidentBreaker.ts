import type { IBreaker } from 'cockatiel';

export interface AccidentBreakerOptions {
  /** So many accidents without a success between them, and the circuit opens. */
  readonly most: number;
  /** Failures within so many milliseconds of the first are one accident. */
  readonly withinMs: number;
}

/**
 * Opens a circuit after several accidents in a row. A request makes a dozen calls to a force at once, and when they all
 * fail together that has happened once: counted singly, they would close the way to the force for everybody.
 */
export class AccidentBreaker implements IBreaker {
  /** Accidents in a row. Source: cockatiel keeps the state of a breaker here. */
  state = 0;
  #since = Number.NEGATIVE_INFINITY;
  readonly #options: AccidentBreakerOptions;

  constructor(options: AccidentBreakerOptions) {
    this.#options = options;
  }

  success(): void {
    this.state = 0;
    this.#since = Number.NEGATIVE_INFINITY;
  }

  failure(): boolean {
    const now = performance.now();
    if (now - this.#since >= this.#options.withinMs) {
      this.state += 1;
      this.#since = now;
    }
    return this.state >= this.#options.most;
  }
}
