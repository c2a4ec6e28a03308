import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type VerifyOptions, verifyLedger } from '../../src/verify/verifyLedger.js';
import { NaiveLog } from './NaiveLog.js';
import { rootOf } from './naiveTree.js';
import { commitSample, intent, newFolder, SETTINGS, sampleLog } from './sampleLog.js';
import { Tampered } from './Tampered.js';
import { tamperTrials } from './tamperTrials.js';

let data: string;
let log: NaiveLog;
let tampered: Tampered;

beforeAll(async () => {
  data = await newFolder();
  log = sampleLog(data);
  tampered = new Tampered(data);
});

const otherKey = { ...SETTINGS, seed: Buffer.alloc(32, 9) };

describe('tampering', () => {
  it('at random is found, and where it is', async () => {
    await expect(tamperTrials(100, 20260105)).resolves.toBeUndefined();
  });

  it('with a checkpoint signed by another key is found', async () => {
    const other = new NaiveLog(await newFolder(), otherKey);
    const forged = other.signed(log.entries.length, rootOf(log.entries));
    expect(await tampered.problems(new Map([['checkpoint', forged]]))).toEqual([
      { file: 'checkpoint', entry: null, problem: "the log's key did not sign this checkpoint" },
    ]);
  });

  it('with a checkpoint and a key of its own is found by those who know the key', async () => {
    const other = new NaiveLog(await newFolder(), otherKey);
    const changed = new Map([
      ['checkpoint', other.signed(log.entries.length, rootOf(log.entries))],
      ['log.vkey', Buffer.from(`${other.vkey}\n`)],
    ]);
    expect(await tampered.problems(changed)).toEqual([]);
    expect(await tampered.problems(changed, { key: log.vkey })).toEqual([
      { file: 'log.vkey', entry: null, problem: 'it is not the key that was given' },
    ]);
  });

  it('that wrote everything anew but could not sign is found', async () => {
    const folder = await newFolder();
    const forged = new NaiveLog(folder, SETTINGS);
    commitSample(forged, 20, ['2026-03-30'], 'other');
    const [, , root = ''] = forged.checkpoint.toString().split('\n');
    const [, , realRoot = ''] = log.checkpoint.toString().split('\n');
    const unsigned = log.checkpoint
      .toString()
      .replace(`${log.entries.length}`, `${forged.entries.length}`)
      .replace(realRoot, root);
    const problems = await new Tampered(folder).problems(new Map([['checkpoint', Buffer.from(unsigned)]]));
    expect(problems).toEqual([
      { file: 'checkpoint', entry: null, problem: "the log's key did not sign this checkpoint" },
    ]);
  });

  it('that wrote everything anew, with the signature of the true log, is found', async () => {
    const folder = await newFolder();
    commitSample(new NaiveLog(folder, SETTINGS), 45, ['2026-03-30'], 'other');
    const old = log.signed(300, rootOf(log.entries.slice(0, 300)));
    const problems = await new Tampered(folder).problems(new Map([['checkpoint', old]]));
    expect(problems).toEqual([
      { file: 'checkpoint', entry: null, problem: 'its root is not that of the first 300 entries' },
    ]);
  });
});

describe('a log put back to an older state', () => {
  let older: string;
  let whole: NaiveLog;

  beforeAll(async () => {
    [older, whole] = [await newFolder(), new NaiveLog(await newFolder(), SETTINGS)];
    commitSample(new NaiveLog(older, SETTINGS), 5, ['2026-03-30']);
    commitSample(whole, 5, ['2026-03-30']);
    whole.commit([intent('rq-taken-away', '2026-03-31T00:00:00.000Z')]);
    whole.publish();
  });

  const verified = async (options: VerifyOptions) => (await verifyLedger(join(older, 'ledger'), options)).problems;

  it('is whole in itself', async () => {
    expect(await verified({ keys: join(older, 'keys'), key: whole.vkey })).toEqual([]);
  });

  it('is found by a later checkpoint, a receipt and a proof that somebody kept', async () => {
    const last = whole.entries.length - 1;
    const problem = `the log ends after ${last} entries; kept is of ${last + 1} entries`;
    expect(await verified({ checkpoints: [{ name: 'kept', bytes: whole.checkpoint }] })).toEqual([
      { file: 'kept', entry: last, problem },
    ]);
    expect(await verified({ proofs: [{ name: 'kept', bytes: whole.proof(last) }] })).toEqual([
      { file: 'kept', entry: last, problem },
    ]);
    expect(await verified({ expect: [{ index: last, hash: whole.leaf(last) }] })).toEqual([
      { file: '--expect', entry: last, problem: `there is no such entry; the log has ${last}` },
    ]);
  });
});

describe('details', () => {
  it('that are sealed anew with the right keys, but are not what was committed to, are found', async () => {
    const folder = await newFolder();
    const forged = new NaiveLog(folder, SETTINGS);
    const whole = new NaiveLog(await newFolder(), SETTINGS);
    whole.commit([intent('rq-1', '2026-03-31T00:00:00.000Z')]);
    const lie = { ...intent('rq-1', '2026-03-31T00:00:00.000Z'), detail: intent('rq-2', '').detail };
    forged.commit([lie]);
    const sealed = new Tampered(folder);
    const [record] = sealed.records;
    if (record === undefined) throw new Error('no record');
    const payload = sealed.payload(record);
    whole.entries[0]?.copy(payload, 14);
    forged.entries.splice(0, 1, ...whole.entries);
    forged.publish();
    const problems = async (options: VerifyOptions) =>
      new Tampered(folder).problems(new Map([[record.file, sealed.withPayload(record, payload)]]), options);
    expect(await problems({})).toEqual([]);
    expect(await problems({ keys: join(folder, 'keys') })).toEqual([
      {
        file: record.file,
        entry: 0,
        problem: 'what the section details-2026Q1 holds is not what the entry commits to',
      },
    ]);
  });

  it('of another request are found, though they were committed to', async () => {
    const folder = await newFolder();
    const lying = new NaiveLog(folder, SETTINGS);
    lying.commit([{ ...intent('rq-1', '2026-03-31T00:00:00.000Z'), detail: intent('rq-2', '').detail }]);
    lying.publish();
    expect((await verifyLedger(join(folder, 'ledger'), { keys: join(folder, 'keys') })).problems).toEqual([
      { file: 'segments/000000000000.seg', entry: 0, problem: 'the details are of another request' },
    ]);
  });

  it('that cannot be opened for want of a key are found, unless an entry says that they were erased', async () => {
    const other = await newFolder();
    sampleLog(other);
    rmSync(join(other, 'keys/details-2026Q2.key'));
    const { problems } = await verifyLedger(join(other, 'ledger'), { keys: join(other, 'keys') });
    expect(problems).toEqual([
      {
        file: expect.stringMatching(/\.seg$/),
        entry: expect.any(Number),
        problem: 'details-2026Q2.key is not there, and no later entry erasure-details-2026Q2 says that it was erased',
      },
    ]);
  });
});
