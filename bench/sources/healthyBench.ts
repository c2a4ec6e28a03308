import { setTimeout as wait } from 'node:timers/promises';
import type { Force } from '../../src/broker/BrokerParts.js';
import { medianOf, quantile } from '../ledger/quantiles.js';
import type { Report } from '../ledger/Report.js';
import { BenchBroker, LONGEST_DEADLINE_MS } from './BenchBroker.js';
import type { BenchOptions } from './BenchOptions.js';
import { CallClock, type CallTimes } from './CallClock.js';
import type { Fleet } from './Fleet.js';
import { covered } from './intervals.js';
import { inventedForces } from './inventedForces.js';

/** Requests before anything is measured: until then code is still being compiled. */
const WARM_UP = 100;

/**
 * What the broker itself takes of a look-up of a person in many forces that are all well: the total, less the slowest
 * force. The total is what a client waits. The slowest force's time is what the slowest force of each round took by its
 * own account, from the head of a call until its last byte was handed over, summed over the rounds; what it did at once
 * counts once. All else is the broker's share: planning, encoding, sending to one force after the other, the way there
 * and back, reading, checking, deciding, both entries of the log, the client, and what calls wait for in the one process
 * that stands for all forces. Beside it stands what is left when a force's time is what the broker waited for its calls,
 * which counts sending and reading as the force's: the truth of a deployment lies between, since there each force has a
 * processor of its own.
 */
export async function healthyBench(report: Report, fleet: Fleet, secret: string, options: BenchOptions): Promise<void> {
  const { latencyMs } = options;
  for (const { code } of fleet.forces) fleet.setFaults(code, latencyMs > 0 ? [`latency:fixed(${latencyMs})`] : []);
  const clock = new CallClock();
  const broker = await BenchBroker.start(fleet.forces, secret, LONGEST_DEADLINE_MS, clock.wrap);
  await measure(report, 'over HTTP', broker, clock, options, () => fleet.times());
}

/** The same with forces in memory, which have no clock of their own, each answering after as long: without the transport. */
export async function memoryBench(report: Report, options: BenchOptions): Promise<void> {
  const clock = new CallClock();
  const slow = slowly(options.latencyMs);
  const forces = await inventedForces(options.forces);
  const broker = await BenchBroker.startInMemory(forces, LONGEST_DEADLINE_MS, (force) => clock.wrap(slow(force)));
  await measure(report, 'in memory', broker, clock, options, async () => clock.calls);
}

async function measure(
  report: Report,
  where: string,
  broker: BenchBroker,
  clock: CallClock,
  { requests, latencyMs, forces }: BenchOptions,
  timesOfForces: () => Promise<CallTimes>,
): Promise<void> {
  const totals: number[] = [];
  const own: number[] = [];
  const beyondSlowest: number[] = [];
  const outsideCalls: number[] = [];
  const rounds: number[] = [];
  let cpu = process.cpuUsage();
  for (let request = -WARM_UP; request < requests; request += 1) {
    if (request === 0) cpu = process.cpuUsage();
    clock.reset();
    const { ms, complete } = await broker.ask();
    if (!complete) throw new Error('a healthy force did not answer');
    const times = await timesOfForces();
    if (request < 0) continue;
    totals.push(ms);
    own.push(ms - clock.slowestForceMs(times));
    beyondSlowest.push(ms - clock.slowestForceMs(clock.calls));
    outsideCalls.push(ms - covered(clock.rounds()));
    rounds.push(clock.rounds().length);
  }
  const { user, system } = process.cpuUsage(cpu);
  await broker.stop();
  const both = (values: readonly number[]) => `${report.ms(medianOf(values))} / ${report.ms(quantile(values, 0.95))}`;
  report.heading(`${forces} healthy forces ${where}, ${latencyMs} ms a call, ${requests} look-ups one by one`);
  report.line('total, median / 95th', both(totals), `in ${medianOf(rounds)} rounds`);
  report.line('total less the slowest force, by its clock', both(own), 'the broker’s own share: to be under 15 ms');
  report.line('the same, as the broker sees its calls', both(beyondSlowest));
  report.line('total less every wait for a force', both(outsideCalls));
  report.line(
    'processor time of the process, each',
    report.ms((user + system) / 1000 / requests),
    'the log and this client included',
  );
}

/** Forces that take so long for each call. */
const slowly =
  (latencyMs: number) =>
  (force: Force): Force => {
    const { source } = force;
    const after = async <A>(call: () => Promise<A>, signal: AbortSignal): Promise<A> => {
      await wait(latencyMs, undefined, { signal });
      return call();
    };
    return {
      ...force,
      source: {
        force: source.force,
        name: source.name,
        find: (request, signal) => after(() => source.find(request, signal), signal),
        read: (request, signal) => after(() => source.read(request, signal), signal),
        consult: (request, signal) => after(() => source.consult(request, signal), signal),
        count: (request, signal) => after(() => source.count(request, signal), signal),
        check: (signal) => after(() => source.check(signal), signal),
        close: () => source.close(),
      },
    };
  };
