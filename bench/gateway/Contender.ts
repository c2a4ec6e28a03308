import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** One request, as it is sent again and again. */
export interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a server’s process tells once it listens. */
export interface Ready {
  readonly port: number;
  /** Milliseconds from the call that starts the server until it listens. */
  readonly startMs: number;
  /** Processor time of that. */
  readonly startCpuMs?: number;
  /** By name of the question. */
  readonly requests: Readonly<Record<string, Sent>>;
  /** Processes that serve with it. */
  readonly beside?: readonly number[];
}

/** A server that is measured, alone on the first processor where the system lets processes be pinned. */
export class Contender {
  private constructor(
    readonly name: string,
    private readonly child: ChildProcess,
    readonly ready: Ready,
  ) {}

  /** `script` and its arguments. */
  static async start(
    name: string,
    script: readonly string[],
    flags: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Contender> {
    const command = [process.execPath, ...HEAP, ...flags, ...script];
    const [program = '', ...args] = CAN_PIN ? ['taskset', '-c', '0', ...command] : command;
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production', ...env },
    });
    const [ready] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => {
        throw new Error(`${name} ended with ${code} before it listened`);
      }),
    ])) as [Ready];
    return new Contender(name, child, ready);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    const patience = setTimeout(() => this.child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(patience);
  }
}

/** As `npm start` has it; all contenders have the same. */
const HEAP = ['--min-semi-space-size=32', '--max-semi-space-size=32'];

/** Whether processes can be pinned here. */
export const CAN_PIN = process.env.PROVISO_BENCH_PIN !== 'off' && spawnSync('taskset', ['--version']).status === 0;

/** Puts this process, which makes the load, on the last processor. */
export function pinLoad(processors: number): void {
  if (CAN_PIN && processors > 1) spawnSync('taskset', ['-a', '-p', '-c', String(processors - 1), String(process.pid)]);
}
