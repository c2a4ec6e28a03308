import { verifyLedger } from '../../src/verify/verifyLedger.js';
import { BenchFolder } from './BenchFolder.js';
import type { BenchOptions } from './BenchOptions.js';
import { closedLoop, type LoopResult, requestsTo } from './closedLoop.js';
import type { Report } from './Report.js';

/** Time between two looks at the memory. */
const SAMPLE_MS = 100;

interface Sample {
  readonly entries: number;
  readonly rss: number;
  readonly heap: number;
}

/** Appends so many entries and looks at the memory meanwhile. */
async function grow(folder: BenchFolder, entries: number): Promise<LoopResult & { samples: readonly Sample[] }> {
  const ledger = await folder.open();
  const samples: Sample[] = [];
  const timer = setInterval(() => {
    const { rss, heapUsed } = process.memoryUsage();
    samples.push({ entries: ledger.durable(), rss, heap: heapUsed });
  }, SAMPLE_MS);
  let asked = 0;
  const result = await closedLoop(requestsTo(ledger), () => asked++ < entries, false);
  clearInterval(timer);
  await ledger.close();
  return { ...result, samples };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function tellMemory(report: Report, entries: number, samples: readonly Sample[]): void {
  const quarter = (from: number) =>
    samples.filter((sample) => sample.entries >= from * entries && sample.entries < (from + 0.25) * entries);
  for (const what of ['rss', 'heap'] as const) {
    const [first, last] = [mean(quarter(0).map((one) => one[what])), mean(quarter(0.75).map((one) => one[what]))];
    const values = `${report.mib(first)} → ${report.mib(last)}`;
    report.line(`${what}, first and last quarter`, values, report.ratio(last / first));
    report.line(`${what}, at most`, report.mib(Math.max(...samples.map((one) => one[what]))));
  }
}

async function tellVerification(report: Report, { ledger, keys }: BenchFolder, isLong: boolean): Promise<void> {
  for (const [how, options, wanted] of [
    ['entries, tree, tiles and signatures', {}, 'at least 200,000 are wanted'],
    ['and what the entries commit to, with the keys', { keys }, 'every block opened'],
  ] as const) {
    if (isLong && 'keys' in options) continue;
    const start = performance.now();
    const { entries, problems } = await verifyLedger(ledger, options);
    const seconds = (performance.now() - start) / 1000;
    if (problems.length > 0) throw new Error(`the verifier found: ${JSON.stringify(problems)}`);
    report.heading(`verify: ${report.count(entries)} ${how}`);
    report.line('verified', `${report.count(entries / seconds)} entries/s`, `${seconds.toFixed(1)} s; ${wanted}`);
    report.line('rss', report.mib(process.memoryUsage().rss));
  }
}

/** Beyond this, details are not opened: it would take longer than all else together. */
const LONG_ENTRIES = 2_000_000;

/** (d) Whether memory grows with the log, and (e) how fast all of it is verified. */
export async function growthBench(report: Report, { dir, entries, parts }: BenchOptions): Promise<void> {
  const folder = await BenchFolder.make(dir);
  try {
    const { seconds, cpuSeconds, samples } = await grow(folder, entries);
    if (parts.includes('growth')) {
      report.heading(`growth: ${report.count(entries)} entries`);
      report.line('appended', `${report.count(entries / seconds)} entries/s`, `${seconds.toFixed(1)} s`);
      report.line('processor time per entry', `${((cpuSeconds * 1e6) / entries).toFixed(1)} µs`);
      tellMemory(report, entries, samples);
      report.line('bytes per entry', ((await folder.bytes()) / entries).toFixed(0));
    }
    if (parts.includes('verify')) await tellVerification(report, folder, entries > LONG_ENTRIES);
  } finally {
    await folder.remove();
  }
}
