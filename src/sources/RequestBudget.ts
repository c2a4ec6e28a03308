/** How long one call may take. */
export interface CallTime {
  /** Milliseconds; 0 where no time is left, and the call is then not made. */
  readonly deadlineMs: number;
  /** Whether that is a fair part of the whole, so that being late tells something about the force. */
  readonly isFair: boolean;
}

/** A call that had less than this part of the request's time tells nothing about the force by being late. */
const FAIR_PART = 1 / 4;

/**
 * The time that one request has for its forces, whatever it asks of them and in however many rounds. A round may take
 * half of what is left, so that a force which hangs in one leaves time to ask the others in the next, and all rounds
 * together never take more than the whole.
 */
export class RequestBudget {
  readonly #endsAt: number;

  /** Starts now. Time is monotonic: setting the clock changes nothing. */
  constructor(readonly totalMs: number) {
    this.#endsAt = performance.now() + totalMs;
  }

  /** What the next round may take. */
  round(): CallTime {
    const ms = Math.max(0, this.#endsAt - performance.now()) / 2;
    return { deadlineMs: Math.floor(ms), isFair: ms >= this.totalMs * FAIR_PART };
  }
}
