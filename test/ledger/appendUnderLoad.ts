import { writeSync } from 'node:fs';
import { type LedgerFiles, nodeFiles } from '../../src/ledger/LedgerFiles.js';
import { openLedger } from '../../src/ledger/openLedger.js';
import type { Receipt } from '../../src/model/LedgerEntry.js';
import { intentBody, outcomeBody, outcomeDetail } from './samples.js';

const CALLERS = 8;
const PIECE_BYTES = 61;

/** Files that write piece by piece, so that a kill often falls into the middle of a record. */
const inPieces: LedgerFiles = {
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
 * A process that appends until it is killed: `node appendUnderLoad.js <folder> [pieces]`.
 * Prints each receipt as `<sequence>:<hash>` once it is acknowledged, and not before.
 */
const [folder = '', pieces] = process.argv.slice(2);
const ledger = await openLedger(folder, { now: () => new Date(), files: pieces ? inPieces : nodeFiles });

function acknowledge({ sequence, hash }: Receipt): void {
  writeSync(1, `${sequence}:${hash}\n`);
}

async function call(caller: number): Promise<never> {
  for (let turn = 0; ; turn++) {
    acknowledge(await ledger.intent(intentBody(caller)));
    acknowledge(await ledger.outcome(outcomeBody(caller), outcomeDetail(turn % 7)));
  }
}

await Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
