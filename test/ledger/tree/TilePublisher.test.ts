import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseEntryBundle } from '../../../src/ledger/tree/entryBundle.js';
import { FolderTiles } from '../../../src/ledger/tree/FolderTiles.js';
import { leafHash } from '../../../src/ledger/tree/hashes.js';
import { parseTilePath } from '../../../src/ledger/tree/parseTilePath.js';
import { tilePath } from '../../../src/ledger/tree/tilePath.js';
import { MemoryTreeFiles } from './MemoryTreeFiles.js';
import { checkpointIn, entriesTo, FOLDER, openPublisher, publishedLog } from './publishedLog.js';
import { NaiveTree } from './referenceTree.js';

describe('the tiles of a log', () => {
  it('are those of the specification for 70,000 entries', async () => {
    const entries = entriesTo(70_000);
    const { files, checkpoint } = await publishedLog(entries);
    const count = (level: string) => files.paths().filter((path) => path.startsWith(`${FOLDER}/tile/${level}/`)).length;
    expect([count('0'), count('1'), count('2'), count('entries'), files.paths().length]).toEqual([274, 2, 1, 274, 552]);
    const lengths = ['0/272', '0/273.p/112', '1/000', '1/001.p/17', '2/000.p/1'].map(
      (path) => files.held.get(`${FOLDER}/tile/${path}`)?.length,
    );
    expect(lengths).toEqual([8192, 112 * 32, 8192, 17 * 32, 32]);
    expect(parseEntryBundle(files.held.get(`${FOLDER}/tile/entries/273.p/112`) ?? Buffer.alloc(0))).toEqual(
      entries.slice(69_888),
    );
    expect(checkpoint).toEqual({
      origin: 'log.example/access',
      size: 70_000,
      root: new NaiveTree(entries).root(70_000),
    });
    expect(checkpointIn(files)).toEqual(checkpoint);
  });

  it('are those of the specification for 256 entries', async () => {
    const { files } = await publishedLog(entriesTo(256));
    expect(files.paths()).toEqual(
      ['checkpoint', 'tile/0/000', 'tile/1/000.p/1', 'tile/entries/000'].map((path) => `${FOLDER}/${path}`),
    );
  });

  it('hold, in the n-th of a level, the roots of the definition', async () => {
    const entries = entriesTo(600);
    const { files } = await publishedLog(entries);
    const leaves = entries.map(leafHash);
    expect(files.held.get(`${FOLDER}/tile/0/001`)).toEqual(Buffer.concat(leaves.slice(256, 512)));
    expect(files.held.get(`${FOLDER}/tile/0/002.p/88`)).toEqual(Buffer.concat(leaves.slice(512)));
    const roots = [entries.slice(0, 256), entries.slice(256, 512)].map((part) => new NaiveTree(part).root(256));
    expect(files.held.get(`${FOLDER}/tile/1/000.p/2`)).toEqual(Buffer.concat(roots));
  });

  it('are all there for every checkpoint, and partial ones go once the full one is there', async () => {
    const entries = entriesTo(3000);
    const leafHashes = entries.map(leafHash);
    const naive = new NaiveTree(entries);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 10 }), async (steps) => {
        const files = new MemoryTreeFiles();
        let publisher = await openPublisher(files);
        const sizes: number[] = [];
        for (const [at, step] of steps.entries()) {
          const size = publisher.size;
          const leaves = publisher.add(entries.slice(size, size + step));
          expect(Buffer.concat(leaves).equals(Buffer.concat(leafHashes.slice(size, size + step)))).toBe(true);
          sizes.push((await publisher.publish()).size);
          if (at % 3 === 2) publisher = await openPublisher(files);
        }
        const tiles = new FolderTiles(FOLDER, files);
        for (const size of sizes) {
          const last = Math.floor(size / 256);
          for (const [level, index, width] of [
            [0, last, size % 256],
            [1, 0, last],
          ] as const) {
            if (width === 0) continue;
            const [full, partial] = [tilePath(level, index), tilePath(level, index, width)];
            expect([full, partial].filter((path) => files.held.has(`${FOLDER}/${path}`))).toHaveLength(1);
          }
          if (size % 256 === 0) continue;
          const held = await tiles.entries(last, size % 256);
          expect(Buffer.concat(held).equals(Buffer.concat(entries.slice(last * 256, size)))).toBe(true);
        }
        for (const path of files.paths()) {
          const name = parseTilePath(path.slice(FOLDER.length + 1));
          if (name?.width == null) continue;
          expect(files.held.has(`${FOLDER}/${tilePath(name.level, name.index)}`)).toBe(false);
        }
        expect(checkpointIn(files)).toMatchObject({ size: publisher.size, root: naive.root(publisher.size) });
      }),
      { numRuns: 30, seed: 2 },
    );
  });

  it('appear whole or not at all, and the checkpoint last, synced before and after it takes its place', async () => {
    const { files } = await publishedLog(entriesTo(1));
    expect(files.done).toEqual([
      `mkdir ${FOLDER}/tile/0/000.p`,
      `write ${FOLDER}/tile/0/000.p/1.new`,
      `rename ${FOLDER}/tile/0/000.p/1.new`,
      `mkdir ${FOLDER}/tile/entries/000.p`,
      `write ${FOLDER}/tile/entries/000.p/1.new`,
      `rename ${FOLDER}/tile/entries/000.p/1.new`,
      `write ${FOLDER}/checkpoint.new`,
      `sync file ${FOLDER}/checkpoint.new`,
      `rename ${FOLDER}/checkpoint.new`,
      `sync folder ${FOLDER}`,
    ]);
  });
});

describe('publishing', () => {
  it('writes a checkpoint of a log without entries once, and nothing when nothing was added', async () => {
    const files = new MemoryTreeFiles();
    const publisher = await openPublisher(files);
    expect(publisher.published).toBeNull();
    const empty = await publisher.publish();
    expect([empty.size, empty.root.toString('hex').slice(0, 8)]).toEqual([0, 'e3b0c442']);
    expect(publisher.published).toEqual(empty);
    const done = files.done.length;
    expect(await publisher.publish()).toEqual(empty);
    expect(await (await openPublisher(files)).publish()).toEqual(empty);
    expect(files.done).toHaveLength(done);
  });

  it('takes one call after the other, and what is added meanwhile goes to the next', async () => {
    const entries = entriesTo(20);
    const naive = new NaiveTree(entries);
    const files = new MemoryTreeFiles();
    const publisher = await openPublisher(files);
    publisher.add(entries.slice(0, 5));
    let pass = (): void => {};
    const held = new Promise<void>((resolve) => {
      pass = resolve;
    });
    const writeFile = files.writeFile.bind(files);
    files.writeFile = async (path, bytes) => {
      await held;
      await writeFile(path, bytes);
    };
    const first = publisher.publish();
    const second = publisher.publish();
    await new Promise((resolve) => setImmediate(resolve));
    publisher.add(entries.slice(5));
    pass();
    expect([await first, await second].map(({ size, root }) => [size, root])).toEqual([
      [5, naive.root(5)],
      [20, naive.root(20)],
    ]);
    expect(await new FolderTiles(FOLDER, files).entries(0, 5)).toEqual(entries.slice(0, 5));
  });

  it('keeps nothing back after a flush but the right edge, and signs nothing by it', async () => {
    const entries = entriesTo(1000);
    const files = new MemoryTreeFiles();
    const publisher = await openPublisher(files);
    publisher.add(entries);
    await publisher.flush();
    expect(files.paths()).toEqual(
      ['0/000', '0/001', '0/002', 'entries/000', 'entries/001', 'entries/002'].map((tile) => `${FOLDER}/tile/${tile}`),
    );
    files.done.splice(0);
    await publisher.publish();
    expect(files.done.filter((operation) => operation.startsWith('rename'))).toEqual(
      ['tile/0/003.p/232', 'tile/1/000.p/3', 'tile/entries/003.p/232', 'checkpoint'].map(
        (path) => `rename ${FOLDER}/${path}.new`,
      ),
    );
  });
});
