import { describe, expect, it } from '@jest/globals';
import { locateJsonFault } from '../../src/sources/locateJsonFault.js';

describe('locateJsonFault', () => {
  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{\n  "a": 1,\n}', 3, 1],
    ['[1,]', 1, 4],
    ['[1, 2', 1, 6],
    ['[1 2]', 1, 4],
    ['{"a" 1}', 1, 6],
    ['{"a": }', 1, 7],
    ['{1: 2}', 1, 2],
    ['[tru]', 1, 2],
    ['[01]', 1, 3],
    ['{"a": 1} x', 1, 10],
    ['{} {}', 1, 4],
    ['["one\ntwo"]', 1, 2],
    ['["\\x"]', 1, 2],
    ['{"a": [1, {"b": 2]}', 1, 18],
  ])('finds where %j stops being JSON', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(locateJsonFault(text)).toEqual({ line, column });
  });
});
