import { mkdtemp, readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GrowingBundle, parseEntryBundle } from '../../../src/ledger/tree/entryBundle.js';
import { FolderTiles } from '../../../src/ledger/tree/FolderTiles.js';
import { TilePublisher } from '../../../src/ledger/tree/TilePublisher.js';
import { nodeTreeFiles } from '../../../src/ledger/tree/TreeFiles.js';
import { MemoryTreeFiles } from './MemoryTreeFiles.js';
import { entriesTo, FOLDER } from './publishedLog.js';
import { testSigner } from './testSigner.js';

describe('reading tiles', () => {
  const hashes = (width: number) => Buffer.alloc(width * 32, 5);

  it('takes the full tile, or that width, or a wider one, and passes over torn files', async () => {
    const files = new MemoryTreeFiles();
    const tiles = new FolderTiles(FOLDER, files);
    const missing = 'tile/0/000: no file holds its first 3';
    await expect(tiles.hashes(0, 0, 3)).rejects.toThrow(missing);
    files.held.set(`${FOLDER}/tile/0/000`, hashes(255));
    files.held.set(`${FOLDER}/tile/0/000.p/3`, hashes(2));
    files.held.set(`${FOLDER}/tile/0/000.p/2`, hashes(2));
    files.held.set(`${FOLDER}/tile/0/000.p/9`, Buffer.alloc(0));
    files.held.set(`${FOLDER}/tile/0/000.p/7.new`, hashes(7));
    files.held.set(`${FOLDER}/tile/0/000.p/07`, hashes(7));
    files.held.set(`${FOLDER}/tile/0/000.p/256`, hashes(256));
    await expect(tiles.hashes(0, 0, 3)).rejects.toThrow(missing);
    files.held.set(`${FOLDER}/tile/0/000.p/8`, hashes(8));
    expect(await tiles.hashes(0, 0, 3)).toEqual(hashes(3));
  });

  it('finds the full tile that takes the place of a partial one meanwhile', async () => {
    const files = new MemoryTreeFiles();
    const tiles = new FolderTiles(FOLDER, files);
    files.readdir = async () => {
      files.held.set(`${FOLDER}/tile/0/000`, hashes(256));
      return [];
    };
    expect(await tiles.hashes(0, 0, 3)).toEqual(hashes(3));
  });

  it('passes over bundles that are torn or hold another number of entries', async () => {
    const files = new MemoryTreeFiles();
    const tiles = new FolderTiles(FOLDER, files);
    const bundle = (count: number) => {
      const growing = new GrowingBundle();
      for (const entry of entriesTo(count)) growing.add(entry);
      return growing.bytes();
    };
    files.held.set(`${FOLDER}/tile/entries/000.p/3`, bundle(3).subarray(0, -1));
    files.held.set(`${FOLDER}/tile/entries/000.p/4`, bundle(3));
    await expect(tiles.entries(0, 2)).rejects.toThrow('tile/entries/000: no file holds its first 2');
    files.held.set(`${FOLDER}/tile/entries/000.p/5`, bundle(5));
    expect(await tiles.entries(0, 2)).toEqual(entriesTo(2));
  });
});

describe('an entry bundle', () => {
  it('holds entries of any length', () => {
    const entries = [
      Buffer.alloc(0),
      Buffer.from('a'),
      Buffer.alloc(65_535, 1),
      Buffer.alloc(65_535, 2),
      Buffer.alloc(65_535, 3),
    ];
    const bundle = new GrowingBundle();
    for (const entry of entries) bundle.add(entry);
    expect(parseEntryBundle(bundle.bytes())).toEqual(entries);
    expect(bundle.bytes().subarray(0, 5)).toEqual(Buffer.from([0, 0, 0, 1, 97]));
    bundle.clear();
    expect(bundle.bytes()).toEqual(Buffer.alloc(0));
  });

  it('is refused when it ends within an entry', () => {
    expect(() => parseEntryBundle(Buffer.from([0, 1, 97, 0]))).toThrow('the entry bundle is cut short in its entry 1');
    expect(() => parseEntryBundle(Buffer.from([0, 2, 97]))).toThrow('the entry bundle is cut short in its entry 0');
  });
});

describe('the tree on the file system', () => {
  it('is for its owner alone, and is read again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tree-'));
    const parts = { folder, files: nodeTreeFiles, signer: testSigner() };
    const publisher = await TilePublisher.open(parts);
    const entries = entriesTo(300);
    publisher.add(entries.slice(0, 200));
    await publisher.publish();
    publisher.add(entries.slice(200));
    const { root } = await publisher.publish();
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      'checkpoint',
      'tile',
      'tile/0',
      'tile/0/000',
      'tile/0/001.p',
      'tile/0/001.p/44',
      'tile/1',
      'tile/1/000.p',
      'tile/1/000.p/1',
      'tile/entries',
      'tile/entries/000',
      'tile/entries/001.p',
      'tile/entries/001.p/44',
    ]);
    const modes = await Promise.all(
      ['checkpoint', 'tile', 'tile/0', 'tile/0/001.p', 'tile/0/000'].map(
        async (path) => (await stat(join(folder, path))).mode & 0o777,
      ),
    );
    expect(modes).toEqual([0o600, 0o700, 0o700, 0o700, 0o600]);
    expect((await TilePublisher.open(parts)).root()).toEqual(root);
    expect(await new FolderTiles(folder).entries(1, 44)).toEqual(entries.slice(256));
  });

  it('rejects what is not simply absent', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tree-'));
    await writeFile(join(folder, 'tile'), '');
    expect(await nodeTreeFiles.readFile(join(folder, 'none'))).toBeNull();
    expect(await nodeTreeFiles.readFile(join(folder, 'tile/0/000'))).toBeNull();
    expect(await nodeTreeFiles.readdir(join(folder, 'none'))).toEqual([]);
    await expect(nodeTreeFiles.readFile(folder)).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(nodeTreeFiles.syncFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    const publisher = await TilePublisher.open({ folder, files: nodeTreeFiles, signer: testSigner() });
    publisher.add(entriesTo(1));
    await expect(publisher.publish()).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
