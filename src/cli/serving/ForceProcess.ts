import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { StartupError } from '../../model/StartupError.js';
import type { ForceProcessReply, ForceProcessStart } from './ForceProcessMessage.js';

const PROGRAM = new URL('./serveOneForce.js', import.meta.url);
/** How long a process may take to end once it is told to, in milliseconds. */
const STOP_PATIENCE_MS = 5000;

/** The process of one simulated force, seen from the one that started it. */
export class ForceProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
  }

  /**
   * @param onEnd told when the process ends, whether or not it was told to.
   * @throws StartupError when the force cannot be served.
   */
  static async start(
    message: ForceProcessStart,
    onEnd: () => void,
  ): Promise<{ process: ForceProcess; address: string }> {
    const child = fork(PROGRAM, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    const started = new ForceProcess(child);
    child.once('exit', onEnd);
    child.send(message);
    const reply = await Promise.race([replyOf(child), started.#ended.then(() => null)]);
    if (reply !== null && 'address' in reply) return { process: started, address: reply.address };
    await started.stop();
    throw reply === null
      ? new StartupError(message.force, 'the process that serves the force ended at once')
      : new StartupError(reply.where, reply.problem);
  }

  setFaults(faults: readonly string[]): void {
    if (this.#child.connected) this.#child.send({ faults });
  }

  async stop(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    const patience = setTimeout(() => this.#child.kill('SIGKILL'), STOP_PATIENCE_MS);
    await this.#ended;
    clearTimeout(patience);
  }
}

async function replyOf(child: ChildProcess): Promise<ForceProcessReply> {
  const [reply] = (await once(child, 'message')) as [ForceProcessReply];
  return reply;
}
