import type { Ledger } from '../../src/ledger/Ledger.js';
import { begin, end } from './traffic.js';

export const APPENDERS = 256;

/** Appends one thing, the `n`-th, and waits until it is durable. */
export type Append = (appender: number) => Promise<void>;

/** What a closed loop did. Times in milliseconds. */
export interface LoopResult {
  readonly entries: number;
  readonly seconds: number;
  /** Of all threads: what does not change when the machine has other work too. */
  readonly cpuSeconds: number;
  readonly latencies: readonly number[];
}

/** Appenders that each append again as soon as they are answered, while `goesOn`. Latencies are kept where wanted. */
export async function closedLoop(append: Append, goesOn: () => boolean, keep = true): Promise<LoopResult> {
  const latencies: number[] = [];
  let entries = 0;
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  const appender = async (number: number) => {
    while (goesOn()) {
      const asked = performance.now();
      await append(number);
      entries += 1;
      if (keep) latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: APPENDERS }, (_, number) => appender(number)));
  const { user, system } = process.cpuUsage(cpuStart);
  return { entries, seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6, latencies };
}

/** Each appender is one request after another: its intent, then its outcome. `first` numbers the first request. */
export function requestsTo(ledger: Ledger, first = 0): Append {
  let next = first;
  const begun = new Map<number, Awaited<ReturnType<typeof begin>>>();
  return async (appender) => {
    const open = begun.get(appender);
    if (open === undefined) {
      begun.set(appender, await begin(ledger, next++));
      return;
    }
    begun.delete(appender);
    await end(ledger, open);
  };
}

/** True for so many seconds from the first call on. */
export function forSeconds(seconds: number): () => boolean {
  let until = 0;
  return () => {
    const now = performance.now();
    until ||= now + seconds * 1000;
    return now < until;
  };
}
