import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MAX_RECORD_ENTRIES } from '../../src/ledger/records/limits.js';
import { type Fault, MemoryFiles } from './MemoryFiles.js';
import { newFolder } from './newFolder.js';
import { openIn } from './openIn.js';
import { checkTree, readLedger } from './readLedger.js';
import { intentBody, outcomeBody, outcomeDetail, SAID } from './samples.js';

const SEGMENT = 'segments/000000000000.seg';
const COMMIT = [`append ${SEGMENT}`, `sync ${SEGMENT}`];
const FIRST_COMMIT = [...COMMIT, 'syncFolder segments'];

async function openInMemory() {
  const folder = await newFolder();
  const files = new MemoryFiles(join(folder, 'ledger'));
  const ledger = await openIn(folder, { files });
  files.journal.length = 0;
  const commits = () => files.journal.filter((line) => line.includes('segments'));
  return { folder, files, ledger, commits };
}

describe('group commit', () => {
  it('writes a record and syncs it, and the folder of a new segment', async () => {
    const { ledger, commits } = await openInMemory();
    const receipt = await ledger.intent(intentBody(1));
    await ledger.outcome(receipt, outcomeBody(1), outcomeDetail(1), SAID);
    await ledger.close();
    expect(commits()).toEqual([...FIRST_COMMIT, ...COMMIT]);
  });

  it('shares one commit among all that queued up while the one before was written', async () => {
    const { ledger, commits } = await openInMemory();
    await ledger.intent(intentBody(0));
    await Promise.all(Array.from({ length: 500 }, (_, call) => ledger.intent(intentBody(call))));
    await ledger.close();
    expect(commits()).toEqual([...FIRST_COMMIT, ...COMMIT, ...COMMIT]);
  });

  it('puts no more into one commit than a record may hold', async () => {
    const { ledger, commits } = await openInMemory();
    const calls = Array.from({ length: MAX_RECORD_ENTRIES + 1 }, (_, call) => ledger.intent(intentBody(call)));
    const receipts = await Promise.all(calls);
    await ledger.close();
    expect(receipts.map(({ index }) => index)).toEqual(calls.map((_, call) => call));
    expect(commits()).toEqual([...FIRST_COMMIT, ...COMMIT]);
  });

  it('resolves an append only when its bytes are synced', async () => {
    const { files, ledger, commits } = await openInMemory();
    const journal = await ledger.intent(intentBody(2)).then(() => commits());
    await ledger.close();
    expect(journal).toEqual(FIRST_COMMIT);
    expect(files.journal.at(-1)).toBe('syncFolder ');
  });

  it('publishes what is durable while appends go on', async () => {
    const { files, ledger } = await openInMemory();
    while (!files.journal.includes('rename checkpoint')) await ledger.intent(intentBody(1));
    expect(files.get('checkpoint')?.toString('utf8')).toMatch(/^proviso\.test\/access-log\n[1-9]\d*\n/);
    await ledger.close();
  });
});

const noSpace = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
const inputOutput = Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
const readOnly = Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' });
const FAULTS: readonly (readonly [string, Fault])[] = [
  ['a record cannot be written', { operation: 'append', path: /seg$/, nth: 2, error: inputOutput }],
  ['a record cannot be synced', { operation: 'sync', path: /seg$/, nth: 2, error: inputOutput }],
  ['the disk is full', { operation: 'append', path: /seg$/, nth: 2, error: noSpace, bytesWritten: 200 }],
  ['the folder has become read-only', { operation: 'append', path: /seg$/, nth: 2, error: readOnly }],
];
const LATER_FAULTS: readonly (readonly [string, Fault])[] = [
  ['a tile cannot be written', { operation: 'writeFile', path: /^tile/, nth: 1, error: noSpace }],
  ['a checkpoint cannot be synced', { operation: 'syncFile', path: /^checkpoint/, nth: 1, error: inputOutput }],
  ['a checkpoint cannot be put in place', { operation: 'rename', path: /^checkpoint$/, nth: 1, error: readOnly }],
];

const refused = { name: 'BrokerError', code: 'LEDGER_UNAVAILABLE', message: 'the access log cannot be written' };

describe('when the storage fails', () => {
  it.each(FAULTS)(
    'and %s: all pending and later appends are refused, what was acknowledged stays',
    async (_, fault) => {
      const { folder, files, ledger } = await openInMemory();
      files.failAt(fault);
      const acknowledged = await ledger.intent(intentBody(1));
      const failing = ledger.outcome(acknowledged, outcomeBody(1), outcomeDetail(2), SAID);
      const pending = new Promise(setImmediate).then(() => ledger.intent(intentBody(3)));
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
      expect(ledger.durable()).toBe(1);

      for (const survives of [0, 0.5, 1]) {
        const left = await newFolder();
        await files.writeTo(join(left, 'ledger'), () => survives);
        await cp(join(folder, 'keys'), join(left, 'keys'), { recursive: true });
        await (await openIn(left)).close();
        expect((await readLedger(left))[0]?.hash).toBe(acknowledged.hash);
        await checkTree(left);
      }
    },
  );

  it.each(LATER_FAULTS)('and %s: appends are refused from then on', async (_, fault) => {
    const { files, ledger } = await openInMemory();
    files.failAt(fault);
    const appending = async (): Promise<never> => {
      while (true) await ledger.intent(intentBody(1));
    };
    await expect(appending()).rejects.toMatchObject({ ...refused, cause: fault.error });
    expect(ledger.available).toBe(false);
    await ledger.close();
  });

  it.each(LATER_FAULTS)('and %s at the end: closing says so', async (_, fault) => {
    const { files, ledger } = await openInMemory();
    files.failAt(fault);
    await ledger.intent(intentBody(1));
    await expect(ledger.close()).rejects.toMatchObject({ ...refused, cause: fault.error });
  });
});
