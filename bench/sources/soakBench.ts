import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { medianOf } from '../ledger/quantiles.js';
import type { Report } from '../ledger/Report.js';
import { BenchBroker } from './BenchBroker.js';
import type { BenchOptions } from './BenchOptions.js';
import type { Fleet } from './Fleet.js';

/** What a force may do for a while: mostly well, or something that is wrong with it. */
const MOODS: readonly (readonly string[])[] = [
  ['latency:fixed(20)'],
  ['latency:fixed(20)'],
  ['latency:lognormal(40,0.8)'],
  ['hang'],
  ['refuse'],
  ['garbage'],
  ['half'],
  ['busy'],
  ['drip(40,20)'],
  ['wrong-force'],
];
/** Milliseconds between two changes of mood of some force, between requests, and between samples. */
const FLAP_MS = 250;
const ASK_EVERY_MS = 250;
const SAMPLE_MS = 1000;

interface Sample {
  readonly sockets: number;
  readonly heapMib: number;
  readonly residentMib: number;
  readonly delayMs: number;
  readonly timers: number;
}

/** Forces that come and go for a long time: what the broker holds at the end is what it held at the beginning. */
export async function soakBench(report: Report, fleet: Fleet, secret: string, options: BenchOptions): Promise<void> {
  const { soakSeconds, deadlineMs } = options;
  const broker = await BenchBroker.start(fleet.forces, secret, deadlineMs);
  const endsAt = performance.now() + soakSeconds * 1000;
  const samples: Sample[] = [];
  let answers = 0;
  let late = 0;
  const asking: Promise<void>[] = [];
  const ask = async () => {
    const { ms } = await broker.ask();
    answers += 1;
    if (ms > deadlineMs + 100) late += 1;
  };
  const every = async (ms: number, step: () => void) => {
    for (; performance.now() < endsAt; await wait(ms)) step();
  };
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  await Promise.all([
    every(FLAP_MS, () => flap(fleet)),
    every(ASK_EVERY_MS, () => {
      asking.push(ask());
    }),
    every(SAMPLE_MS, () => {
      samples.push(sampleOf(delay.percentile(50) / 1e6));
      delay.reset();
    }),
  ]);
  delay.disable();
  await Promise.all(asking);
  await broker.stop();
  tell(report, samples, { answers, late, soakSeconds, forces: fleet.forces.length });
}

function flap(fleet: Fleet): void {
  const force = fleet.forces[Math.floor(Math.random() * fleet.forces.length)];
  const mood = MOODS[Math.floor(Math.random() * MOODS.length)];
  if (force !== undefined) fleet.setFaults(force.code, mood ?? []);
}

function sampleOf(delayMs: number): Sample {
  globalThis.gc?.();
  const resources = process.getActiveResourcesInfo();
  const { heapUsed, rss } = process.memoryUsage();
  return {
    sockets: resources.filter((name) => name === 'TCPSocketWrap').length,
    timers: resources.filter((name) => name === 'Timeout').length,
    heapMib: heapUsed / 2 ** 20,
    residentMib: rss / 2 ** 20,
    delayMs,
  };
}

function tell(
  report: Report,
  samples: readonly Sample[],
  { answers, late, soakSeconds, forces }: { answers: number; late: number; soakSeconds: number; forces: number },
): void {
  report.heading(
    `${forces} forces flapping for ${soakSeconds} s: ${answers} requests; medians of each quarter, first to last`,
  );
  const quarter = Math.floor(samples.length / 4);
  const quarters = (of: (sample: Sample) => number) =>
    [0, 1, 2, 3]
      .map((index) => medianOf(samples.slice(index * quarter, (index + 1) * quarter).map(of)).toFixed(1))
      .join('  ');
  report.line(
    'open sockets',
    quarters(({ sockets }) => sockets),
  );
  report.line(
    'timers',
    quarters(({ timers }) => timers),
  );
  report.line(
    'heap, MiB',
    quarters(({ heapMib }) => heapMib),
    globalThis.gc === undefined ? 'without --expose-gc: not collected before' : 'collected before',
  );
  report.line(
    'resident, MiB',
    quarters(({ residentMib }) => residentMib),
  );
  report.line(
    'event-loop delay, ms (10 are the timer’s)',
    quarters(({ delayMs }) => delayMs),
  );
  report.line('answers after the deadline + 100 ms', report.count(late));
}
