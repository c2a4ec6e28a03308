import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openLedger } from '../../src/ledger/openLedger.js';
import type { Receipt } from '../../src/model/LedgerEntry.js';
import { verifyLedger } from '../../src/verify/verifyLedger.js';
import { MemoryFiles } from './MemoryFiles.js';
import { newFolder } from './newFolder.js';
import { intentBody, outcomeBody, outcomeDetail, tickingClock } from './samples.js';

describe('after a loss of power', () => {
  it('every acknowledged entry is there, at whatever operation it came and whatever of the rest was written', async () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const scenario = fc.record({
      callers: fc.integer({ min: 1, max: 5 }),
      operations: fc.nat(30),
      ledger: share,
      details: share,
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ callers, operations, ledger: ledgerShare, details: detailsShare }) => {
        const files = new MemoryFiles();
        const ledger = await openLedger(await newFolder(), { now: tickingClock(), files });
        files.losePowerAfter(operations);
        const acknowledged: Receipt[] = [];
        const call = async (caller: number) => {
          for (let turn = 0; ledger.available; turn++) {
            acknowledged.push(await ledger.intent(intentBody(caller)));
            acknowledged.push(await ledger.outcome(outcomeBody(caller), outcomeDetail(turn)));
          }
        };
        await Promise.allSettled(Array.from({ length: callers }, (_, caller) => call(caller)));
        await ledger.close();

        const folder = await newFolder();
        await files.writeTo(folder, (file) => (file === 'ledger.log' ? ledgerShare : detailsShare));
        const reopened = await openLedger(folder, { now: tickingClock() });
        acknowledged.push(await reopened.intent(intentBody(0)));
        await reopened.close();
        expect(await verifyLedger(folder, { expect: acknowledged })).toMatchObject({
          unfinishedBytes: 0,
          problems: [],
        });
      }),
      { numRuns: 60, seed: 20260105 },
    );
  });
});
