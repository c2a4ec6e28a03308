import { describe, expect, it } from '@jest/globals';
import { SharedAnswers } from '../../src/statistics/SharedAnswers.js';
import { MemoryLines } from '../storage/MemoryLines.js';
import { checkSharedAnswers } from './checkSharedAnswers.js';

describe('what analysts were told, over numbered lines', () => {
  checkSharedAnswers(async () => {
    const lines = new Map<string, string[]>();
    return [new MemoryLines(lines), new MemoryLines(lines)];
  });

  it('is not told further after a line that is none', async () => {
    const memory = new SharedAnswers(new MemoryLines(new Map([['a', ['{}']]])), (asker) => asker);
    const asked = memory.inTurn('a', async () => {
      throw new Error('asked');
    });
    await expect(asked).rejects.toThrow('statistics of a line 1: is no line of theirs');
  });
});
