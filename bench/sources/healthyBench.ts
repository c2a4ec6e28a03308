import { medianOf, quantile } from '../ledger/quantiles.js';
import type { Report } from '../ledger/Report.js';
import { BenchBroker, LONGEST_DEADLINE_MS } from './BenchBroker.js';
import type { BenchOptions } from './BenchOptions.js';
import { CallClock } from './CallClock.js';
import type { Fleet } from './Fleet.js';

/** Requests before anything is measured. */
const WARM_UP = 30;

/** What the broker itself takes of a look-up of a person in many forces that are all well: the total, less the forces. */
export async function healthyBench(report: Report, fleet: Fleet, secret: string, options: BenchOptions): Promise<void> {
  const { requests, latencyMs } = options;
  for (const { code } of fleet.forces) fleet.setFaults(code, latencyMs > 0 ? [`latency:fixed(${latencyMs})`] : []);
  const clock = new CallClock();
  const broker = await BenchBroker.start(fleet.forces, secret, LONGEST_DEADLINE_MS, clock.wrap);
  const totals: number[] = [];
  const beyondSlowest: number[] = [];
  const outsideCalls: number[] = [];
  const beyondLatency: number[] = [];
  const rounds: number[] = [];
  let cpu = process.cpuUsage();
  for (let request = -WARM_UP; request < requests; request += 1) {
    if (request === 0) cpu = process.cpuUsage();
    clock.reset();
    const { ms, complete } = await broker.ask();
    if (!complete) throw new Error('a healthy force did not answer');
    if (request < 0) continue;
    const waiting = clock.waiting();
    totals.push(ms);
    beyondSlowest.push(ms - clock.slowestForceMs());
    outsideCalls.push(ms - waiting.ms);
    beyondLatency.push(ms - waiting.rounds * latencyMs);
    rounds.push(waiting.rounds);
  }
  const { user, system } = process.cpuUsage(cpu);
  await broker.stop();
  report.heading(
    `${fleet.forces.length} healthy forces over HTTP, ${latencyMs} ms a call, ${requests} look-ups one by one`,
  );
  const both = (values: readonly number[]) => `${report.ms(medianOf(values))} / ${report.ms(quantile(values, 0.95))}`;
  report.line('total, median / 95th', both(totals), `in ${medianOf(rounds)} rounds`);
  report.line('total less the slowest force', both(beyondSlowest), 'the broker’s own share: to be under 15 ms');
  report.line('total less every wait for a force', both(outsideCalls));
  report.line(
    'total less what the forces were told to take',
    both(beyondLatency),
    'HTTP and both sides’ parsing included',
  );
  report.line(
    'processor time of the broker, each',
    report.ms((user + system) / 1000 / requests),
    'HTTP, the log and this client included',
  );
}
