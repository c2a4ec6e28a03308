import type { Ledger } from '../../src/ledger/Ledger.js';
import { BenchFolder } from './BenchFolder.js';
import type { BenchOptions } from './BenchOptions.js';
import { quantile } from './quantiles.js';
import type { Report } from './Report.js';
import { type BegunRequest, begin, end } from './traffic.js';

/** Entries offered in a second, whatever became of those before. */
const RATE = 10_000;

/** Seconds that do not count: until the compiler has settled. */
const WARM_UP = 2;

/**
 * Offers entry k at k / RATE seconds, by the clock. A latency runs from the time at which an entry was due, so that a
 * stall counts for all that came due in it.
 */
async function offer(ledger: Ledger, seconds: number): Promise<number[]> {
  const latencies: number[] = [];
  const begun: BegunRequest[] = [];
  const appends: Promise<void>[] = [];
  let requests = 0;
  const start = performance.now();
  const offerOne = async (k: number) => {
    const open = k % 2 === 1 ? begun.shift() : undefined;
    if (open === undefined) begun.push(await begin(ledger, requests++));
    else await end(ledger, open);
    if (k >= WARM_UP * RATE) latencies.push(performance.now() - start - (k * 1000) / RATE);
  };
  const total = (WARM_UP + seconds) * RATE;
  let offered = 0;
  while (offered < total) {
    const due = Math.min(total, Math.floor(((performance.now() - start) * RATE) / 1000) + 1);
    while (offered < due) appends.push(offerOne(offered++));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(appends);
  return latencies;
}

/** (c) How long an entry takes under a load that does not wait. */
export async function offeredBench(report: Report, { dir, seconds }: BenchOptions): Promise<void> {
  const folder = await BenchFolder.make(dir);
  try {
    const ledger = await folder.open();
    const latencies = await offer(ledger, seconds);
    await ledger.close();
    report.heading(`offered: ${report.count(RATE)} entries/s for ${seconds} s, from the time each was due`);
    for (const [name, share] of [
      ['p50', 0.5],
      ['p99', 0.99],
      ['p999', 0.999],
      ['longest', 1],
    ] as const) {
      report.line(name, report.ms(quantile(latencies, share)));
    }
  } finally {
    await folder.remove();
  }
}
