import { describe } from '@jest/globals';
import { checkNumberedLines } from './checkNumberedLines.js';
import { MemoryLines } from './MemoryLines.js';

describe('numbered lines in memory', () => {
  checkNumberedLines(async () => {
    const lines = new Map<string, string[]>();
    return [new MemoryLines(lines), new MemoryLines(lines)];
  });
});
