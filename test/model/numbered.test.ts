import { describe, expect, it } from '@jest/globals';
import { numbered } from '../../src/model/numbered.js';

describe('the numbers of a closed list', () => {
  const numbers = numbered([null, 'F', 'M']);

  it('count from nought in its order', () => {
    expect([numbers.size, numbers.at(null), numbers.at('F'), numbers.at('M')]).toEqual([3, 0, 1, 2]);
  });

  it('has none for what does not stand on it', () => {
    expect(() => numbers.at('N')).toThrow('a value stands outside its list');
  });
});
