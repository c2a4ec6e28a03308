import { join } from 'node:path';
import type { Ledger } from '../../src/ledger/Ledger.js';
import { BareLog } from './BareLog.js';
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
async function offer(seconds: number, append: (k: number) => Promise<unknown>): Promise<Float64Array> {
  const total = (WARM_UP + seconds) * RATE;
  const counted = WARM_UP * RATE;
  const latencies = new Float64Array(total - counted);
  let answered = 0;
  const start = performance.now();
  const offerOne = async (k: number) => {
    await append(k);
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

/** Intents and outcomes in turns; an outcome is of the request that was begun last. */
function requestsTo(ledger: Ledger): (k: number) => Promise<void> {
  const begun: BegunRequest[] = [];
  let requests = 0;
  return async (k) => {
    const open = k % 2 === 1 ? begun.pop() : undefined;
    if (open === undefined) begun.push(await begin(ledger, requests++));
    else await end(ledger, open);
  };
}

function tell(report: Report, name: string, latencies: Float64Array, wanted = ''): void {
  const at = (share: number) => report.ms(quantile(latencies, share));
  report.line(`${name}: p50, p99`, at(0.5), `${at(0.99)}${wanted}`);
  report.line(`${name}: p999, longest`, at(0.999), at(1));
}

/** (c) How long an entry takes under a load that does not wait; then, on the same disk, a file that is only written and synced. */
export async function offeredBench(report: Report, { dir, seconds }: BenchOptions): Promise<void> {
  const folder = await BenchFolder.make(dir);
  try {
    const ledger = await folder.open();
    const latencies = await offer(seconds, requestsTo(ledger));
    const entries = ledger.durable();
    await ledger.close();
    report.heading(`offered: ${report.count(RATE)} entries/s for ${seconds} s, from the time each was due`);
    tell(report, 'ledger', latencies, ' (below 10 ms is wanted)');
    report.line('ledger: entries per sync', (entries / (await folder.records())).toFixed(1));
    const entryBytes = Math.round((await folder.bytes()) / entries);
    const log = await BareLog.open(join(folder.path, 'bare'), { entryBytes, mostPerSync: Number.POSITIVE_INFINITY });
    const bare = await offer(seconds, () => log.append());
    await log.close();
    tell(report, 'bare, batches without limit', bare);
  } finally {
    await folder.remove();
  }
}
