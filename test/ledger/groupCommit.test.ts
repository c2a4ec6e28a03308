import { describe, expect, it } from '@jest/globals';
import { MAX_BATCH_ENTRIES } from '../../src/ledger/GroupCommit.js';
import { openLedger } from '../../src/ledger/openLedger.js';
import { verifyLedger } from '../../src/verify/verifyLedger.js';
import { type Fault, MemoryFiles } from './MemoryFiles.js';
import { newFolder } from './newFolder.js';
import { intentBody, outcomeBody, outcomeDetail, tickingClock } from './samples.js';

const COMMIT = ['append details.log', 'sync details.log', 'append ledger.log', 'sync ledger.log'];
const COMMIT_OF_INTENTS = ['append ledger.log', 'sync ledger.log'];

async function openInMemory() {
  const files = new MemoryFiles();
  const ledger = await openLedger(await newFolder(), { now: tickingClock(), files });
  files.journal.length = 0;
  return { files, ledger };
}

describe('group commit', () => {
  it('syncs details before entries, and no details when there are none', async () => {
    const { files, ledger } = await openInMemory();
    await ledger.intent(intentBody(1));
    await ledger.outcome(outcomeBody(1), outcomeDetail(1));
    await ledger.close();
    expect(files.journal).toEqual([...COMMIT_OF_INTENTS, ...COMMIT]);
  });

  it('shares one commit among all that queued up meanwhile', async () => {
    const { files, ledger } = await openInMemory();
    const first = ledger.intent(intentBody(0));
    const rest = first.then(() =>
      Promise.all(Array.from({ length: 500 }, (_, call) => ledger.outcome(outcomeBody(call), outcomeDetail(1)))),
    );
    const meanwhile = Array.from({ length: 500 }, (_, call) => ledger.intent(intentBody(call)));
    await Promise.all([rest, ...meanwhile]);
    await ledger.close();
    expect(files.journal).toEqual([...COMMIT_OF_INTENTS, ...COMMIT]);
  });

  it('puts no more into one commit than recovery allows for', async () => {
    const { files, ledger } = await openInMemory();
    await Promise.all(Array.from({ length: MAX_BATCH_ENTRIES + 1 }, (_, call) => ledger.intent(intentBody(call))));
    await ledger.close();
    expect(files.journal).toEqual([...COMMIT_OF_INTENTS, ...COMMIT_OF_INTENTS]);
  });

  it('resolves an append only when its bytes are synced', async () => {
    const { files, ledger } = await openInMemory();
    const atAcknowledgement: string[][] = [];
    await Promise.all([
      ledger.outcome(outcomeBody(1), outcomeDetail(1)).then(() => atAcknowledgement.push([...files.journal])),
      ledger.intent(intentBody(2)).then(() => atAcknowledgement.push([...files.journal])),
    ]);
    await ledger.close();
    expect(atAcknowledgement).toEqual([COMMIT, COMMIT]);
  });
});

const noSpace = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
const inputOutput = Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
const FAULTS: readonly (readonly [string, Fault])[] = [
  ['an entry cannot be written', { file: 'ledger.log', operation: 'append', nth: 2, error: inputOutput }],
  ['entries cannot be synced', { file: 'ledger.log', operation: 'sync', nth: 2, error: inputOutput }],
  ['details cannot be written', { file: 'details.log', operation: 'append', nth: 2, error: inputOutput }],
  ['details cannot be synced', { file: 'details.log', operation: 'sync', nth: 2, error: inputOutput }],
  ['the disk is full', { file: 'ledger.log', operation: 'append', nth: 2, error: noSpace, bytesWritten: 200 }],
  [
    'the disk is full of details',
    { file: 'details.log', operation: 'append', nth: 2, error: noSpace, bytesWritten: 99 },
  ],
];

describe('when the storage fails', () => {
  it.each(FAULTS)(
    'and %s: all pending and later appends are refused, what was acknowledged stays',
    async (_, fault) => {
      const { files, ledger } = await openInMemory();
      files.failAt(fault);
      const acknowledged = await ledger.outcome(outcomeBody(1), outcomeDetail(2));
      const failing = ledger.outcome(outcomeBody(2), outcomeDetail(2));
      const pending = Promise.resolve().then(() => ledger.intent(intentBody(3)));
      const refused = { name: 'BrokerError', code: 'LEDGER_UNAVAILABLE', message: 'the access log cannot be written' };
      const results = await Promise.allSettled([failing, pending]);
      const operations = files.journal.length;
      expect(results).toMatchObject([
        { status: 'rejected', reason: { ...refused, cause: fault.error } },
        { status: 'rejected', reason: { ...refused, cause: fault.error } },
      ]);
      expect(ledger.available).toBe(false);
      await expect(ledger.intent(intentBody(4))).rejects.toMatchObject(refused);
      await ledger.close();
      expect(files.journal.length).toBe(operations);

      for (const survives of [0, 0.5, 1]) {
        const folder = await newFolder();
        await files.writeTo(folder, () => survives);
        await (await openLedger(folder, { now: tickingClock() })).close();
        expect(await verifyLedger(folder, { expect: [acknowledged] })).toMatchObject({ problems: [] });
      }
    },
  );
});
