import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RequestBudget } from '../../src/sources/RequestBudget.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the budget of a request', () => {
  it('gives a round half of what is left, and its rounds together never more than the whole', () => {
    const budget = new RequestBudget(2000);
    const given: [number, boolean][] = [];
    let passed = 0;
    for (let round = 0; round < 40; round += 1) {
      const { deadlineMs, isFair } = budget.round();
      given.push([deadlineMs, isFair]);
      jest.advanceTimersByTime(deadlineMs);
      passed += deadlineMs;
    }
    expect(given.slice(0, 5)).toEqual([
      [1000, true],
      [500, true],
      [250, false],
      [125, false],
      [62, false],
    ]);
    expect(passed).toBeLessThanOrEqual(2000);
  });

  it('has nothing left once its time is over', () => {
    const budget = new RequestBudget(10);
    jest.advanceTimersByTime(11);
    expect(budget.round()).toEqual({ deadlineMs: 0, isFair: false });
  });
});
