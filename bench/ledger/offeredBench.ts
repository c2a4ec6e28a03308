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
async function offer(ledger: Ledger, seconds: number): Promise<Float64Array> {
  const total = (WARM_UP + seconds) * RATE;
  const counted = WARM_UP * RATE;
  const latencies = new Float64Array(total - counted);
  const begun: BegunRequest[] = [];
  let requests = 0;
  let answered = 0;
  const start = performance.now();
  const offerOne = async (k: number) => {
    const open = k % 2 === 1 ? begun.pop() : undefined;
    if (open === undefined) begun.push(await begin(ledger, requests++));
    else await end(ledger, open);
    if (k >= counted) latencies[k - counted] = performance.now() - start - (k * 1000) / RATE;
    answered += 1;
  };
  const failures: unknown[] = [];
  for (let offered = 0; answered < total; ) {
    if (failures.length > 0) throw failures[0];
    const due = Math.min(total, Math.floor(((performance.now() - start) * RATE) / 1000) + 1);
    while (offered < due) offerOne(offered++).catch((failure) => failures.push(failure));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
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
