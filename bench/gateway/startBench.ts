import { Contender } from './Contender.js';
import { own } from './startContender.js';

export const PEOPLE = 20_000;

/** Milliseconds until a broker of four forces that hold so many people listens, the best of three starts. */
export async function startBench(): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const broker = await Contender.start('broker', [own('brokerProcess.js'), '4', '20', 'full', String(PEOPLE)]);
    times.push(broker.ready.startMs);
    await broker.stop();
  }
  return Math.min(...times);
}
