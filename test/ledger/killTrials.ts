import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RecoveryReport } from '../../src/ledger/Ledger.js';
import type { Receipt } from '../../src/model/LedgerEntry.js';
import { openIn } from './openIn.js';
import { checkTree, readLedger } from './readLedger.js';

const CHILD = fileURLToPath(new URL('./appendUnderLoad.js', import.meta.url));
const MOST_ACKNOWLEDGED = 300;
/** So that it falls into the middle of a commit as often as between two. */
const MOST_DELAY_MS = 20;
const TRIALS_PER_FOLDER = 5;

export interface KillTrialsReport {
  readonly trials: number;
  readonly acknowledged: number;
  /** Trials after which something unfinished was cut. */
  readonly recovered: number;
}

/**
 * Kills (SIGKILL) a process that appends under load, at a moment drawn from the seed, and opens its ledger again.
 * Rejects at the first acknowledged entry that is missing or changed, or the first ledger that does not verify.
 */
export async function runKillTrials(
  trials: number,
  seed: number,
  progress: (report: KillTrialsReport) => void = () => {},
): Promise<KillTrialsReport> {
  const random = randomFrom(seed);
  let folder = '';
  let expected: Receipt[] = [];
  let acknowledged = 0;
  let recovered = 0;
  for (let trial = 0; trial < trials; trial++) {
    if (trial % TRIALS_PER_FOLDER === 0) {
      if (folder !== '') await rm(folder, { recursive: true });
      folder = await mkdtemp(join(tmpdir(), 'proviso-kill-'));
      expected = [];
    }
    const receipts = 1 + Math.floor(random() * MOST_ACKNOWLEDGED);
    const printed = await killAfter(folder, receipts, random() * MOST_DELAY_MS, trial % 2 === 0);
    expected.push(...printed);
    acknowledged += printed.length;
    if ((await reopen(folder)) !== null) recovered++;
    const problem = await problemOf(folder, expected).catch((error: unknown) => String(error));
    if (problem !== null) throw new Error(`trial ${trial + 1} of seed ${seed}, in ${folder}: ${problem}`);
    progress({ trials: trial + 1, acknowledged, recovered });
  }
  await rm(folder, { recursive: true, force: true });
  return { trials, acknowledged, recovered };
}

/** Kills the process a little after it has printed so many receipts; resolves to all that it printed whole until it died. */
async function killAfter(folder: string, receipts: number, delayMs: number, inPieces: boolean): Promise<Receipt[]> {
  const child = spawn(process.execPath, [CHILD, folder, inPieces ? 'pieces' : 'thread'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let text = '';
  let isDying = false;
  child.stdout.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk;
    if (isDying || text.split('\n').length <= receipts) return;
    isDying = true;
    setTimeout(() => child.kill('SIGKILL'), delayMs);
  });
  const [code, signal] = await closed;
  if (signal !== 'SIGKILL') throw new Error(`the appending process ended by itself, with status ${code}`);
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => ({ index: Number(line.split(':')[0]), hash: line.split(':')[1] ?? '' }));
}

async function reopen(folder: string): Promise<RecoveryReport | null> {
  const ledger = await openIn(folder, { now: () => new Date(), limits: { entries: 256, bytes: 1_000_000 } });
  await ledger.close();
  return ledger.recovered;
}

/** What is wrong with a ledger that was opened again, or null: by a reading of its own, entry by entry. */
async function problemOf(folder: string, expected: readonly Receipt[]): Promise<string | null> {
  const read = await readLedger(folder);
  const lost = expected.find(({ index, hash }) => read[index]?.hash !== hash);
  if (lost !== undefined) return `entry ${lost.index} is missing or changed`;
  const unread = read.findIndex(({ detail }) => detail === null);
  if (unread !== -1) return `entry ${unread} cannot be opened`;
  const published = await checkTree(folder);
  return published === read.length ? null : `${read.length} entries, ${published} of them published`;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [trials = 300, seed = Date.now() % 2 ** 32] = process.argv.slice(2).map(Number);
  console.log(`seed ${seed}`);
  const line = ({ trials: done, acknowledged, recovered }: KillTrialsReport) =>
    process.stdout.write(`\r${done} of ${trials}: ${acknowledged} acknowledged, ${recovered} recovered, none lost`);
  await runKillTrials(trials, seed, line);
  console.log();
}
