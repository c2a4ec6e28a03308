import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RecoveryReport } from '../../src/ledger/Ledger.js';
import { openLedger } from '../../src/ledger/openLedger.js';
import { type ExpectedEntry, verifyLedger } from '../../src/verify/verifyLedger.js';

const CHILD = fileURLToPath(new URL('./appendUnderLoad.js', import.meta.url));
const MOST_ACKNOWLEDGED = 300;
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
export async function runKillTrials(trials: number, seed: number): Promise<KillTrialsReport> {
  const random = randomFrom(seed);
  let folder = '';
  let expect: ExpectedEntry[] = [];
  let acknowledged = 0;
  let recovered = 0;
  for (let trial = 0; trial < trials; trial++) {
    if (trial % TRIALS_PER_FOLDER === 0) {
      if (folder !== '') await rm(folder, { recursive: true });
      folder = await mkdtemp(join(tmpdir(), 'proviso-kill-'));
      expect = [];
    }
    const printed = await killAfter(folder, 1 + Math.floor(random() * MOST_ACKNOWLEDGED), trial % 2 === 0);
    expect.push(...printed);
    acknowledged += printed.length;
    if ((await reopen(folder)) !== null) recovered++;
    const { problems } = await verifyLedger(folder, { expect });
    if (problems.length > 0) throw new Error(`trial ${trial + 1} of seed ${seed}: ${JSON.stringify(problems)}`);
  }
  await rm(folder, { recursive: true, force: true });
  return { trials, acknowledged, recovered };
}

/** Kills the process once it has printed so many receipts; resolves to all that it printed whole until it died. */
async function killAfter(folder: string, receipts: number, inPieces: boolean): Promise<ExpectedEntry[]> {
  const child = spawn(process.execPath, [CHILD, folder, ...(inPieces ? ['pieces'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let text = '';
  child.stdout.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk;
    if (text.split('\n').length > receipts) child.kill('SIGKILL');
  });
  const [code, signal] = await closed;
  if (signal !== 'SIGKILL') throw new Error(`the appending process ended by itself, with status ${code}`);
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => ({ sequence: Number(line.split(':')[0]), hash: line.split(':')[1] ?? '' }));
}

async function reopen(folder: string): Promise<RecoveryReport | null> {
  const ledger = await openLedger(folder, { now: () => new Date() });
  await ledger.close();
  return ledger.recovered;
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
  console.log(await runKillTrials(trials, seed));
}
