import type { Worker } from 'node:worker_threads';
import { PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { startTestBroker } from '../harness.js';
import { STRATEGY_QUERY } from '../scenarios/queries.js';

/**
 * Run as a process of its own, because only that learns of its threads: starts a broker, ends the thread that writes its
 * log, asks, and prints readiness before and after, and the answer.
 */
async function main(): Promise<void> {
  const writers: Worker[] = [];
  process.on('worker', (worker) => {
    writers.push(worker);
  });
  const broker = await startTestBroker();
  const token = await broker.token(SOCIAL_WORKER);
  const enquiry = await broker.open(token, STRATEGY_ENQUIRY);
  const ready = async () => (await fetch(`${broker.url}/health/ready`)).status;
  const before = await ready();
  const ended = writers.map((worker) => worker.threadId);
  await Promise.all(writers.map((worker) => worker.terminate()));
  const { status, body } = await broker.ask(STRATEGY_QUERY, { token, enquiry, variables: { pncId: PNC_ID } });
  const after = await ready();
  await broker.stop();
  process.stdout.write(JSON.stringify({ threads: ended.length, ready: [before, after], status, body }));
}

await main();
