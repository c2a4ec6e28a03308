import type { ForceCode, SourceStatus } from '../model/codes.js';
import { CallLimit, type CallTerms } from './CallLimit.js';
import { type ForceLine, isNotAsked } from './ForceLine.js';
import { GivenUpError } from './GivenUpError.js';
import type { Source } from './Source.js';

/** How one force fared in one call. */
export interface ForceAnswer<A> {
  readonly force: ForceCode;
  readonly status: SourceStatus;
  /** Null unless the status is OK or PARTIAL. */
  readonly answer: A | null;
}

export interface FanOutOptions extends CallTerms {
  /** Told why a force failed, for the operator. */
  readonly onFault: (force: ForceCode, fault: unknown) => void;
}

/**
 * Asks all forces at once, each within the same time. A force that does not answer in time is aborted and reported as
 * TIMEOUT, one that fails, is not asked since it failed before, or answers with what was not asked of it as UNAVAILABLE,
 * one that left rows out as PARTIAL. Never rejects for a force's fault.
 */
export async function fanOut<A extends { readonly quarantined: number }>(
  lines: readonly ForceLine[],
  ask: (source: Source, signal: AbortSignal) => Promise<A>,
  options: FanOutOptions,
): Promise<readonly ForceAnswer<A>[]> {
  const limit = new CallLimit(options);
  return Promise.all(lines.map((line) => askOne(line, ask, options, limit)));
}

async function askOne<A extends { readonly quarantined: number }>(
  line: ForceLine,
  ask: (source: Source, signal: AbortSignal) => Promise<A>,
  options: FanOutOptions,
  limit: CallLimit,
): Promise<ForceAnswer<A>> {
  const { force } = line;
  try {
    const answer = await line.ask(ask, options, limit);
    return { force, status: answer.quarantined > 0 ? 'PARTIAL' : 'OK', answer };
  } catch (fault) {
    if (fault instanceof GivenUpError) return { force, status: 'TIMEOUT', answer: null };
    if (!isNotAsked(fault)) options.onFault(force, fault);
    return { force, status: 'UNAVAILABLE', answer: null };
  }
}
