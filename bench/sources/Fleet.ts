import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What the process of the forces is told. */
export type FleetMessage =
  | { readonly serve: number; readonly secret: string }
  | { readonly code: string; readonly faults: readonly string[] };

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

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }
}
