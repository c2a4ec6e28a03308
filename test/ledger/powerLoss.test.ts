import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nodeFiles } from '../../src/ledger/LedgerFiles.js';
import type { Receipt } from '../../src/model/LedgerEntry.js';
import { MemoryFiles } from './MemoryFiles.js';
import { newFolder } from './newFolder.js';
import { openIn } from './openIn.js';
import { checkTree, readLedger } from './readLedger.js';
import { intentBody, outcomeBody, outcomeDetail, SAID } from './samples.js';

/** Segments small enough that a few appends go through several. */
const limits = { entries: 4, bytes: 1_000_000 };

/** Appends until the power is lost; resolves to what was acknowledged. */
async function appendUntilLost(folder: string, files: MemoryFiles, callers: number): Promise<Receipt[]> {
  const acknowledged: Receipt[] = [];
  const ledger = await openIn(folder, { files, limits }).catch(() => null);
  if (ledger === null) return [];
  const call = async (caller: number) => {
    while (true) {
      const receipt = await ledger.intent(intentBody(caller));
      acknowledged.push(receipt);
      acknowledged.push(await ledger.outcome(receipt, outcomeBody(caller), outcomeDetail(1), SAID));
    }
  };
  await Promise.allSettled(Array.from({ length: callers }, (_, caller) => call(caller)));
  await ledger.close();
  return acknowledged;
}

describe('after a loss of power', () => {
  it('every acknowledged entry is there, at whatever operation it came and whatever of the rest was written', async () => {
    const scenario = fc.record({
      callers: fc.integer({ min: 1, max: 5 }),
      operations: fc.nat(60),
      shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 7 }),
    });
    let anyAcknowledged = false;
    await fc.assert(
      fc.asyncProperty(scenario, async ({ callers, operations, shares }) => {
        const before = await newFolder();
        const files = new MemoryFiles(join(before, 'ledger'));
        files.losePowerAfter(operations);
        const acknowledged = await appendUntilLost(before, files, callers);

        const folder = await newFolder();
        let path = 0;
        await files.writeTo(join(folder, 'ledger'), () => shares[path++ % shares.length] ?? 0);
        await mkdir(join(before, 'keys'), { recursive: true });
        await cp(join(before, 'keys'), join(folder, 'keys'), { recursive: true });
        const ledger = await openIn(folder, { limits, files: nodeFiles });
        acknowledged.push(await ledger.intent(intentBody(0)));
        await ledger.close();
        const read = await readLedger(folder);
        expect(acknowledged.map(({ index }) => read[index]?.hash)).toEqual(acknowledged.map(({ hash }) => hash));
        expect(await checkTree(folder)).toBe(read.length);
        anyAcknowledged ||= acknowledged.length > 4;
      }),
      { numRuns: 30, seed: 20260105 },
    );
    expect(anyAcknowledged).toBe(true);
  });
});
