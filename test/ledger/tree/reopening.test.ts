import { describe, expect, it } from '@jest/globals';
import { FolderTiles } from '../../../src/ledger/tree/FolderTiles.js';
import { leafHash } from '../../../src/ledger/tree/hashes.js';
import { parseTilePath } from '../../../src/ledger/tree/parseTilePath.js';
import { proveConsistency } from '../../../src/ledger/tree/proveConsistency.js';
import { TilePublisher } from '../../../src/ledger/tree/TilePublisher.js';
import { verifyConsistency } from '../../../src/ledger/tree/verifyConsistency.js';
import { MemoryTreeFiles } from './MemoryTreeFiles.js';
import { checkpointIn, entriesTo, FOLDER, openPublisher, publishedLog } from './publishedLog.js';
import { NaiveTree } from './referenceTree.js';
import { testSigner } from './testSigner.js';

describe('opening a log again', () => {
  it('goes on from any size, and each checkpoint is the beginning of the next', async () => {
    const entries = entriesTo(1400);
    const naive = new NaiveTree(entries);
    for (const size of [1, 255, 256, 257, 511, 512, 700, 1024, 1279]) {
      const { files, tiles } = await publishedLog(entries.slice(0, size));
      const publisher = await openPublisher(files);
      expect([publisher.size, publisher.root()]).toEqual([size, naive.root(size)]);
      publisher.add(entries.slice(size));
      const { root } = await publisher.publish();
      expect(root).toEqual(naive.root(1400));
      const proof = await proveConsistency(tiles, size, 1400);
      expect(verifyConsistency({ from: size, fromRoot: naive.root(size), to: 1400, toRoot: root, proof })).toBe(true);
      expect(await tiles.entries(Math.floor(size / 256), 1)).toEqual([entries[Math.floor(size / 256) * 256]]);
    }
  });

  it('takes an earlier size from wider tiles, and makes all after it anew', async () => {
    const entries = entriesTo(66_000);
    const { files, checkpoint } = await publishedLog(entries);
    const before = new Map(files.held);
    for (const path of files.paths()) {
      const name = parseTilePath(path.slice(FOLDER.length + 1));
      if (name !== null && (name.level === 0 || name.level === 'entries') && name.index >= 256) files.held.delete(path);
    }
    const publisher = await openPublisher(files, 65_536);
    expect(publisher.size).toBe(65_536);
    publisher.add(entries.slice(65_536));
    expect(await publisher.publish()).toEqual(checkpoint);
    expect(new Map([...files.held].sort())).toEqual(new Map([...before].sort()));
  });

  it('makes a higher tile that is missing or torn from full ones below', async () => {
    const entries = entriesTo(66_000);
    const { files, checkpoint } = await publishedLog(entries);
    files.held.delete(`${FOLDER}/tile/1/000`);
    files.held.set(`${FOLDER}/tile/2/000.p/1`, Buffer.alloc(0));
    expect((await openPublisher(files)).root()).toEqual(checkpoint.root);
    files.held.delete(`${FOLDER}/tile/0/017`);
    await expect(openPublisher(files)).rejects.toThrow('tile/0/017: no file holds its first 256');
  });

  it('is made anew from nothing but the entries', async () => {
    const entries = entriesTo(900);
    const { files, checkpoint } = await publishedLog(entries);
    const before = files.paths();
    for (const path of before) if (path.includes('/tile/')) files.held.delete(path);
    await expect(openPublisher(files)).rejects.toThrow('tile/0/003: no file holds its first 132');
    const publisher = await openPublisher(files, 0);
    publisher.add(entries);
    expect(await publisher.publish()).toEqual(checkpoint);
    expect(files.paths()).toEqual(before);
  });

  it('refuses tiles, bundles and entries that are not those of the checkpoint', async () => {
    const entries = entriesTo(300);
    const { files } = await publishedLog(entries);
    const damaged = (path: string, at: number) => {
      const copy = new MemoryTreeFiles();
      for (const [name, bytes] of files.held) copy.held.set(name, Buffer.from(bytes));
      copy.held.get(`${FOLDER}/${path}`)?.fill('2', at, at + 1);
      return copy;
    };
    const notThose = 'the first 300 entries are not those that the checkpoint was signed for';
    await expect(openPublisher(damaged('tile/1/000.p/1', 3))).rejects.toThrow(notThose);
    await expect(openPublisher(damaged('tile/0/001.p/44', 40))).rejects.toThrow('tile/entries/001: entry 257 is not');
    await expect(openPublisher(damaged('tile/entries/001.p/44', 9))).rejects.toThrow(
      'tile/entries/001: entry 256 is not',
    );
    await expect(openPublisher(damaged('checkpoint', 20))).rejects.toThrow(
      'the signature of log.example/access is wrong',
    );

    const publisher = await openPublisher(files, 0);
    const others = entries.with(7, Buffer.from('another'));
    publisher.add(others.slice(0, 299));
    expect(() => publisher.add(others.slice(299))).toThrow(notThose);
    expect(() => publisher.add([])).toThrow(notThose);
    await expect(publisher.publish()).rejects.toThrow(notThose);
  });

  it('signs nothing shorter than the checkpoint, nor goes past it unseen', async () => {
    const entries = entriesTo(300);
    const { files } = await publishedLog(entries);
    const publisher = await openPublisher(files, 256);
    publisher.add(entries.slice(256, 299));
    await expect(publisher.publish()).rejects.toThrow(
      'the log holds 299 entries, and its checkpoint is signed for 300',
    );
    await expect(openPublisher(files, 301)).rejects.toThrow(RangeError);
    await expect(openPublisher(new MemoryTreeFiles(), 1)).rejects.toThrow(RangeError);
  });

  it('refuses the checkpoint of another key', async () => {
    const { files } = await publishedLog(entriesTo(3));
    const signer = testSigner('log.example/access', Buffer.alloc(32, 9));
    await expect(TilePublisher.open({ folder: FOLDER, files, signer })).rejects.toThrow(
      'the note is not signed by a known key',
    );
  });
});

describe('a write that fails', () => {
  it('ends publishing for good, wherever it is, and the log is whole when opened again', async () => {
    const entries = entriesTo(600);
    const naive = new NaiveTree(entries);
    const whole = await publishedLog(entries.slice(0, 200));
    whole.publisher.add(entries.slice(200));
    const operations = whole.files.done.length;
    await whole.publisher.publish();
    const after = whole.files.done.slice(operations);
    expect(after.length).toBeGreaterThan(20);
    for (const failing of after) {
      const { files, publisher } = await publishedLog(entries.slice(0, 200));
      publisher.add(entries.slice(200));
      files.fails = (operation) => operation === failing;
      await expect(publisher.publish()).rejects.toThrow('no space left');
      files.fails = () => false;
      await expect(publisher.publish()).rejects.toThrow('no space left');
      await expect(publisher.flush()).rejects.toThrow('no space left');
      expect(() => publisher.add(entries.slice(0, 1))).toThrow('no space left');

      const { size, root } = checkpointIn(files);
      expect([200, 600]).toContain(size);
      expect(root).toEqual(naive.root(size));
      const again = await openPublisher(files);
      expect([again.size, again.root()]).toEqual([size, root]);
      again.add(entries.slice(size));
      expect((await again.publish()).root).toEqual(naive.root(600));
      expect(files.held.get(`${FOLDER}/tile/0/000`)).toEqual(Buffer.concat(entries.slice(0, 256).map(leafHash)));
      expect(await new FolderTiles(FOLDER, files).entries(2, 88)).toEqual(entries.slice(512));
    }
  });

  it('of the signer ends publishing too', async () => {
    const files = new MemoryTreeFiles();
    const sign = () => Promise.reject(new Error('no key'));
    const publisher = await TilePublisher.open({ folder: FOLDER, files, signer: { ...testSigner(), sign } });
    publisher.add(entriesTo(1));
    await expect(publisher.publish()).rejects.toThrow('no key');
    await expect(publisher.publish()).rejects.toThrow('no key');
    expect(files.paths().filter((path) => path.includes('checkpoint'))).toEqual([]);
  });
});
