import { expect, it } from '@jest/globals';
import { FORMS } from '../../src/disclosure/minimumFormInWords.js';
import { GENERALISERS } from '../../src/model/codes.js';

it('every minimum form has words of its own, which say what is left', () => {
  const words = GENERALISERS.map((name) => FORMS[name]);
  for (const form of words) expect(form).toMatch(/^[a-z][^.]{5,}$/);
  expect(new Set(words).size).toBe(GENERALISERS.length);
});
