import { askOnce } from './askOnce.js';
import { Contender } from './Contender.js';
import { cpuMsOf } from './measure.js';
import { own } from './startContender.js';

/** What a record costs among so many of one person. */
export interface Growth {
  readonly records: number;
  readonly answerBytes: number;
  /** Processor time of an answer. */
  readonly cpuMs: number | null;
  readonly ms: number;
}

const COUNTS = [20, 200, 2_000, 20_000];
/** Records that are answered in all for each count, so that each is measured for about as long. */
const RECORDS_IN_ALL = 40_000;

/** The same question about people of whom ten times as much is held, one after the other over one connection. */
export async function growthBench(): Promise<readonly Growth[]> {
  const broker = await Contender.start('broker', [own('brokerProcess.js'), '4', COUNTS.join(','), 'full']);
  const grown: Growth[] = [];
  for (const records of COUNTS) {
    const times = Math.max(3, Math.ceil(RECORDS_IN_ALL / records));
    const question = `records${records}`;
    for (let n = 0; n < times / 3; n += 1) await askOnce(broker, question);
    const cpuBefore = cpuMsOf(broker);
    const startedAt = performance.now();
    let answerBytes = 0;
    for (let n = 0; n < times; n += 1) answerBytes = (await askOnce(broker, question)).body.length;
    const ms = (performance.now() - startedAt) / times;
    const cpuAfter = cpuMsOf(broker);
    const cpuMs = cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / times;
    grown.push({ records, answerBytes, cpuMs, ms });
  }
  await broker.stop();
  return grown;
}
