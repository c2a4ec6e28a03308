import type { LinkedPair } from '../../matching/linking/WeighedPairs.js';
import { writeWhole } from './writeWhole.js';

/**
 * Writes linked pairs as CSV, `a,b,weight,tier`, surest first.
 * @throws MatchError OUTPUT_UNWRITABLE
 */
export function writePairs(
  path: string,
  links: readonly LinkedPair[],
  ids: { readonly first: readonly string[]; readonly second: readonly string[] },
): void {
  const lines = [...links]
    .sort((a, b) => b.bits - a.bits || a.one - b.one || a.other - b.other)
    .map(({ one, other, bits, tier }) =>
      [cell(ids.first[one] ?? ''), cell(ids.second[other] ?? ''), bits.toFixed(2), tier].join(','),
    );
  writeWhole(path, ['a,b,weight,tier', ...lines, ''].join('\n'));
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
