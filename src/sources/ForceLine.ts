import {
  BrokenCircuitError,
  type BulkheadPolicy,
  BulkheadRejectedError,
  bulkhead,
  type CircuitBreakerPolicy,
  CircuitState,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
} from 'cockatiel';
import type { ForceCode } from '../model/codes.js';
import { AccidentBreaker } from './AccidentBreaker.js';
import { checkedSource, StrayAnswerError } from './checkedSource.js';
import { GivenUpError } from './GivenUpError.js';
import type { CallTime } from './RequestBudget.js';
import type { Source } from './Source.js';

/** How a force is treated that does not do well. */
export interface LineOptions {
  /** So many accidents in a row, and the force is not asked any more. */
  readonly accidentsToOpen: number;
  /** Failures within so many milliseconds are one accident. */
  readonly accidentMs: number;
  /** Milliseconds after which one call tries whether it is well again. */
  readonly halfOpenAfterMs: number;
  /** Calls a force is asked at once, by all requests together. */
  readonly callsAtOnce: number;
  /** Calls that wait for their turn, each within its own time. */
  readonly callsWaiting: number;
  /** How often a call is made again that failed at once. */
  readonly retries: number;
}

/**
 * A request makes some dozen calls to a force at once, so 32 are two or three requests; what went wrong five times in a
 * row is not by chance; ten seconds give a system that was restarted time to come back.
 */
export const LINE_DEFAULTS: LineOptions = {
  accidentsToOpen: 5,
  accidentMs: 250,
  halfOpenAfterMs: 10_000,
  callsAtOnce: 32,
  callsWaiting: 256,
  retries: 2,
};

/** Between tries, in milliseconds; the jitter is decorrelated, so that brokers do not come back in step. */
const RETRY_DELAY_MS = { first: 20, most: 100 };

const STATES = { [CircuitState.Closed]: 'CLOSED', [CircuitState.HalfOpen]: 'HALF_OPEN' } as const;
/** Closed: the force is asked. Open: it is not, since it failed. Half open: one call tries whether it is well again. */
export type LineState = 'CLOSED' | 'HALF_OPEN' | 'OPEN';

export interface CallTerms extends CallTime {
  /** Aborts when whoever asked has gone. */
  readonly signal: AbortSignal;
}

/**
 * The one way to a force, shared by all requests: it keeps a failing force from holding up those who ask, and those who
 * ask from overrunning a force. Outermost first: another try where a call failed at once; the circuit; the deadline; the
 * places for calls at once. A source that goes on after it was given up on keeps its place until it settles.
 */
export class ForceLine {
  readonly #source: Source;
  readonly #options: LineOptions;
  readonly #circuit: CircuitBreakerPolicy;
  readonly #places: BulkheadPolicy;
  #answersRefused = 0;

  constructor(source: Source, options: Partial<LineOptions> = {}) {
    this.#source = checkedSource(source);
    this.#options = { ...LINE_DEFAULTS, ...options };
    const { accidentsToOpen, accidentMs, halfOpenAfterMs, callsAtOnce, callsWaiting } = this.#options;
    this.#circuit = circuitBreaker(
      handleWhen((fault) => this.#circuit.state === CircuitState.HalfOpen || tellsAgainst(fault)),
      { halfOpenAfter: halfOpenAfterMs, breaker: new AccidentBreaker({ most: accidentsToOpen, withinMs: accidentMs }) },
    );
    this.#places = bulkhead(callsAtOnce, callsWaiting);
  }

  get force(): ForceCode {
    return this.#source.force;
  }

  get state(): LineState {
    const { state } = this.#circuit;
    return state === CircuitState.Closed || state === CircuitState.HalfOpen ? STATES[state] : 'OPEN';
  }

  /** Calls that hold a place: under way, or given up on and not settled. */
  get callsUnderWay(): number {
    return this.#options.callsAtOnce - this.#places.executionSlots;
  }

  /** Answers that were refused since they held what was not asked for. */
  get answersRefused(): number {
    return this.#answersRefused;
  }

  /** Told whenever the circuit changes. */
  onState(listener: (state: LineState) => void): void {
    this.#circuit.onStateChange(() => listener(this.state));
  }

  /**
   * Makes one call. Never takes longer than its time, whatever the source does.
   * @throws GivenUpError, StrayAnswerError, an error of cockatiel's where the force is not asked, or what the source throws.
   */
  async ask<A>(call: (source: Source, signal: AbortSignal) => Promise<A>, terms: CallTerms): Promise<A> {
    const startedAt = performance.now();
    const mostMs = Math.min(RETRY_DELAY_MS.most, terms.deadlineMs / 4);
    const again = retry(
      handleWhen((fault) => this.#isWorthAnotherTry(fault, performance.now() - startedAt, terms)),
      {
        maxAttempts: this.#options.retries,
        backoff: new ExponentialBackoff({ initialDelay: Math.min(RETRY_DELAY_MS.first, mostMs), maxDelay: mostMs }),
      },
    );
    return again.execute(() => this.#throughCircuit(call, terms, startedAt + terms.deadlineMs));
  }

  /** Only what failed at once, and only while most of the time is left. All calls of the port are reads. */
  #isWorthAnotherTry(fault: unknown, elapsedMs: number, { deadlineMs, signal }: CallTerms): boolean {
    const isFinal = fault instanceof GivenUpError || fault instanceof StrayAnswerError || isNotAsked(fault);
    return !isFinal && !signal.aborted && this.state === 'CLOSED' && elapsedMs <= deadlineMs / 4;
  }

  /** While one call tries whether the force is well again, the others do not wait to hear. */
  #throughCircuit<A>(
    call: (source: Source, signal: AbortSignal) => Promise<A>,
    terms: CallTerms,
    endsAt: number,
  ): Promise<A> {
    if (this.state === 'HALF_OPEN') return Promise.reject(new BrokenCircuitError());
    return this.#circuit.execute(() => this.#withinTime(call, terms, endsAt));
  }

  async #withinTime<A>(
    call: (source: Source, signal: AbortSignal) => Promise<A>,
    { signal, isFair }: CallTerms,
    endsAt: number,
  ): Promise<A> {
    if (signal.aborted) throw new GivenUpError('GONE', isFair);
    const leftMs = endsAt - performance.now();
    if (leftMs < 1) throw new GivenUpError('LATE', isFair);
    const stop = new AbortController();
    return new Promise((resolve, reject) => {
      const giveUp = (why: 'LATE' | 'GONE') => {
        stop.abort();
        end();
        reject(new GivenUpError(why, isFair));
      };
      const timer = setTimeout(() => giveUp('LATE'), leftMs);
      const onGone = () => giveUp('GONE');
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onGone);
      };
      signal.addEventListener('abort', onGone, { once: true });
      this.#inPlace(call, stop.signal).finally(end).then(resolve, reject);
    });
  }

  /** What was given up on while it waited leaves its place at once and wakes the next. */
  #inPlace<A>(call: (source: Source, signal: AbortSignal) => Promise<A>, signal: AbortSignal): Promise<A> {
    return this.#places.execute(async () => {
      signal.throwIfAborted();
      try {
        return await call(this.#source, signal);
      } catch (fault) {
        if (fault instanceof StrayAnswerError) this.#answersRefused += 1;
        throw fault;
      }
    });
  }
}

/** The force was not asked, for its own good or since others ask too much of it. */
export const isNotAsked = (fault: unknown): boolean =>
  fault instanceof BrokenCircuitError || fault instanceof BulkheadRejectedError;

/** Whether a failure says something about the force, and not about the broker or whoever asked. */
const tellsAgainst = (fault: unknown): boolean =>
  fault instanceof GivenUpError ? fault.why === 'LATE' && fault.wasFair : !isNotAsked(fault);
