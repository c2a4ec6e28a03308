import { describe, expect, it } from '@jest/globals';
import { exchangeEvery } from '../../src/server/exchangeEvery.js';

/** Waits until something is so, one turn of the loop after another. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('the rounds of the exchange', () => {
  it('are overdue once they have failed for ten seconds, say so once, and say when they go on', async () => {
    let [clock, fails, rounds] = [0, false, 0];
    const said: string[] = [];
    const logger = {
      error: (_fault: unknown, words: string) => said.push(words),
      info: (words: string) => said.push(words),
    } as never;
    const round = async () => {
      rounds += 1;
      if (fails) throw new Error('away');
    };
    const running = exchangeEvery(1, round, logger, () => clock);
    await until(() => rounds > 0);
    fails = true;
    await until(() => said.length > 0);
    clock = 10_000;
    expect(running.areOverdue()).toBe(false);
    clock = 10_001;
    const before = rounds;
    await until(() => rounds > before + 2);
    expect(running.areOverdue()).toBe(true);
    fails = false;
    await until(() => said.length > 1);
    expect(running.areOverdue()).toBe(false);
    expect(said).toEqual(['instances could not be watched', 'instances are watched again']);
    await running.stop();
  });

  it('are never overdue where there are none', () => {
    let clock = 0;
    const running = exchangeEvery(
      0,
      async () => undefined,
      {} as never,
      () => clock,
    );
    clock = 1e9;
    expect(running.areOverdue()).toBe(false);
  });
});
