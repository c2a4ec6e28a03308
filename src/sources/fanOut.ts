import type { ForceCode, SourceStatus } from '../model/codes.js';
import { checkedSource } from './checkedSource.js';
import type { Source } from './Source.js';

/** How one force fared in one call. */
export interface ForceAnswer<A> {
  readonly force: ForceCode;
  readonly status: SourceStatus;
  /** Null unless the status is OK or PARTIAL. */
  readonly answer: A | null;
}

export interface FanOutOptions {
  /** Milliseconds each force is given. */
  readonly deadlineMs: number;
  /** Aborts everything, when the caller has gone. */
  readonly signal: AbortSignal;
  /** Told why a force failed, for the operator. */
  readonly onFault: (force: ForceCode, fault: unknown) => void;
}

/**
 * Asks all forces at once, each within its own deadline. A force that does not answer in time is aborted and reported
 * as TIMEOUT, one that fails or answers with what was not asked of it as UNAVAILABLE, one that left rows out as PARTIAL.
 * Never rejects for a force's fault.
 */
export async function fanOut<A extends { readonly quarantined: number }>(
  sources: readonly Source[],
  ask: (source: Source, signal: AbortSignal) => Promise<A>,
  options: FanOutOptions,
): Promise<readonly ForceAnswer<A>[]> {
  return Promise.all(sources.map((source) => askOne(source, ask, options)));
}

async function askOne<A extends { readonly quarantined: number }>(
  source: Source,
  ask: (source: Source, signal: AbortSignal) => Promise<A>,
  { deadlineMs, signal, onFault }: FanOutOptions,
): Promise<ForceAnswer<A>> {
  const { force } = source;
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<'LATE'>((resolve) => {
    timer = setTimeout(() => {
      late.abort();
      resolve('LATE');
    }, deadlineMs);
  });
  try {
    const answer = await Promise.race([ask(checkedSource(source), AbortSignal.any([signal, late.signal])), deadline]);
    if (answer === 'LATE') return { force, status: 'TIMEOUT', answer: null };
    return { force, status: answer.quarantined > 0 ? 'PARTIAL' : 'OK', answer };
  } catch (fault) {
    if (!signal.aborted) onFault(force, fault);
    return { force, status: late.signal.aborted ? 'TIMEOUT' : 'UNAVAILABLE', answer: null };
  } finally {
    clearTimeout(timer);
  }
}
