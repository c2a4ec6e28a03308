import { appendFile, type FileHandle, mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lineFilesIn } from '../../src/storage/lineFilesIn.js';

describe('a file of lines', () => {
  let folder: string;
  let reports: string[];
  let mend = () => {};
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'proviso-lines-')), 'data');
    reports = [];
  });
  afterEach(async () => {
    mend();
    await rm(join(folder, '..'), { recursive: true });
  });

  const openLines = (read = async (lines: readonly string[]) => [...lines]) =>
    lineFilesIn(folder, (message) => reports.push(message))('lines', read);
  const text = () => readFile(join(folder, 'lines'), 'utf8');

  /** Until it is mended, these calls fail on every open file. */
  async function breaking(...calls: readonly ('datasync' | 'truncate')[]): Promise<void> {
    const any = await open(join(folder, 'lines'), 'r');
    const handles: Pick<FileHandle, 'datasync' | 'truncate'> = Object.getPrototypeOf(any);
    await any.close();
    const { datasync, truncate } = handles;
    const fails = () => Promise.reject(new Error('the disk is gone'));
    for (const call of calls) handles[call] = fails;
    mend = () => void Object.assign(handles, { datasync, truncate });
  }

  it('has what was appended when it is opened again, for its owner alone', async () => {
    const { file } = await openLines();
    await file.append('one');
    await file.append('två');
    await file.close();
    const again = await openLines();
    await again.file.close();
    expect([again.lines, reports, (await stat(join(folder, 'lines'))).mode & 0o777]).toEqual([
      ['one', 'två'],
      [],
      0o600,
    ]);
  });

  it('loses a last line without its end, and only where the others can be read', async () => {
    await (await openLines()).file.close();
    await appendFile(join(folder, 'lines'), 'one\ntw');
    await expect(openLines(() => Promise.reject(new Error('is no line')))).rejects.toThrow('is no line');
    expect([await text(), reports]).toEqual(['one\ntw', []]);
    const { file, lines } = await openLines();
    await file.close();
    expect([lines, await text()]).toEqual([['one'], 'one\n']);
    expect(reports).toEqual(['lines: the last line was not complete and has been cut off (2 bytes)']);
  });

  it('keeps nothing of a line that could not be made durable', async () => {
    const { file } = await openLines();
    await file.append('one');
    await breaking('datasync');
    await expect(file.append('two')).rejects.toThrow('the disk is gone');
    expect(await text()).toBe('one\n');
    mend();
    await file.append('three');
    await file.close();
    expect(await text()).toBe('one\nthree\n');
  });

  it('takes no line after one that could not be undone, until that is', async () => {
    const { file } = await openLines();
    await breaking('datasync', 'truncate');
    await expect(file.append('one')).rejects.toThrow('the disk is gone');
    await expect(file.append('two')).rejects.toThrow('an earlier write could not be undone');
    expect(await text()).toBe('one\n');
    mend();
    await file.append('three');
    await file.close();
    expect(await text()).toBe('three\n');
  });
});
