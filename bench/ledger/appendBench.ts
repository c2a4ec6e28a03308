import { join } from 'node:path';
import { BareLog } from './BareLog.js';
import { BenchFolder } from './BenchFolder.js';
import type { BenchOptions } from './BenchOptions.js';
import { APPENDERS, closedLoop, forSeconds, type LoopResult, requestsTo } from './closedLoop.js';
import { quantile } from './quantiles.js';
import type { Report } from './Report.js';

interface Measured extends LoopResult {
  readonly syncs: number;
  readonly bytes: number;
}

async function measureLedger(folder: BenchFolder, seconds: number): Promise<Measured> {
  const ledger = await folder.open();
  const append = requestsTo(ledger);
  await closedLoop(append, forSeconds(Math.min(1, seconds)), false);
  const before = ledger.durable();
  const result = await closedLoop(append, forSeconds(seconds));
  await ledger.close();
  const share = result.entries / (before + result.entries);
  return { ...result, syncs: (await folder.records()) * share, bytes: (await folder.bytes()) * share };
}

async function measureBare(path: string, entryBytes: number, seconds: number): Promise<Measured> {
  const log = await BareLog.open(path, entryBytes);
  const result = await closedLoop(() => log.append(), forSeconds(seconds));
  await log.close();
  return { ...result, syncs: log.syncs, bytes: result.entries * entryBytes };
}

function tell(report: Report, name: string, { entries, seconds, cpuSeconds, latencies, syncs, bytes }: Measured): void {
  report.line(`${name}: entries`, `${report.count(entries / seconds)} /s`);
  report.line(`${name}: entries per sync`, (entries / syncs).toFixed(1));
  report.line(`${name}: p50, p99`, report.ms(quantile(latencies, 0.5)), report.ms(quantile(latencies, 0.99)));
  report.line(`${name}: processor time per entry`, `${((cpuSeconds * 1e6) / entries).toFixed(1)} µs`);
  report.line(`${name}: bytes per entry`, (bytes / entries).toFixed(0));
}

/** (b) Appenders that wait for each entry, against as many over a file that is only written and synced. */
export async function appendBench(report: Report, { dir, seconds }: BenchOptions): Promise<void> {
  const folder = await BenchFolder.make(dir);
  try {
    const ledger = await measureLedger(folder, seconds);
    const bare = await measureBare(join(folder.path, 'bare'), Math.round(ledger.bytes / ledger.entries), seconds);
    report.heading(`append: ${APPENDERS} appenders in a closed loop, ${seconds} s each`);
    tell(report, 'ledger', ledger);
    tell(report, 'bare', bare);
    report.line('ledger against bare', report.ratio(ledger.entries / ledger.seconds / (bare.entries / bare.seconds)));
  } finally {
    await folder.remove();
  }
}
