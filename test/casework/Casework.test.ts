import { describe, expect, it } from '@jest/globals';
import type { JournalLine } from '../../src/casework/Batch.js';
import { Casework, type LoggedAs } from '../../src/casework/Casework.js';
import type { CaseworkStore } from '../../src/casework/CaseworkStore.js';
import { MemoryStore } from './MemoryStore.js';
import { batch, proposal, raised } from './samples.js';

const load = (store: CaseworkStore, logged: LoggedAs = 'NOTHING', reports: string[] = []) =>
  Casework.load({ store, loggedAs: async () => logged, report: (message) => reports.push(message) });

describe('casework', () => {
  it('shows a step only once it was logged', async () => {
    const casework = await load(new MemoryStore());
    expect(await casework.propose(batch('rq-1', [raised('T1')]))).toBe(true);
    expect(casework.get('TASK', 'T1')).toBeUndefined();
    await casework.settle('rq-1', 'DONE');
    expect(casework.get('TASK', 'T1')).toMatchObject({ state: 'OPEN', version: 1 });
    expect(casework.all('TASK')).toHaveLength(1);
  });

  it.each<[LoggedAs, 'DONE' | 'ANSWERED', boolean]>([
    ['DONE', 'DONE', true],
    ['REFUSED', 'DONE', false],
    ['NOTHING', 'DONE', false],
    ['DONE', 'ANSWERED', true],
    ['REFUSED', 'ANSWERED', true],
    ['NOTHING', 'ANSWERED', false],
  ])('where a request is logged as %s, a step that counts when %s counts: %s', async (logged, counts, isKept) => {
    const live = await load(new MemoryStore());
    await live.propose(batch('rq-1', [raised('T1')], counts));
    await live.settle('rq-1', logged);
    expect(live.all('TASK')).toHaveLength(isKept ? 1 : 0);
    const store = new MemoryStore([{ n: 0, proposed: batch('rq-1', [raised('T1')], counts) }]);
    const restarted = await load(store, logged);
    expect(restarted.all('TASK')).toHaveLength(isKept ? 1 : 0);
    expect(store.lines[1]).toEqual(isKept ? { n: 1, counted: 0 } : { n: 1, dropped: 0 });
  });

  it('refuses a step that does not follow, or that another request is taking', async () => {
    const casework = await load(new MemoryStore());
    expect(await casework.propose(batch('rq-1', [raised('T1', 2)]))).toBe(false);
    expect(await casework.propose(batch('rq-1', [raised('T1')]))).toBe(true);
    expect(await casework.propose(batch('rq-2', [raised('T2'), raised('T1')]))).toBe(false);
    await casework.settle('rq-1', 'DONE');
    expect(await casework.propose(batch('rq-3', [raised('T1')]))).toBe(false);
    expect(await casework.propose(batch('rq-3', [raised('T1', 2), raised('T2')]))).toBe(true);
  });

  it('frees what was dropped or withdrawn, and holds what nobody can tell', async () => {
    const casework = await load(new MemoryStore());
    await casework.propose(batch('rq-1', [raised('T1')]));
    await casework.settle('rq-1', 'REFUSED');
    expect(await casework.propose(batch('rq-2', [raised('T1')]))).toBe(true);
    await casework.withdraw('rq-2', 'T1');
    expect(await casework.propose(batch('rq-3', [raised('T1')]))).toBe(true);
    await casework.settle('rq-3', 'UNKNOWN');
    expect(await casework.propose(batch('rq-4', [raised('T1')]))).toBe(false);
    expect(casework.all('TASK')).toEqual([]);
  });

  it('keeps nothing of a step that could not be stored', async () => {
    const store = new MemoryStore();
    const casework = await load(store);
    store.fails = true;
    await expect(casework.propose(batch('rq-1', [raised('T1')]))).rejects.toThrow('could not be recorded');
    store.fails = false;
    expect(await casework.propose(batch('rq-2', [raised('T1')]))).toBe(true);
  });

  it('lets a logged step count although that could not be stored, and asks the log at the next start', async () => {
    const store = new MemoryStore();
    const reports: string[] = [];
    const casework = await load(store, 'NOTHING', reports);
    await casework.propose(batch('rq-1', [raised('T1')]));
    store.fails = true;
    await casework.settle('rq-1', 'DONE');
    expect(casework.get('TASK', 'T1')?.state).toBe('OPEN');
    expect(reports).toEqual([expect.stringContaining('the next start asks the access log')]);
    store.fails = false;
    expect((await load(store, 'DONE')).get('TASK', 'T1')?.state).toBe('OPEN');
  });

  it('writes what became of a step before the next one of the same item', async () => {
    const store = new MemoryStore();
    const casework = await load(store);
    await casework.propose(batch('rq-1', [raised('T1')]));
    store.fails = true;
    await casework.settle('rq-1', 'DONE');
    await expect(casework.propose(batch('rq-2', [raised('T1', 2)]))).rejects.toThrow('could not be recorded');
    store.fails = false;
    expect(await casework.propose(batch('rq-2', [raised('T1', 2)]))).toBe(true);
    await casework.settle('rq-2', 'DONE');
    expect(store.lines.map((line) => Object.keys(line ?? {})[1])).toEqual([
      'proposed',
      'counted',
      'proposed',
      'counted',
    ]);
    expect((await load(store)).get('TASK', 'T1')?.version).toBe(2);
  });

  it.each<[string, JournalLine[]]>([
    ['a step counts that nobody proposed', [{ n: 0, counted: 0 }]],
    [
      'a step does not follow',
      [
        { n: 0, proposed: batch('rq-1', [raised('T1', 2)]) },
        { n: 1, counted: 0 },
      ],
    ],
  ])('does not load where %s', async (_what, lines) => {
    await expect(load(new MemoryStore(lines))).rejects.toThrow('does not follow from the lines before it');
  });

  it('loads around what was erased', async () => {
    const store = new MemoryStore([null, { n: 1, counted: 0 }, proposal(2), { n: 3, counted: 2 }]);
    expect((await load(store)).all('TASK')).toHaveLength(1);
  });
});
