import { Contender } from './Contender.js';
import { own } from './startContender.js';

export const PEOPLE = 20_000;

/** How long a broker of four forces that hold so many people takes until it listens, and its processor time, in milliseconds. */
export interface Start {
  readonly ms: number;
  readonly cpuMs: number;
}

/** The best of three starts. */
export async function startBench(): Promise<Start> {
  const times: Start[] = [];
  for (let n = 0; n < 3; n += 1) {
    const broker = await Contender.start('broker', [own('brokerProcess.js'), '4', '20', 'full', String(PEOPLE)]);
    times.push({ ms: broker.ready.startMs, cpuMs: broker.ready.startCpuMs ?? Number.NaN });
    await broker.stop();
  }
  return times.reduce((best, one) => (one.ms < best.ms ? one : best));
}
