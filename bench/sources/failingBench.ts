import { medianOf, quantile } from '../ledger/quantiles.js';
import type { Report } from '../ledger/Report.js';
import { BenchBroker, LONGEST_DEADLINE_MS, type TimedAnswer } from './BenchBroker.js';
import type { BenchOptions } from './BenchOptions.js';
import type { Fleet } from './Fleet.js';

/** What an answer may take beyond its deadline. */
const BEYOND_MS = 100;

/** How many requests were asked, and of how many something was wrong. */
interface Tally {
  readonly took: number[];
  late: number;
  wrong: number;
  readonly examples: string[];
}

/** One force hangs, one refuses, one sends garbage: every answer in time, and true about each force. */
export async function failingBench(report: Report, fleet: Fleet, secret: string, options: BenchOptions): Promise<void> {
  const { requests, atOnce, deadlineMs, latencyMs } = options;
  const [hangs, refuses, garbles] = fleet.forces.slice(-3).map(({ code }) => code);
  const faults = new Map([
    [hangs, ['hang']],
    [refuses, ['refuse']],
    [garbles, ['garbage']],
  ]);
  const person = await personAsTold(fleet, secret);
  for (const { code } of fleet.forces) fleet.setFaults(code, faults.get(code) ?? [`latency:fixed(${latencyMs})`]);
  const broker = await BenchBroker.start(fleet.forces, secret, deadlineMs);
  const tally: Tally = { took: [], late: 0, wrong: 0, examples: [] };
  let asked = 0;
  const askOn = async () => {
    while (asked < requests) {
      asked += 1;
      const before = broker.circuitOf(hangs ?? '');
      const answer = await broker.ask();
      const after = broker.circuitOf(hangs ?? '');
      const complaint = complaintAbout(answer, person, { hangs, refuses, garbles, before, after });
      tally.took.push(answer.ms);
      if (answer.ms > deadlineMs + BEYOND_MS) tally.late += 1;
      if (complaint !== null) {
        tally.wrong += 1;
        tally.examples.push(complaint);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  await broker.stop();
  const { took, late, wrong, examples } = tally;
  report.heading(
    `${fleet.forces.length} forces, 1 hanging, 1 refusing, 1 sending garbage: ${requests} requests, ${atOnce} at once, deadline ${deadlineMs} ms`,
  );
  report.line('answers after the deadline + 100 ms', report.count(late), 'to be 0');
  report.line(
    'answers with a wrong status or person',
    report.count(wrong),
    `to be 0 ${examples.slice(0, 3).join('; ')}`,
  );
  report.line('slowest answer', report.ms(Math.max(...took)));
  report.line('median / 99th', `${report.ms(medianOf(took))} / ${report.ms(quantile(took, 0.99))}`);
}

/** What forces that are well say of the person: those with faults know nothing of them. */
async function personAsTold(fleet: Fleet, secret: string): Promise<string> {
  for (const { code } of fleet.forces) fleet.setFaults(code, []);
  const broker = await BenchBroker.start(fleet.forces, secret, LONGEST_DEADLINE_MS);
  const { complete, person } = await broker.ask();
  await broker.stop();
  if (!complete) throw new Error('a healthy force did not answer');
  return person;
}

interface Truth {
  readonly hangs: string | undefined;
  readonly refuses: string | undefined;
  readonly garbles: string | undefined;
  /** The circuit of the force that hangs, before and after the request. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What is wrong with an answer; null where nothing is. */
function complaintAbout({ complete, statuses, person }: TimedAnswer, told: string, truth: Truth): string | null {
  if (complete) return 'says that it is complete';
  if (person !== told) return 'says something else of the person';
  const hung =
    truth.before === truth.after
      ? truth.before === 'CLOSED'
        ? ['TIMEOUT']
        : ['UNAVAILABLE', 'TIMEOUT']
      : ['UNAVAILABLE', 'TIMEOUT'];
  for (const [force, status] of statuses) {
    const right =
      force === truth.hangs ? hung : force === truth.refuses || force === truth.garbles ? ['UNAVAILABLE'] : ['OK'];
    if (!right.includes(status)) return `${force} is ${status}`;
  }
  return statuses.size === 0 ? 'names no force' : null;
}
