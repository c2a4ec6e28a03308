import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openCheckpointSigner } from '../../src/ledger/keys/openCheckpointSigner.js';
import { nodeFiles } from '../../src/ledger/LedgerFiles.js';
import { RECORD_HEADER_BYTES, SEGMENT_HEADER } from '../../src/ledger/records/segmentFile.js';
import { recover } from '../../src/ledger/writing/recover.js';
import { MemoryFiles } from './MemoryFiles.js';
import { newFolder } from './newFolder.js';
import { ORIGIN, openIn } from './openIn.js';
import { checkTree, readLedger } from './readLedger.js';
import { intentBody } from './samples.js';

const limits = { entries: 4, bytes: 1_000_000 };
const LAST = 'segments/000000000008.seg';

/** Segments of 4, 4 and 2 entries, a record each; `before` is as it was with 9, checkpoint and tiles included. */
let folder: string;
let before: string;
let signer: Awaited<ReturnType<typeof openCheckpointSigner>>;

beforeAll(async () => {
  folder = await newFolder();
  before = await newFolder();
  await append(folder, 9);
  await cp(folder, before, { recursive: true });
  await append(folder, 1);
  signer = await openCheckpointSigner(join(folder, 'keys'), ORIGIN, false);
});

async function append(to: string, entries: number): Promise<void> {
  const ledger = await openIn(to, { limits, files: nodeFiles });
  for (let entry = 0; entry < entries; entry++) await ledger.intent(intentBody(entry));
  await ledger.close();
}

/** Recovers files in memory, which begin as those of a folder. */
async function recoverFrom(from: string, change: (files: MemoryFiles) => void | Promise<void>) {
  const files = await MemoryFiles.of(join(from, 'ledger'));
  await change(files);
  const { publisher, report, segment } = await recover({ folder: join(from, 'ledger'), files, signer, limits });
  return { files, report, segment, entries: publisher.size, published: publisher.published?.size };
}

const bytesOf = (from: string, path: string) => readFile(join(from, 'ledger', path));

/** Every byte in the long form; in the short one those of the header, and every fifth. */
const sizesBetween = (from: number, to: number): number[] =>
  Array.from({ length: to - from - 1 }, (_, at) => from + 1 + at).filter(
    (size) => process.env.PROVISO_LONG === '1' || size <= from + RECORD_HEADER_BYTES || size % 5 === 0,
  );

describe('recovery', () => {
  it('cuts a torn last record at every byte', async () => {
    const kept = await bytesOf(before, LAST);
    const whole = await bytesOf(folder, LAST);
    for (const size of sizesBetween(kept.length, whole.length)) {
      const { files, ...found } = await recoverFrom(before, (torn) => torn.put(LAST, whole.subarray(0, size)));
      expect(found).toEqual({
        report: { segment: '000000000008.seg', bytes: size - kept.length, entries: 9 },
        segment: { firstIndex: 8, bytes: kept.length },
        entries: 9,
        published: 9,
      });
      expect(files.get(LAST)).toEqual(kept);
    }
  });

  it.each<[string, Buffer]>([
    ['zeros that a file system left where data never arrived', Buffer.alloc(512)],
    ['garbage', Buffer.from('PVSO\0\0\0\x05garbage that is longer than it says PVSO')],
    ['a length that is too large', Buffer.concat([Buffer.from('PVSO\xff\xff\xff\xff', 'latin1'), Buffer.alloc(64)])],
  ])('cuts %s', async (_, tail) => {
    const kept = await bytesOf(folder, LAST);
    const found = await recoverFrom(folder, (files) => files.put(LAST, Buffer.concat([kept, tail])));
    expect(found.report).toEqual({ segment: '000000000008.seg', bytes: tail.length, entries: 10 });
    expect(found.files.get(LAST)).toEqual(kept);
  });

  it('removes a segment that was begun and has no whole header, and keeps one that has', async () => {
    const begun = 'segments/000000000010.seg';
    const torn = await recoverFrom(folder, (files) => files.put(begun, SEGMENT_HEADER.subarray(0, 7)));
    expect([torn.report, torn.segment, torn.files.get(begun)]).toEqual([
      { segment: '000000000010.seg', bytes: 7, entries: 10 },
      null,
      null,
    ]);
    const whole = await recoverFrom(folder, (files) => files.put(begun, SEGMENT_HEADER));
    expect([whole.report, whole.segment]).toEqual([null, { firstIndex: 10, bytes: SEGMENT_HEADER.length }]);
  });

  it('appends to what was kept', async () => {
    const own = await newFolder();
    await cp(before, own, { recursive: true });
    const whole = await bytesOf(folder, LAST);
    await nodeFiles.writeFile(join(own, 'ledger', LAST), whole.subarray(0, -1));
    const ledger = await openIn(own, { limits });
    const receipt = await ledger.intent(intentBody(1));
    await ledger.close();
    expect(ledger.recovered?.entries).toBe(9);
    expect(receipt.index).toBe(9);
    expect((await readLedger(own))[9]?.hash).toBe(receipt.hash);
    expect(await checkTree(own)).toBe(10);
  });

  it('publishes entries that the checkpoint lags behind', async () => {
    const lagging = await newFolder();
    await cp(folder, lagging, { recursive: true });
    await cp(join(before, 'ledger/checkpoint'), join(lagging, 'ledger/checkpoint'));
    await append(lagging, 0);
    expect(await checkTree(lagging)).toBe(10);
  });

  it('does not read segments before the last two', async () => {
    const read: string[] = [];
    const files = { ...nodeFiles };
    files.readAt = (path, ...rest) => {
      read.push(path.slice(-16));
      return nodeFiles.readAt(path, ...rest);
    };
    await recover({ folder: join(folder, 'ledger'), files, signer, limits });
    expect([...new Set(read)]).toEqual(['000000000004.seg', '000000000008.seg']);
  });

  it.each<[string, (files: MemoryFiles) => Promise<unknown>]>([
    ['are gone', (files) => files.rm(join(folder, 'ledger/tile'))],
    [
      'are empty',
      async (files) => {
        for (const path of files.paths()) if (path.startsWith('tile/')) files.put(path, Buffer.alloc(0));
      },
    ],
    [
      'hold other hashes',
      async (files) => {
        for (const path of files.paths()) if (path.startsWith('tile/0/')) files.put(path, Buffer.alloc(320, 7));
      },
    ],
  ])('makes all tiles anew from the segments where they %s', async (_, change) => {
    const { files, entries } = await recoverFrom(folder, async (damaged) => {
      await change(damaged);
    });
    expect(entries).toBe(10);
    const rebuilt = await newFolder();
    await files.writeTo(join(rebuilt, 'ledger'), () => 1);
    await cp(join(folder, 'keys'), join(rebuilt, 'keys'), { recursive: true });
    expect(await checkTree(rebuilt)).toBe(10);
  });
});

describe('damage that no crash explains', () => {
  const flip = async (files: MemoryFiles, path: string, at: number) => {
    const bytes = Buffer.from(files.get(path) ?? Buffer.alloc(0));
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    files.put(path, bytes);
  };
  const inFirstRecord = SEGMENT_HEADER.length + RECORD_HEADER_BYTES + 20;
  const move = (files: MemoryFiles, from: string, to: string) =>
    files.rename(join(folder, 'ledger', from), join(folder, 'ledger', to));

  it.each<[string, RegExp, (files: MemoryFiles) => void | Promise<void>]>([
    [
      'a flipped bit before a whole record',
      /^000000000008\.seg entry 8: a broken record, with whole ones after it$/,
      (files) => flip(files, LAST, inFirstRecord),
    ],
    [
      'a flipped bit in the last record of an earlier segment',
      /^000000000004\.seg entry 7: a broken record$/,
      (files) => flip(files, 'segments/000000000004.seg', (files.get('segments/000000000004.seg')?.length ?? 0) - 1),
    ],
    [
      'a header changed',
      /^000000000008\.seg entry 8: a broken record, with whole ones after it$/,
      (files) => flip(files, LAST, 3),
    ],
    [
      'a flipped bit in the last record, which a checkpoint covers',
      /^segments entry 9: the log ends before it/,
      (files) => flip(files, LAST, (files.get(LAST)?.length ?? 0) - 1),
    ],
    [
      'the last record removed',
      /^segments entry 9: the log ends before it, but its checkpoint is signed for 10 entries$/,
      async (files) => files.put(LAST, await bytesOf(before, LAST)),
    ],
    [
      'the last segment missing',
      /^segments entry 8: the log ends before it/,
      (files) => files.rm(join(folder, 'ledger', LAST)),
    ],
    [
      'a segment missing in the middle',
      /^000000000008\.seg entry 4: the segment begins with entry 8$/,
      (files) => files.rm(join(folder, 'ledger/segments/000000000004.seg')),
    ],
    [
      'all segments missing',
      /^segments entry 0: the log ends before it/,
      (files) => files.rm(join(folder, 'ledger/segments')),
    ],
    [
      'a segment under another name',
      /^000000000009\.seg entry 8: the segment begins with entry 9$/,
      (files) => move(files, LAST, 'segments/000000000009.seg'),
    ],
    [
      'a checkpoint changed',
      /^checkpoint: /,
      async (files) =>
        files.put('checkpoint', Buffer.from((files.get('checkpoint') ?? '').toString().replace('\n10\n', '\n11\n'))),
    ],
  ])('%s: refuses to start, says where, and changes nothing', async (_, message, change) => {
    const damaged = await MemoryFiles.of(join(folder, 'ledger'));
    await change(damaged);
    const as = new Map(damaged.paths().map((path) => [path, damaged.get(path)]));
    const problem = await recover({ folder: join(folder, 'ledger'), files: damaged, signer, limits }).catch(String);
    expect(String(problem).replace(/^StartupError: /, '')).toMatch(message);
    expect(new Map(damaged.paths().map((path) => [path, damaged.get(path)]))).toEqual(as);
  });

  it('entries rewritten with all their checksums: refuses by the checkpoint', async () => {
    const other = await newFolder();
    await cp(join(folder, 'keys'), join(other, 'keys'), { recursive: true });
    await append(other, 10);
    const files = await MemoryFiles.of(join(other, 'ledger'));
    files.put('checkpoint', await bytesOf(folder, 'checkpoint'));
    await expect(recover({ folder: join(other, 'ledger'), files, signer, limits })).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringMatching(/^segments entries before 10: .*checkpoint was signed for$/),
    });
  });

  it('a checkpoint of another key: refuses', async () => {
    const other = await newFolder();
    await append(other, 10);
    const stranger = await openCheckpointSigner(join(other, 'keys'), ORIGIN, false);
    const files = await MemoryFiles.of(join(folder, 'ledger'));
    await expect(recover({ folder: join(folder, 'ledger'), files, signer: stranger, limits })).rejects.toMatchObject({
      name: 'StartupError',
      where: 'checkpoint',
    });
  });
});
