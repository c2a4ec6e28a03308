import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { blocksOf, type PopulationOptions } from '../generatePeople.js';
import { type FilePart, renderBlock } from './renderBlock.js';
import type { BlockAsk } from './renderBlockWorker.js';

/** More threads than this do not help: one disk takes what they make. */
const THREADS_AT_MOST = 6;

/**
 * The parts of every block, in order of the blocks, made by as many threads as the machine has cores: which thread makes
 * which block changes nothing. No thread is more than a block ahead of what was taken.
 */
export async function* renderBlocks(options: PopulationOptions): AsyncGenerator<readonly FilePart[], void> {
  const blocks = blocksOf(options);
  if (blocks === 1) {
    yield renderBlock(options, 0);
    return;
  }
  const threads = Array.from(
    { length: Math.min(blocks, THREADS_AT_MOST, availableParallelism()) },
    () => new Worker(new URL('./renderBlockWorker.js', import.meta.url)),
  );
  try {
    const made = threads.map((thread, block) => ask(thread, { options, block }));
    for (let block = 0; block < blocks; block += 1) {
      const at = block % threads.length;
      const parts = await (made[at] as Promise<readonly FilePart[]>);
      const next = block + threads.length;
      if (next < blocks) made[at] = ask(threads[at] as Worker, { options, block: next });
      yield parts;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** The answer of a thread; rejects when the thread breaks. */
async function ask(thread: Worker, asked: BlockAsk): Promise<readonly FilePart[]> {
  const answer = once(thread, 'message') as Promise<[readonly FilePart[]]>;
  answer.catch(() => undefined);
  thread.postMessage(asked);
  const [parts] = await answer;
  return parts;
}
