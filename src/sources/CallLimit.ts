import type { GoneSignal } from '../model/Asker.js';
import type { CallTime } from './RequestBudget.js';

export interface CallTerms extends CallTime {
  /** Aborts when whoever asked has gone. */
  readonly signal: GoneSignal;
}

/** Why a call is given up on: its time is over, or whoever asked has gone. */
export type GivenUpWhy = 'LATE' | 'GONE';
export type GiveUp = (why: GivenUpWhy) => void;

/**
 * What ends calls that are made at once, to however many forces: their time, and that somebody waits for them. They share
 * one timer, which runs while any of them is under way, and one signal to the sources.
 */
export class CallLimit {
  readonly terms: CallTerms;
  readonly #endsAt: number;
  readonly #stop = new AbortController();
  readonly #underWay = new Set<GiveUp>();
  #timer: NodeJS.Timeout | null = null;

  /** The time starts now. */
  constructor(terms: CallTerms) {
    this.terms = terms;
    this.#endsAt = performance.now() + terms.deadlineMs;
  }

  /** Aborts when the calls are given up on. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Milliseconds since the time started. */
  get elapsedMs(): number {
    return performance.now() - this.#endsAt + this.terms.deadlineMs;
  }

  /** Why no call is begun any more; null while one may be. */
  get over(): GivenUpWhy | null {
    if (this.terms.signal.aborted) return 'GONE';
    return this.#leftMs < 1 ? 'LATE' : null;
  }

  /** A call begins: `giveUp` is called, once, when it is given up on before it ends. */
  enter(giveUp: GiveUp): void {
    this.#underWay.add(giveUp);
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => this.#end('LATE'), this.#leftMs);
    this.terms.signal.addEventListener('abort', this.#onGone);
  }

  /** The call has ended by itself. */
  leave(giveUp: GiveUp): void {
    if (this.#underWay.delete(giveUp) && this.#underWay.size === 0) this.#rest();
  }

  get #leftMs(): number {
    return this.#endsAt - performance.now();
  }

  readonly #onGone = (): void => this.#end('GONE');

  #end(why: GivenUpWhy): void {
    this.#stop.abort();
    this.#rest();
    const underWay = [...this.#underWay];
    this.#underWay.clear();
    for (const giveUp of underWay) giveUp(why);
  }

  #rest(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.terms.signal.removeEventListener('abort', this.#onGone);
  }
}
