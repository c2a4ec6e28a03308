import { parentPort } from 'node:worker_threads';
import type { PopulationOptions } from '../generatePeople.js';
import { renderBlock } from './renderBlock.js';

/** What the thread is asked: the next block to write. */
export interface BlockAsk {
  readonly options: PopulationOptions;
  readonly block: number;
}

parentPort?.on('message', ({ options, block }: BlockAsk) => {
  const parts = renderBlock(options, block);
  parentPort?.postMessage(
    parts,
    parts.map(({ lines }) => lines.buffer),
  );
});
