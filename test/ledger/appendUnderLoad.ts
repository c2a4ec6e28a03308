import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../src/ledger/errorCode.js';
import { type LedgerFiles, nodeFiles } from '../../src/ledger/LedgerFiles.js';
import { openLedger } from '../../src/ledger/openLedger.js';
import type { Receipt } from '../../src/model/LedgerEntry.js';
import { ORIGIN } from './openIn.js';
import { intentBody, outcomeBody, outcomeDetail, SAID } from './samples.js';

const CALLERS = 8;
const PIECE_BYTES = 61;

/** Files that write piece by piece, so that a kill often falls into the middle of a record. */
const inPieces: LedgerFiles = {
  ...nodeFiles,
  async open(path) {
    const file = await nodeFiles.open(path);
    return {
      ...file,
      async append(bytes) {
        for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
          await file.append(bytes.subarray(from, from + PIECE_BYTES));
        }
      },
    };
  },
};

/**
 * A process that appends until it is killed or cannot: `node appendUnderLoad.js <folder> [pieces|thread]`.
 * Prints each receipt as `<index>:<hash>` once it is acknowledged, and not before.
 */
const [folder = '', how] = process.argv.slice(2);
const ledger = await openLedger(join(folder, 'ledger'), {
  now: () => new Date(),
  keysFolder: join(folder, 'keys'),
  origin: ORIGIN,
  limits: { entries: 256, bytes: 1_000_000 },
  ...(how === 'pieces' ? { files: inPieces } : {}),
});

const FULL_PIPE_WAIT_MS = 1;
const nobodyWakes = new Int32Array(new SharedArrayBuffer(4));

/** Waits, with everything else, while who reads is behind and the pipe full. */
function acknowledge({ index, hash }: Receipt): void {
  let left = Buffer.from(`${index}:${hash}\n`);
  while (left.length > 0) {
    try {
      left = left.subarray(writeSync(1, left));
    } catch (error) {
      if (errorCode(error) !== 'EAGAIN') throw error;
      Atomics.wait(nobodyWakes, 0, 0, FULL_PIPE_WAIT_MS);
    }
  }
}

async function call(caller: number): Promise<never> {
  for (let turn = 0; ; turn++) {
    const receipt = await ledger.intent(intentBody(caller));
    acknowledge(receipt);
    acknowledge(await ledger.outcome(receipt, outcomeBody(caller), outcomeDetail(turn % 7), SAID));
  }
}

await Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
