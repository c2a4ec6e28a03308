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
import { CallLimit, type CallTerms, type GivenUpWhy } from './CallLimit.js';
import { checkedSource, StrayAnswerError } from './checkedSource.js';
import { GivenUpError } from './GivenUpError.js';
import { HttpFault } from './http/HttpFault.js';
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

type Call<A> = (source: Source, signal: AbortSignal) => Promise<A>;

/**
 * The one way to a force, shared by all requests: it keeps a failing force from holding up those who ask, and those who
 * ask from overrunning a force. Outermost first: another try where a call failed at once; the circuit; the deadline; the
 * places for calls at once. A source that goes on after it was given up on keeps its place until it settles.
 */
export class ForceLine {
  readonly #source: Source;
  readonly #options: LineOptions;
  readonly #breaker: AccidentBreaker;
  readonly #circuit: CircuitBreakerPolicy;
  readonly #places: BulkheadPolicy;
  #answersRefused = 0;

  constructor(source: Source, options: Partial<LineOptions> = {}) {
    this.#source = checkedSource(source);
    this.#options = { ...LINE_DEFAULTS, ...options };
    const { accidentsToOpen, accidentMs, halfOpenAfterMs, callsAtOnce, callsWaiting } = this.#options;
    this.#breaker = new AccidentBreaker({ most: accidentsToOpen, withinMs: accidentMs });
    this.#circuit = circuitBreaker(
      handleWhen((fault) => this.#circuit.state === CircuitState.HalfOpen || tellsAgainst(fault)),
      { halfOpenAfter: halfOpenAfterMs, breaker: this.#breaker },
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
   * Makes one call. Never takes longer than its time, whatever the source does. Calls that are made at once share their
   * `limit`.
   * @throws GivenUpError, StrayAnswerError, an error of cockatiel's where the force is not asked, or what the source throws.
   */
  async ask<A>(call: Call<A>, terms: CallTerms, limit = new CallLimit(terms)): Promise<A> {
    try {
      return await this.#throughCircuit(call, limit);
    } catch (fault) {
      if (!this.#isWorthAnotherTry(fault, limit)) throw fault;
      return this.#tryAgain(call, limit, fault);
    }
  }

  /** After the first try, which failed: that is told to the policy as its first. */
  #tryAgain<A>(call: Call<A>, limit: CallLimit, failedWith: unknown): Promise<A> {
    const mostMs = Math.min(RETRY_DELAY_MS.most, limit.terms.deadlineMs / 4);
    const again = retry(
      handleWhen((fault) => this.#isWorthAnotherTry(fault, limit)),
      {
        maxAttempts: this.#options.retries,
        backoff: new ExponentialBackoff({ initialDelay: Math.min(RETRY_DELAY_MS.first, mostMs), maxDelay: mostMs }),
      },
    );
    return again.execute(({ attempt }) =>
      attempt === 0 ? Promise.reject(failedWith) : this.#throughCircuit(call, limit),
    );
  }

  /** Only what failed at once, and only while most of the time is left. All calls of the port are reads. */
  #isWorthAnotherTry(fault: unknown, { terms, elapsedMs }: CallLimit): boolean {
    return !isFinal(fault) && !terms.signal.aborted && this.state === 'CLOSED' && elapsedMs <= terms.deadlineMs / 4;
  }

  /** While one call tries whether the force is well again, the others do not wait to hear. */
  async #throughCircuit<A>(call: Call<A>, limit: CallLimit): Promise<A> {
    if (this.state === 'HALF_OPEN') throw new BrokenCircuitError();
    if (this.state === 'OPEN') return this.#circuit.execute(() => this.#withinTime(call, limit));
    try {
      const answer = await this.#withinTime(call, limit);
      this.#breaker.success();
      return answer;
    } catch (fault) {
      // A closed circuit lets every call through, so it need only hear of those that fail.
      if (this.state !== 'CLOSED') throw fault;
      return this.#circuit.execute(() => Promise.reject(fault));
    }
  }

  #withinTime<A>(call: Call<A>, limit: CallLimit): Promise<A> {
    const { isFair } = limit.terms;
    const { over } = limit;
    if (over !== null) return Promise.reject(new GivenUpError(over, isFair));
    return new Promise((resolve, reject) => {
      const giveUp = (why: GivenUpWhy) => reject(new GivenUpError(why, isFair));
      limit.enter(giveUp);
      this.#inPlace(call, limit.signal).then(
        (answer) => {
          limit.leave(giveUp);
          resolve(answer);
        },
        (fault) => {
          limit.leave(giveUp);
          if (fault instanceof StrayAnswerError) this.#answersRefused += 1;
          reject(fault);
        },
      );
    });
  }

  /** What was given up on while it waited leaves its place at once and wakes the next. */
  #inPlace<A>(call: Call<A>, signal: AbortSignal): Promise<A> {
    return this.#places.execute(() => {
      signal.throwIfAborted();
      return call(this.#source, signal);
    });
  }
}

/** What another try at once would not change. */
const isFinal = (fault: unknown): boolean =>
  fault instanceof GivenUpError ||
  fault instanceof StrayAnswerError ||
  (fault instanceof HttpFault && !fault.mayPass) ||
  isNotAsked(fault);

/** The force was not asked, for its own good or since others ask too much of it. */
export const isNotAsked = (fault: unknown): boolean =>
  fault instanceof BrokenCircuitError || fault instanceof BulkheadRejectedError;

/** Whether a failure says something about the force, and not about the broker or whoever asked. */
const tellsAgainst = (fault: unknown): boolean =>
  fault instanceof GivenUpError ? fault.why === 'LATE' && fault.wasFair : !isNotAsked(fault);
