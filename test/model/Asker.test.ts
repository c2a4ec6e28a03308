import { describe, expect, it } from '@jest/globals';
import { Asker } from '../../src/model/Asker.js';

describe('whoever asked', () => {
  it('is there until they have gone, which is told once to those who still listen', () => {
    const asker = new Asker();
    const told: string[] = [];
    const stopped = () => told.push('stopped');
    asker.addEventListener('abort', () => told.push('listens'));
    asker.addEventListener('abort', stopped);
    asker.removeEventListener('abort', stopped);
    expect(asker.aborted).toBe(false);
    asker.leave();
    asker.leave();
    expect(asker.aborted).toBe(true);
    expect(told).toEqual(['listens']);
  });
});
