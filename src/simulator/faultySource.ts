import type { CountAnswer, CountRequest } from '../model/Count.js';
import type {
  FindAnswer,
  FindRequest,
  ReadAnswer,
  ReadRequest,
  RegisterAnswer,
  RegisterRequest,
} from '../model/Source.js';

/** What may be wrong with a simulated force. */
export interface Faults {
  /** Never answers, until it is aborted. */
  readonly hang?: boolean | undefined;
  /** Refuses every call. */
  readonly refuse?: boolean | undefined;
}

/** A records system, as much of it as a fault can stand before. */
interface Faultable {
  readonly force: string;
  readonly name: string;
  find(request: FindRequest, signal: AbortSignal): Promise<FindAnswer>;
  read(request: ReadRequest, signal: AbortSignal): Promise<ReadAnswer>;
  consult(request: RegisterRequest, signal: AbortSignal): Promise<RegisterAnswer>;
  count(request: CountRequest, signal: AbortSignal): Promise<CountAnswer>;
  check(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** The source with its faults before it; the source itself where it has none. */
export function faultySource(source: Faultable, { hang, refuse }: Faults): Faultable {
  if (!hang && !refuse) return source;
  const fail = (signal: AbortSignal): Promise<never> =>
    hang ? untilAborted(signal) : Promise.reject(new Error('the simulated force refuses'));
  return {
    force: source.force,
    name: source.name,
    find: (_request, signal) => fail(signal),
    read: (_request, signal) => fail(signal),
    consult: (_request, signal) => fail(signal),
    count: (_request, signal) => fail(signal),
    check: fail,
    close: () => source.close(),
  };
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(new Error('the simulated force was given up on'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
