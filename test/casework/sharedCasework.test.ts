import { beforeEach, describe, expect, it } from '@jest/globals';
import type { JournalLine } from '../../src/casework/Batch.js';
import { Casework } from '../../src/casework/Casework.js';
import { checkSharedCasework } from './checkSharedCasework.js';
import { MemoryStore } from './MemoryStore.js';
import { batch, raised } from './samples.js';

const load = (store: MemoryStore, writer = 'one') =>
  Casework.load({ store, writer, loggedAs: async () => 'NOTHING', report: () => undefined });

describe('casework over a store in memory', () => {
  let lines: (JournalLine | null)[] = [];
  beforeEach(() => {
    lines = [];
  });

  checkSharedCasework(async () => new MemoryStore(lines));
});

describe('where the store loses its answer', () => {
  it('drops a step that was stored although its request was refused', async () => {
    const lines: (JournalLine | null)[] = [];
    const store = new MemoryStore(lines);
    const casework = await load(store);
    const other = await load(new MemoryStore(lines), 'two');
    store.loses = true;
    await expect(casework.propose(batch('rq-1', [raised('T1')]))).rejects.toThrow('could not be recorded');
    store.loses = false;
    expect(await casework.propose(batch('rq-2', [raised('T2')]))).toBe(true);
    expect(await casework.propose(batch('rq-3', [raised('T1')]))).toBe(true);
    await casework.settle('rq-3', 'DONE');
    await other.refresh();
    expect(other.get('TASK', 'T1')?.version).toBe(1);
    expect(lines).toContainEqual({ n: expect.any(Number), dropped: 0 });
  });

  it('says once what became of a step', async () => {
    const lines: (JournalLine | null)[] = [];
    const store = new MemoryStore(lines);
    const casework = await load(store);
    await casework.propose(batch('rq-1', [raised('T1')]));
    store.loses = true;
    await casework.settle('rq-1', 'DONE');
    store.loses = false;
    expect(await casework.propose(batch('rq-2', [raised('T1', 2)]))).toBe(true);
    await casework.settle('rq-2', 'DONE');
    expect(lines).toHaveLength(4);
    expect((await load(new MemoryStore(lines), 'two')).get('TASK', 'T1')?.version).toBe(2);
  });

  it('does not go on from a line that does not follow', async () => {
    const lines: (JournalLine | null)[] = [];
    const casework = await load(new MemoryStore(lines));
    lines.push({ n: 0, counted: 7 });
    await expect(casework.refresh()).rejects.toThrow('casework line 1: does not follow');
    await expect(casework.refresh()).rejects.toThrow('casework line 1: does not follow');
  });
});
