import { appendFileSync, cpSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { NoLedgerError, type VerifyOptions, verifyLedger } from '../../src/verify/verifyLedger.js';
import { NaiveLog } from './NaiveLog.js';
import { rootOf } from './naiveTree.js';
import { erasedLog, erasure, intent, newFolder, outcome, SETTINGS, sampleLog } from './sampleLog.js';

const AT = '2026-03-31T00:00:00.000Z';

let data: string;
let log: NaiveLog;

beforeAll(async () => {
  data = await newFolder();
  log = sampleLog(data);
});

const verified = (folder: string, options?: VerifyOptions) => verifyLedger(join(folder, 'ledger'), options);

async function copied(): Promise<string> {
  const folder = await newFolder();
  cpSync(data, folder, { recursive: true });
  return folder;
}

const lastSegment = (folder: string): string =>
  join(folder, 'ledger/segments', readdirSync(join(folder, 'ledger/segments')).sort().at(-1) ?? '');

describe('a whole ledger', () => {
  it('is reported, with its progress to the last byte', async () => {
    const seen: { bytes: number; totalBytes: number }[] = [];
    const report = await verified(data, { onProgress: (progress) => seen.push(progress) });
    expect(report).toEqual({
      entries: log.entries.length,
      intents: 285,
      outcomes: 283,
      erasures: 0,
      openIntents: 2,
      unpairedOutcomes: 0,
      root: rootOf(log.entries).toString('base64'),
      checkpointSize: log.entries.length,
      entriesFromBundles: 0,
      unfinishedBytes: 0,
      writing: false,
      keyGiven: false,
      details: null,
      problems: [],
    });
    expect(seen.at(-1)?.bytes).toBe(seen.at(-1)?.totalBytes);
  });

  it('is reported with its details, against a key, old checkpoints, receipts and proofs', async () => {
    const checkpoints = [0, 1, 255, 256, 300].map((size) => ({
      name: `of ${size}`,
      bytes: log.signed(size, rootOf(log.entries.slice(0, size))),
    }));
    const options = {
      keys: join(data, 'keys'),
      key: log.vkey,
      checkpoints,
      expect: [0, 7, 567].map((index) => ({ index, hash: log.leaf(index) })),
      proofs: [0, 1, 255, 256, 511, 512, 567].map((index) => ({ name: `of ${index}`, bytes: log.proof(index) })),
    };
    expect(await verified(data, options)).toMatchObject({
      keyGiven: true,
      details: { sections: 91, opened: 91, keysLeft: [] },
      problems: [],
    });
  });

  it('may be empty', async () => {
    const folder = await newFolder();
    const empty = new NaiveLog(folder, SETTINGS);
    expect(await verified(folder)).toMatchObject({ entries: 0, checkpointSize: null, problems: [] });
    empty.publish();
    expect(await verified(folder)).toMatchObject({ entries: 0, checkpointSize: 0, problems: [] });
  });

  it('may have entries after its checkpoint', async () => {
    const folder = await newFolder();
    const longer = new NaiveLog(folder, SETTINGS);
    longer.commit([intent('rq-1', AT)]);
    longer.publish();
    longer.commit([outcome('rq-1', 0, AT)]);
    expect(await verified(folder)).toMatchObject({ entries: 2, checkpointSize: 1, problems: [] });
  });

  it('may have lost segments and keys to an erasure', async () => {
    const folder = await newFolder();
    const erased = await erasedLog(folder);
    expect(await verified(folder, { keys: join(folder, 'keys') })).toMatchObject({
      entries: erased.entries.length,
      erasures: 2,
      entriesFromBundles: 205,
      details: { sections: 44, opened: 38, keysLeft: [] },
      problems: [],
    });
  });

  it('is reported with keys that outlived their erasure', async () => {
    const folder = await newFolder();
    await erasedLog(folder, ['details']);
    expect(await verified(folder, { keys: join(folder, 'keys') })).toMatchObject({
      details: { keysLeft: ['texts-2019Q1'] },
      problems: [],
    });
  });

  it('is not, where a key is not the one that its name says', async () => {
    const folder = await copied();
    writeFileSync(join(folder, 'keys/texts-2026Q1.key'), Buffer.alloc(32));
    expect((await verified(folder, { keys: join(folder, 'keys') })).problems).toMatchObject([
      { problem: 'the section texts-2026Q1 does not open with its key' },
    ]);
  });
});

describe('what is found', () => {
  const found = async (write: (log: NaiveLog) => void, options?: VerifyOptions) => {
    const folder = await newFolder();
    const own = new NaiveLog(folder, SETTINGS);
    write(own);
    own.publish();
    return (await verified(folder, options)).problems;
  };
  const file = 'segments/000000000000.seg';

  it.each<[string, (log: NaiveLog) => void, number, string]>([
    [
      'an outcome without an intent',
      (own) => own.commit([outcome('rq-1', 0, AT)]),
      0,
      'an outcome of a request that has no open intent before it',
    ],
    [
      'a second outcome',
      (own) => own.commit([intent('rq-1', AT), outcome('rq-1', 0, AT), outcome('rq-1', 0, AT)]),
      2,
      'an outcome of a request that has no open intent before it',
    ],
    [
      'a second intent',
      (own) => own.commit([intent('rq-1', AT), intent('rq-1', AT)]),
      1,
      'an intent of a request that is open already',
    ],
    [
      'an impossible day',
      (own) => own.commit([intent('rq-1', '2026-02-30T00:00:00.000Z')]),
      0,
      'there is no such day as 2026-02-30',
    ],
    [
      'another way to write an instant',
      (own) => own.commit([intent('rq-1', '2026-02-28T00:00:00Z')]),
      0,
      'the entry is not written as an entry must be',
    ],
    [
      'an answer in an intent',
      (own) => own.commit([{ ...intent('rq-1', AT), answer: '{}' }]),
      0,
      'answer stands in an entry that is no outcome',
    ],
    [
      'an entry that is too long',
      (own) => own.commit([intent('r'.repeat(900), AT)]),
      0,
      'the record has an entry of an impossible length',
    ],
    [
      'an erasure of nothing',
      (own) => own.commit([{ ...erasure('texts', '2019Q1', AT), request: 'erasure-texts-2019' }]),
      0,
      'the request of an erasure does not name what was erased',
    ],
  ])('%s', async (_, write, entry, problem) => {
    expect(await found(write)).toEqual([{ file, entry, problem }]);
  });

  it('takes requests as JSON writes them, and in no other way', async () => {
    expect(await found((own) => own.commit([intent('Anfrage "ä" \\ \n', AT)]))).toEqual([]);
  });

  it('pairs what it holds, and counts what it does not', async () => {
    const folder = await newFolder();
    const own = new NaiveLog(folder, SETTINGS);
    own.commit([intent('rq-1', AT), intent('rq-2', AT), outcome('rq-2', 1, AT), outcome('rq-1', 0, AT)]);
    own.publish();
    expect(await verified(folder, { mostOpenIntents: 1 })).toMatchObject({
      openIntents: 0,
      unpairedOutcomes: 1,
      problems: [],
    });
  });

  it('segments that were deleted without an erasure', async () => {
    const folder = await copied();
    rmSync(join(folder, 'ledger', file));
    expect((await verified(folder)).problems).toEqual([
      {
        file,
        entry: 0,
        problem: 'the segment is missing, and no later entry erasure-details-2026Q1 says that it was erased',
      },
    ]);
  });

  it('a receipt, a proof and a checkpoint of something else', async () => {
    const other = new NaiveLog(await newFolder(), SETTINGS);
    other.commit([intent('rq-other', AT), intent('rq-2', AT)]);
    other.publish();
    const kept = (bytes: Buffer) => [{ name: 'kept', bytes }];
    const problems = async (options: VerifyOptions) => (await verified(data, options)).problems;
    expect(await problems({ expect: [{ index: 0, hash: other.leaf(0) }] })).toEqual([
      { file: '--expect', entry: 0, problem: 'the entry has not the hash on the receipt' },
    ]);
    expect(await problems({ proofs: kept(other.proof(0)) })).toEqual([
      { file: 'kept', entry: 0, problem: 'the proof does not lead from this entry to its checkpoint' },
    ]);
    expect(await problems({ checkpoints: kept(other.checkpoint) })).toEqual([
      { file: 'kept', entry: null, problem: 'its root is not that of the first 2 entries' },
    ]);
    expect(await problems({ checkpoints: kept(Buffer.from('nothing')) })).toMatchObject([
      { file: 'kept', entry: null },
    ]);
  });
});

describe('the end of the log', () => {
  it('may be unfinished after the checkpoint, with or without a writer', async () => {
    const folder = await copied();
    appendFileSync(lastSegment(folder), Buffer.from('PVSO\0\0'));
    expect(await verified(folder)).toMatchObject({ unfinishedBytes: 6, writing: false, problems: [] });
    writeFileSync(join(folder, 'ledger/lock'), `${process.pid} -\n`);
    expect(await verified(folder)).toMatchObject({ unfinishedBytes: 6, writing: true, problems: [] });
  });

  it('may not be unfinished before it', async () => {
    const folder = await copied();
    truncateSync(lastSegment(folder), 100);
    const { problems, entries } = await verified(folder);
    const problem = `the record is cut short; checkpoint is of ${log.entries.length} entries`;
    expect(problems).toEqual([{ file: expect.stringMatching(/\.seg$/), entry: entries, problem }]);
  });

  it('may be behind the tiles only while a writer runs', async () => {
    const folder = await copied();
    writeFileSync(join(folder, 'ledger/tile/0/002.p/99'), Buffer.alloc(99 * 32));
    const [entry, problem] = [log.entries.length, 'it is of more entries than the segments have'];
    expect((await verified(folder)).problems).toEqual([{ file: 'tile/0/002.p/99', entry, problem }]);
    writeFileSync(join(folder, 'ledger/lock'), `${process.pid} -\n`);
    expect((await verified(folder)).problems).toEqual([]);
  });
});

describe('what cannot be checked', () => {
  it('is said', async () => {
    const [empty, old] = [await newFolder(), await newFolder()];
    writeFileSync(join(old, 'ledger.log'), '');
    await expect(verifyLedger(empty)).rejects.toThrow(NoLedgerError);
    await expect(verifyLedger(old)).rejects.toThrow('the ledger was written by an earlier version, in format 1');
    await expect(verified(data, { keys: empty })).rejects.toThrow('no keys of details or texts are in the keys folder');
    const twice = [0, 1].map((index) => ({ index: 0, hash: log.leaf(index) }));
    await expect(verified(data, { expect: twice })).rejects.toThrow(RangeError);
  });
});
