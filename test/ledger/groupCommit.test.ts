import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MAX_RECORD_ENTRIES } from '../../src/ledger/records/limits.js';
import { readRecord, recordLength } from '../../src/ledger/records/readRecord.js';
import { RECORD_HEADER_BYTES, SEGMENT_HEADER } from '../../src/ledger/records/segmentFile.js';
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

/** Entries of each record of the segment. */
function entriesPerRecord(files: MemoryFiles): number[] {
  const bytes = files.get(SEGMENT) ?? Buffer.alloc(0);
  const counts: number[] = [];
  for (let at = SEGMENT_HEADER.length; at < bytes.length; ) {
    const end = at + (recordLength(bytes.subarray(at, at + RECORD_HEADER_BYTES)) ?? 0);
    counts.push(readRecord(bytes.subarray(at, end))?.entries.length ?? Number.NaN);
    at = end;
  }
  return counts;
}

/** Files opened from now on: between `hold` and `letGo` no sync of theirs ends. */
function holdable(files: MemoryFiles): { readonly hold: () => void; readonly letGo: () => void } {
  const open = files.open.bind(files);
  let letGo = () => {};
  let gate: Promise<void> = Promise.resolve();
  files.open = async (path) => {
    const file = await open(path);
    const sync = async () => {
      await gate;
      await file.sync();
    };
    return { ...file, sync };
  };
  const hold = () => {
    gate = new Promise((resolve) => {
      letGo = resolve;
    });
  };
  return { hold, letGo: () => letGo() };
}

/** Until nothing happens any more but what waits for something else. */
async function settled(files: MemoryFiles): Promise<void> {
  for (let done = -1, turns = 0; turns < 20; turns = files.journal.length === done ? turns + 1 : 0) {
    done = files.journal.length;
    await new Promise(setImmediate);
  }
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
    const { files, ledger, commits } = await openInMemory();
    const syncs = holdable(files);
    await ledger.intent(intentBody(0));
    syncs.hold();
    const one = ledger.intent(intentBody(1));
    await settled(files);
    const others = Array.from({ length: 500 }, (_, call) => ledger.intent(intentBody(call)));
    await settled(files);
    syncs.letGo();
    await Promise.all([one, ...others]);
    await ledger.close();
    expect(commits()).toEqual([...FIRST_COMMIT, ...COMMIT, ...COMMIT]);
    expect(entriesPerRecord(files)).toEqual([1, 1, 500]);
  });

  it('gives an idle disk what is encoded first, and encodes the rest while it works', async () => {
    const { files, ledger } = await openInMemory();
    const syncs = holdable(files);
    await ledger.intent(intentBody(0));
    syncs.hold();
    const calls = Array.from({ length: 300 }, (_, call) => ledger.intent(intentBody(call)));
    await settled(files);
    const written = entriesPerRecord(files);
    syncs.letGo();
    await Promise.all(calls);
    await ledger.close();
    expect(written).toEqual([1, 64]);
    expect(entriesPerRecord(files)).toEqual([1, 64, 236]);
  });

  it('puts no more into one commit than a record may hold', async () => {
    const { files, ledger } = await openInMemory();
    const calls = Array.from({ length: MAX_RECORD_ENTRIES + 1_100 }, (_, call) => ledger.intent(intentBody(call)));
    const receipts = await Promise.all(calls);
    await ledger.close();
    expect(receipts.map(({ index }) => index)).toEqual(calls.map((_, call) => call));
    expect(Math.max(...entriesPerRecord(files))).toBe(MAX_RECORD_ENTRIES);
  });

  it('resolves an append only when its bytes are synced', async () => {
    const { files, ledger, commits } = await openInMemory();
    const journal = await ledger.intent(intentBody(2)).then(() => commits());
    await ledger.close();
    expect(journal).toEqual(FIRST_COMMIT);
    expect(files.journal.at(-1)).toBe('syncFolder ');
  });

  it('waits with records while the tiles of too many entries wait for the disk', async () => {
    const { files, ledger } = await openInMemory();
    const writeFile = files.writeFile.bind(files);
    let letTilesBeWritten = () => {};
    const gate = new Promise<void>((resolve) => {
      letTilesBeWritten = resolve;
    });
    files.writeFile = async (path, bytes) => {
      if (path.includes('/tile/')) await gate;
      await writeFile(path, bytes);
    };
    await ledger.intent(intentBody(0));
    const calls = Array.from({ length: 6 * MAX_RECORD_ENTRIES }, (_, call) => ledger.intent(intentBody(call)));
    for (let durable = -1, turns = 0; turns < 100; turns = ledger.durable() === durable ? turns + 1 : 0) {
      durable = ledger.durable();
      await new Promise(setImmediate);
    }
    expect(ledger.durable()).toBeGreaterThan(16_384);
    expect(ledger.durable()).toBeLessThan(calls.length);
    letTilesBeWritten();
    expect((await Promise.all(calls)).map(({ index }) => index)).toEqual(calls.map((_, call) => call + 1));
    await ledger.close();
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
