import { join } from 'node:path';
import { BareLog } from './BareLog.js';
import { BenchFolder } from './BenchFolder.js';
import type { BenchOptions } from './BenchOptions.js';
import { APPENDERS, closedLoop, forSeconds, type LoopResult, requestsTo } from './closedLoop.js';
import { medianOf, quantile } from './quantiles.js';
import type { Report } from './Report.js';

interface Measured extends LoopResult {
  readonly syncs: number;
  readonly bytes: number;
}

/** One after the other on the same disk, so that what else the machine does meets all of them alike. */
interface Round {
  readonly ledger: Measured;
  /** Writes as many bytes per entry, and as many entries per sync, as the ledger did just before. */
  readonly alike: Measured;
  /** Writes as many bytes per entry, and syncs whatever waits: all appenders at once. */
  readonly free: Measured;
}

const LOOPS = ['ledger', 'alike', 'free'] as const satisfies readonly (keyof Round)[];
const NAMES = {
  ledger: 'ledger',
  alike: 'bare, batches as the ledger',
  free: 'bare, batches without limit',
} as const satisfies Record<keyof Round, string>;

const WARM_UP_SECONDS = 1;

async function measureLedger(folder: BenchFolder, seconds: number): Promise<Measured> {
  const ledger = await folder.open();
  const append = requestsTo(ledger);
  await closedLoop(append, forSeconds(WARM_UP_SECONDS), false);
  const before = ledger.durable();
  const result = await closedLoop(append, forSeconds(seconds));
  await ledger.close();
  const share = result.entries / (before + result.entries);
  return { ...result, syncs: (await folder.records()) * share, bytes: (await folder.bytes()) * share };
}

async function measureBare(path: string, like: Measured, mostPerSync: number, seconds: number): Promise<Measured> {
  const entryBytes = Math.round(like.bytes / like.entries);
  const log = await BareLog.open(path, { entryBytes, mostPerSync });
  await closedLoop(() => log.append(), forSeconds(WARM_UP_SECONDS), false);
  const before = log.syncs;
  const result = await closedLoop(() => log.append(), forSeconds(seconds));
  await log.close();
  return { ...result, syncs: log.syncs - before, bytes: result.entries * entryBytes };
}

async function measureRound({ dir, seconds }: BenchOptions): Promise<Round> {
  const folder = await BenchFolder.make(dir);
  try {
    const ledger = await measureLedger(folder, seconds);
    const alike = await measureBare(join(folder.path, 'alike'), ledger, ledger.entries / ledger.syncs, seconds);
    const free = await measureBare(join(folder.path, 'free'), ledger, Number.POSITIVE_INFINITY, seconds);
    return { ledger, alike, free };
  } finally {
    await folder.remove();
  }
}

const perSecond = ({ entries, seconds }: Measured) => entries / seconds;
const perSync = ({ entries, syncs }: Measured) => entries / syncs;
const cpuMicroseconds = ({ cpuSeconds, entries }: Measured) => (cpuSeconds * 1e6) / entries;
const bytesPerEntry = ({ bytes, entries }: Measured) => bytes / entries;

function tell(report: Report, name: string, measured: readonly Measured[]): void {
  const median = (value: (one: Measured) => number) => medianOf(measured.map(value));
  const at = (share: number) => report.ms(median(({ latencies }) => quantile(latencies, share)));
  report.line(`${name}: entries`, `${report.count(median(perSecond))} /s`);
  report.line(`${name}: entries per sync`, median(perSync).toFixed(1));
  report.line(`${name}: p50, p99`, at(0.5), at(0.99));
  report.line(`${name}: processor time per entry`, `${median(cpuMicroseconds).toFixed(1)} µs`);
  report.line(`${name}: bytes per entry`, median(bytesPerEntry).toFixed(0));
}

/**
 * (b) Appenders that wait for each entry, against as many over a file that is only written and synced. The ledger is held
 * against a bare loop with the same bytes and the same batching: in each round the loop writes as many bytes per entry
 * (those of tiles included) and as many entries per sync as the ledger did in that round. Beside it stands a loop that
 * syncs all that waits. Medians of the rounds; a ratio is the median of those within a round.
 */
export async function appendBench(report: Report, options: BenchOptions): Promise<void> {
  const rounds: Round[] = [];
  report.heading(
    `append: ${APPENDERS} appenders in a closed loop, ${options.rounds} rounds of ${options.seconds} s each`,
  );
  while (rounds.length < options.rounds) {
    const round = await measureRound(options);
    rounds.push(round);
    const speeds = LOOPS.map((loop) => report.count(perSecond(round[loop]))).join('  ');
    report.line(`round ${rounds.length}: ledger, bare, bare without limit`, speeds, `load ${report.load()}`);
  }
  for (const loop of LOOPS) {
    const measured = rounds.map((round) => round[loop]);
    tell(report, NAMES[loop], measured);
  }
  const against = (bare: keyof Round) =>
    report.ratio(medianOf(rounds.map((round) => perSecond(round.ledger) / perSecond(round[bare]))));
  report.line('ledger against bare, batches as the ledger', against('alike'), 'at least 0.60× is wanted');
  report.line('ledger against bare, batches without limit', against('free'));
}
