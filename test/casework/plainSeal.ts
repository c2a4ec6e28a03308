import type { TextSeal } from '../../src/model/TextSeal.js';

/** A seal that hides nothing: base64, `ERASED` for lines that the test says were erased. */
export const plainSeal = (erased: ReadonlySet<string> = new Set()): TextSeal => ({
  seal: async (text) => Buffer.from(text).toString('base64'),
  open: async (line) => {
    if (erased.has(line)) return 'ERASED';
    const text = Buffer.from(line, 'base64').toString();
    return Buffer.from(text).toString('base64') === line ? { text } : 'BROKEN';
  },
});
