import type { Force } from '../../src/broker/BrokerParts.js';
import { covered, type Interval, spans } from './intervals.js';
import { monotonicMs } from './monotonicMs.js';

/** When each force was being asked. */
export type CallTimes = ReadonlyMap<string, readonly Interval[]>;

/** Notes when each force was being asked, as the broker sees it. */
export class CallClock {
  readonly #calls = new Map<string, Interval[]>();

  /** To be fitted to a broker. */
  readonly wrap = (force: Force): Force => {
    const { source } = force;
    const timed = async <A>(call: Promise<A>): Promise<A> => {
      const from = monotonicMs();
      try {
        return await call;
      } finally {
        this.#calls.set(force.code, [...(this.#calls.get(force.code) ?? []), [from, monotonicMs()]]);
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

  get calls(): CallTimes {
    return this.#calls;
  }

  /** Forgets what was before. */
  reset(): void {
    this.#calls.clear();
  }

  /** When any force was being asked: rounds follow each other. */
  rounds(): readonly Interval[] {
    return spans([...this.#calls.values()].flat());
  }

  /**
   * Milliseconds that the slowest force of each round took in it, summed over the rounds; its calls at once count once.
   * `calls` may be what the forces themselves measured.
   */
  slowestForceMs(calls: CallTimes): number {
    return this.rounds().reduce((sum, [begins, ends]) => {
      const within = ([from]: Interval) => begins <= from && from <= ends;
      return sum + Math.max(...[...calls.values()].map((own) => covered(own.filter(within))));
    }, 0);
  }
}
