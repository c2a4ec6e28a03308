import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { openLedgerReader } from '../../../src/ledger/reading/openLedgerReader.js';
import type { AccessFilter, LoggedAccess } from '../../../src/model/LoggedAccess.js';
import { newFolder } from '../newFolder.js';
import { type Invented, START, writeLog } from './invented.js';
import { LogBuilder } from './LogBuilder.js';

const asked: Invented = {
  requester: 1,
  group: 'HEALTH',
  caseReference: 'C-2',
  roots: ['person'],
  kinds: ['VOO'],
  refs: ['p-1'],
  outcome: 'RELEASED',
  forces: ['NMR'],
  rows: [{ subjectRef: 'p-2', sourceForce: 'WSX', recordKind: 'VOO', operation: 'CONSULTATION' }],
  lasts: 0,
};

let log: LogBuilder;
let segments: string;
beforeEach(async () => {
  const data = await newFolder();
  log = new LogBuilder(join(data, 'ledger'), join(data, 'keys'), 8);
  segments = join(log.folder, 'segments');
});

const open = (writeIndexes = false) =>
  openLedgerReader({ folder: log.folder, keysFolder: join(log.folder, '../keys'), writeIndexes });

async function find(filter: AccessFilter, reader = open()): Promise<readonly LoggedAccess[]> {
  return (await reader.search(filter, { after: null, first: 100, upTo: log.size })).accesses;
}

const without = (accesses: readonly LoggedAccess[], text: null | undefined) =>
  accesses.map((access) => ({
    ...access,
    intent: null,
    outcome: access.outcome && {
      ...access.outcome,
      body: null,
      detail: null,
      ...(text === null ? { text } : {}),
    },
  }));

describe('a reader of the access log', () => {
  it('gives an entry with its leaf, what it opens to and whose it is', async () => {
    const [access] = await writeLog(log, [asked]);
    const reader = open();
    const head = { at: access?.at, requestId: 'rq-0', requesterId: 'user-1', textCommitment: null, text: null };
    const [intentLeaf, outcomeLeaf] = log.leaves.map((leaf) => JSON.parse(leaf.toString()) as { detail: string });
    expect(await reader.entry(0)).toEqual({
      ...head,
      index: 0,
      type: 'INTENT',
      bytes: log.leaves[0],
      detail: intentLeaf?.detail,
      opened: { type: 'INTENT', intent: access?.intent },
    });
    expect(await reader.entry(1)).toEqual({
      ...head,
      index: 1,
      at: access?.outcome?.at,
      type: 'OUTCOME',
      bytes: log.leaves[1],
      detail: outcomeLeaf?.detail,
      opened: {
        type: 'OUTCOME',
        outcome: access?.outcome?.body,
        intentIndex: 0,
        detail: access?.outcome?.detail,
      },
    });
    expect(await reader.entry(2)).toBeNull();
  });

  it('reads several accesses of one record, in whatever order these ended', async () => {
    const [first, second] = await writeLog(new LogBuilder(await newFolder(), await newFolder(), 8), [asked, asked]);
    if (first?.intent == null || second?.intent == null || first.outcome?.body == null) throw new Error('not invented');
    const { at } = first;
    const detail = { gateFacts: [{ subjectRef: 'p-9', fact: 'F', how: 'VERIFIED' as const }], rows: [] };
    await log.commit({ at, intent: first.intent }, { at, intent: second.intent });
    await log.commit(
      { at, outcome: { ...first.outcome.body, requestId: 'rq-1' }, intentIndex: 1, detail, text: { a: 1 } },
      { at, erasure: { class: 'texts', period: '2020Q1' } },
      { at, outcome: first.outcome.body, intentIndex: 0, detail: { gateFacts: [], rows: [] } },
    );
    const found = await find({});
    expect(found.map(({ requestId, outcome }) => [requestId, outcome?.index, outcome?.text])).toEqual([
      ['rq-1', 2, { a: 1 }],
      ['rq-0', 4, null],
    ]);
    expect(await find({ subjectRefs: ['p-9'] })).toEqual(found.slice(0, 1));
    expect((await open().entry(3))?.opened).toEqual({
      type: 'ERASURE',
      erasure: { class: 'texts', period: '2020Q1', reason: 'the end of its retention' },
    });
  });

  it('finds erased accesses by time and request alone, and those after them by everything', async () => {
    const many = Array.from({ length: 40 }, () => asked);
    const accesses = await writeLog(log, many);
    const quarter = '2026-04-01T00:00:00.000Z';
    const straddling = accesses.filter(({ at, outcome }) => at < quarter && (outcome?.at ?? '') >= quarter);
    const old = accesses.filter((access) => access.at < quarter && !straddling.includes(access));
    expect([old.length, accesses.length - old.length, straddling.length]).toEqual([28, 12, 0]);

    const reader = open(true);
    expect(await find({ caseReference: 'C-2' }, reader)).toEqual(accesses.toReversed());
    await log.keys.destroy('details', '2026Q1');
    const erased = without(old, undefined);
    for (const one of [reader, open(), open(true)]) {
      expect(await find({ caseReference: 'C-2' }, one)).toEqual(accesses.slice(28).toReversed());
      expect(await find({ to: quarter }, one)).toEqual(erased.toReversed());
      expect(await one.findRequest('rq-3', log.size)).toEqual(erased[3]);
      expect((await one.entry(7))?.requesterId).toBeNull();
    }
    await log.keys.destroy('texts', '2026Q1');
    expect(await find({ to: quarter })).toEqual(without(old, null).toReversed());
  });

  it('makes an index anew when the details it told of are erased, so that it tells no more', async () => {
    await writeLog(
      log,
      Array.from({ length: 6 }, () => asked),
    );
    await find({}, open(true));
    const [index = ''] = (await readdir(segments)).filter((name) => name.endsWith('.idx'));
    const { size } = await stat(join(segments, index));
    await log.keys.destroy('details', '2026Q1');
    await find({}, open(true));
    expect((await stat(join(segments, index))).size).toBeLessThan(size);
  });

  it('reads segments that were deleted from the bundles', async () => {
    const accesses = await writeLog(
      log,
      Array.from({ length: 40 }, () => ({ ...asked, lasts: 3 })),
    );
    await log.writeBundles();
    await log.keys.destroy('details', '2026Q1');
    await log.keys.destroy('texts', '2026Q1');
    const reader = open(true);
    const expected = await find({}, reader);
    expect(expected).toHaveLength(40);
    expect(expected.at(-1)).toEqual(without(accesses, null)[0]);
    for (const name of (await readdir(segments)).sort().slice(0, 8)) await rm(join(segments, name));
    expect((await readdir(segments)).filter((name) => name.endsWith('.seg')).sort()[0]).toBe('000000000032.seg');
    for (const one of [reader, open()]) {
      expect(await find({}, one)).toEqual(expected);
      expect((await one.entry(5))?.bytes).toEqual(log.leaves[5]);
    }
  });

  it.each(['torn in the middle', 'torn in its header', 'with a byte that is not right'])(
    'does not see a last record that is %s, and sees it once it is whole',
    async (how) => {
      const [access] = await writeLog(log, [asked]);
      const reader = open();
      const durable = log.size;
      const intent = access?.intent;
      if (intent == null) throw new Error('not invented');
      const record = await log.record([
        { at: new Date(START).toISOString(), intent: { ...intent, requestId: 'rq-1' } },
      ]);
      const torn = Buffer.from(record.subarray(0, { 'torn in its header': 9 }[how] ?? record.length - 1));
      if (how.startsWith('with')) torn.writeUInt8((torn.readUInt8(40) + 1) % 256, 40);
      const { size } = await stat(log.path());
      await appendFile(log.path(), torn);
      const page = { after: null, first: 9, upTo: durable };
      expect((await reader.search({}, page)).accesses).toEqual([access]);
      await truncate(log.path(), size);
      await appendFile(log.path(), record);
      const { accesses } = await reader.search({}, { ...page, upTo: log.size });
      expect(accesses.map(({ requestId }) => requestId)).toEqual(['rq-1', 'rq-0']);
    },
  );

  it.each([
    ['gone', (index: Buffer) => index.subarray(0, 0)],
    ['cut short', (index: Buffer) => index.subarray(0, index.length - 5)],
    ['damaged in its header', (index: Buffer) => flipped(index, 47)],
    ['damaged in its first block', (index: Buffer) => flipped(index, index.length - 8 * 5)],
    ['damaged in its terms', (index: Buffer) => flipped(index, Math.floor(index.length / 2))],
    ['that of nothing', () => Buffer.from('proviso-idx-2\n\0\0')],
    ['of another kind', () => Buffer.alloc(4096, 'a')],
  ])('never trusts an index that is %s', async (_, damage) => {
    const accesses = await writeLog(
      log,
      Array.from({ length: 12 }, () => asked),
    );
    const warm = open(true);
    await find({}, warm);
    for (const name of (await readdir(segments)).filter((one) => one.endsWith('.idx'))) {
      const path = join(segments, name);
      const good = await readFile(path);
      await writeFile(path, damage(good));
    }
    for (const reader of [warm, open(), open(true)]) {
      expect(await find({ subjectRefs: ['p-2'], group: 'HEALTH' }, reader)).toEqual(accesses.toReversed());
    }
  });

  it('does not take the index of another segment', async () => {
    const accesses = await writeLog(
      log,
      Array.from({ length: 12 }, () => asked),
    );
    await find({}, open(true));
    const first = join(segments, '000000000000.idx');
    await writeFile(first, await readFile(join(segments, '000000000008.idx')));
    expect(await find({ subjectRefs: ['p-2'] })).toEqual(accesses.toReversed());
  });

  it('says which entry is damaged', async () => {
    await writeLog(
      log,
      Array.from({ length: 12 }, () => asked),
    );
    const path = join(segments, '000000000008.seg');
    const good = await readFile(path);
    await writeFile(path, flipped(good, good.length - 20));
    await expect(find({})).rejects.toThrow(/^entry 15: it cannot be read, and later entries are there$/);
    await writeFile(path, good);
    await truncate(log.path(), 16);
    await expect(find({})).rejects.toThrow(/^entry 16: it cannot be read, although 24 entries are durable$/);
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const damaged = Buffer.from(bytes);
  damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at);
  return damaged;
}
