import type { Force } from '../../src/broker/BrokerParts.js';

type Interval = readonly [from: number, to: number];

/** Notes when each force was being asked, as the broker sees it. */
export class CallClock {
  readonly #calls = new Map<string, Interval[]>();

  /** To be fitted to a broker. */
  readonly wrap = (force: Force): Force => {
    const { source } = force;
    const timed = async <A>(call: Promise<A>): Promise<A> => {
      const from = performance.now();
      try {
        return await call;
      } finally {
        this.#calls.set(force.code, [...(this.#calls.get(force.code) ?? []), [from, performance.now()]]);
      }
    };
    return {
      ...force,
      source: {
        force: source.force,
        name: source.name,
        find: (request, signal) => timed(source.find(request, signal)),
        read: (request, signal) => timed(source.read(request, signal)),
        consult: (request, signal) => timed(source.consult(request, signal)),
        count: (request, signal) => timed(source.count(request, signal)),
        check: (signal) => timed(source.check(signal)),
        close: () => source.close(),
      },
    };
  };

  /** Forgets what was before. */
  reset(): void {
    this.#calls.clear();
  }

  /** Milliseconds for which the slowest force was being asked, calls at once counted once. */
  slowestForceMs(): number {
    return Math.max(0, ...[...this.#calls.values()].map(covered));
  }

  /** Milliseconds for which any force was being asked, and in how many rounds. */
  waiting(): { readonly ms: number; readonly rounds: number } {
    const all = [...this.#calls.values()].flat();
    return { ms: covered(all), rounds: spans(all).length };
  }
}

/** Intervals that touch become one. */
function spans(intervals: readonly Interval[]): readonly Interval[] {
  const joined: Interval[] = [];
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}

const covered = (intervals: readonly Interval[]): number =>
  spans(intervals).reduce((sum, [from, to]) => sum + (to - from), 0);
