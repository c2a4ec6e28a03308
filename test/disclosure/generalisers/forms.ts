import { describe, expect, it } from '@jest/globals';
import type { GeneraliserName, GroupCode } from '../../../src/model/codes.js';
import type { Value } from '../../../src/model/Source.js';
import { type Given, minimumForm } from '../fixtures.js';

/** What is generalised, for whom, from what, and the whole minimum form. */
export type Row = readonly [string, GroupCode, Given, Value];

/** One table of a generaliser. */
export const forms = (name: GeneraliserName, rows: readonly Row[]): void =>
  describe(`${name} (brief 2.4)`, () => {
    it.each(rows)('of %s, for %s', (_what, group, given, expected) => {
      expect(minimumForm(name, group, given)).toStrictEqual(expected);
    });
  });
