import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CallTimes } from './CallClock.js';
import type { Interval } from './intervals.js';

/** What the process of the forces is told. */
export type FleetMessage =
  | { readonly serve: number; readonly secret: string }
  | { readonly code: string; readonly faults: readonly string[] }
  | { readonly tell: 'times' };

/** When each force was answering since it was last asked, by its own account: from the head of a call to its last byte. */
export type ToldTimes = readonly (readonly [code: string, calls: readonly Interval[]])[];

export interface FleetForce {
  readonly code: string;
  readonly address: string;
}

/** Simulated forces behind HTTP, in one other process. */
export class Fleet {
  private constructor(
    private readonly child: ChildProcess,
    readonly forces: readonly FleetForce[],
  ) {}

  static async start(count: number, secret: string): Promise<Fleet> {
    const child = fork(fileURLToPath(new URL('forcesProcess.js', import.meta.url)));
    child.send({ serve: count, secret } satisfies FleetMessage);
    const [{ forces }] = (await once(child, 'message')) as [{ forces: readonly FleetForce[] }];
    return new Fleet(child, forces);
  }

  /** From the next call on; each is written as on the command line of `npm run serve`. */
  setFaults(code: string, faults: readonly string[]): void {
    this.child.send({ code, faults } satisfies FleetMessage);
  }

  /** By their own account, since this was last asked. */
  async times(): Promise<CallTimes> {
    this.child.send({ tell: 'times' } satisfies FleetMessage);
    const [{ times }] = (await once(this.child, 'message')) as [{ times: ToldTimes }];
    return new Map(times);
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }
}
