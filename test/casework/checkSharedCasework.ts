import { describe, expect, it } from '@jest/globals';
import { Casework, type LoggedAs } from '../../src/casework/Casework.js';
import type { CaseworkStore } from '../../src/casework/CaseworkStore.js';
import { batch, raised } from './samples.js';

/** What holds of processes that share a store; `open` opens the same place while others have it open. */
export function checkSharedCasework(open: () => Promise<CaseworkStore>): void {
  const load = async (writer: string, logged: LoggedAs = 'NOTHING') =>
    Casework.load({ store: await open(), writer, loggedAs: async () => logged, report: () => undefined });
  const both = async () => [await load('one'), await load('two')] as const;
  const close = (all: readonly Casework[]) => Promise.all(all.map((one) => one.close()));

  describe('shared by two processes', () => {
    it('lets one of two win who move the same item at once', async () => {
      const [one, two] = await both();
      const won = await Promise.all([
        one.propose(batch('rq-1', [raised('T1')])),
        two.propose(batch('rq-1', [raised('T1')])),
      ]);
      expect(won.filter(Boolean)).toHaveLength(1);
      await Promise.all([one.settle('rq-1', 'DONE'), two.settle('rq-1', 'DONE')]);
      await Promise.all([one.refresh(), two.refresh()]);
      for (const casework of [one, two]) expect(casework.get('TASK', 'T1')).toMatchObject({ version: 1 });
      await close([one, two]);
    });

    it('lets both move items of their own at once', async () => {
      const [one, two] = await both();
      const moved = (casework: Casework, by: string) =>
        Promise.all(
          ['A', 'B', 'C'].map(async (name) => {
            const isFree = await casework.propose(batch(`rq-${name}`, [raised(`${by}-${name}`)]));
            await casework.settle(`rq-${name}`, 'DONE');
            return isFree;
          }),
        );
      expect((await Promise.all([moved(one, 'one'), moved(two, 'two')])).flat()).toEqual(Array(6).fill(true));
      await Promise.all([one.refresh(), two.refresh()]);
      for (const casework of [one, two]) expect(casework.all('TASK')).toHaveLength(6);
      await close([one, two]);
    });

    it('shows what counts to the other at its next look, and not before it counts', async () => {
      const [one, two] = await both();
      let rings = 0;
      expect(two.isFollowed).toBe(false);
      two.onCounted(() => {
        rings += 1;
      });
      expect(two.isFollowed).toBe(true);
      await one.propose(batch('rq-1', [raised('T1')]));
      await two.refresh();
      expect(two.get('TASK', 'T1')).toBeUndefined();
      expect(await two.propose(batch('rq-2', [raised('T1')]))).toBe(false);
      await one.settle('rq-1', 'DONE');
      expect(two.get('TASK', 'T1')).toBeUndefined();
      const before = rings;
      await two.refresh();
      expect(two.get('TASK', 'T1')?.state).toBe('OPEN');
      expect(rings).toBe(before + 1);
      expect(await two.propose(batch('rq-3', [raised('T1', 2)]))).toBe(true);
      await close([one, two]);
    });

    it('refuses a step that rests on what another has changed since', async () => {
      const [one, two] = await both();
      await one.propose(batch('rq-1', [raised('T1')]));
      await one.settle('rq-1', 'DONE');
      await two.refresh();
      await one.propose(batch('rq-2', [raised('T1', 2)]));
      await one.settle('rq-2', 'DONE');
      expect(two.get('TASK', 'T1')?.version).toBe(1);
      expect(await two.propose(batch('rq-3', [raised('T1', 2)]))).toBe(false);
      expect(two.get('TASK', 'T1')?.version).toBe(2);
      await close([one, two]);
    });

    it('leaves it to each what becomes of its own steps, also when another starts', async () => {
      const one = await load('one');
      await one.propose(batch('rq-1', [raised('T1')]));
      const two = await load('two', 'NOTHING');
      await one.settle('rq-1', 'DONE');
      await two.refresh();
      expect(two.get('TASK', 'T1')?.state).toBe('OPEN');
      await one.propose(batch('rq-2', [raised('T2')]));
      const again = await load('one', 'DONE');
      await two.refresh();
      expect(again.get('TASK', 'T2')?.state).toBe('OPEN');
      expect(two.get('TASK', 'T2')?.state).toBe('OPEN');
      await close([one, two, again]);
    });
  });
}
