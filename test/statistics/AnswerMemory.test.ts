import { appendFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AnsweredQuery } from '../../src/model/aggregates.js';
import { AnswerMemory } from '../../src/statistics/AnswerMemory.js';
import { NOWHERE } from './units.js';

const answered = (...released: string[]): AnsweredQuery => ({
  query: { kind: 'VOO', where: NOWHERE, groupBy: ['FORCE'], forces: ['NMR'] },
  released,
  total: true,
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proviso-memory-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const file = () => join(folder, 'statistics.jsonl');

/** Tells an asker something and gives what was remembered before. */
const tell = (memory: AnswerMemory, asker: string, what: AnsweredQuery) =>
  memory.inTurn(asker, async (earlier) => ({ result: earlier, answered: what }));

describe('AnswerMemory', () => {
  it('remembers per asker, also after a restart, and each answer once', async () => {
    const memory = await AnswerMemory.load(folder);
    expect(await tell(memory, 'a', answered('1'))).toEqual([]);
    expect(await tell(memory, 'a', answered('1'))).toEqual([answered('1')]);
    expect(await tell(memory, 'b', answered('2'))).toEqual([]);
    expect(await tell(memory, 'a', answered('3'))).toEqual([answered('1')]);
    await memory.close();
    const later = await AnswerMemory.load(folder);
    expect(await tell(later, 'a', answered('4'))).toEqual([answered('1'), answered('3')]);
    expect(await tell(later, 'b', answered('2'))).toEqual([answered('2')]);
    await later.close();
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect((await readFile(file(), 'utf8')).split('\n')).toHaveLength(5);
  });

  it('writes nothing before anything is told', async () => {
    const memory = await AnswerMemory.load(folder);
    await memory.close();
    await expect(stat(file())).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('does one piece of work of an asker at a time', async () => {
    const memory = await AnswerMemory.load(folder);
    const seen = await Promise.all(['1', '2', '3'].map((key) => tell(memory, 'a', answered(key))));
    await memory.close();
    expect(seen.map((earlier) => earlier.length)).toEqual([0, 1, 2]);
  });

  it('goes on after work that failed, and remembers nothing of it', async () => {
    const memory = await AnswerMemory.load(folder);
    const failing = memory.inTurn('a', () => Promise.reject(new Error('no force')));
    const next = tell(memory, 'a', answered('1'));
    await expect(failing).rejects.toThrow('no force');
    expect(await next).toEqual([]);
    await memory.close();
  });

  it('cuts off a line that was never whole', async () => {
    const memory = await AnswerMemory.load(folder);
    await tell(memory, 'a', answered('1'));
    await memory.close();
    await appendFile(file(), '{"asker":"a","que');
    const later = await AnswerMemory.load(folder);
    expect(await tell(later, 'a', answered('2'))).toEqual([answered('1')]);
    await later.close();
    const last = await AnswerMemory.load(folder);
    expect(await tell(last, 'a', answered('2'))).toEqual([answered('1'), answered('2')]);
    await last.close();
  });

  it.each(['no line', '{"asker":"a"}', '[]'])('refuses to start on a line that is none: %s', async (line) => {
    await writeFile(file(), `${line}\n`);
    await expect(AnswerMemory.load(folder)).rejects.toThrow('statistics.jsonl:1: is no line of this file');
  });

  it('tells nothing that it cannot remember', async () => {
    const memory = await AnswerMemory.load(folder);
    await mkdir(file());
    await expect(tell(memory, 'a', answered('1'))).rejects.toMatchObject({
      code: 'INTERNAL',
      message: 'the answer could not be remembered',
    });
    await memory.close();
  });
});
