import { describe, expect, it } from '@jest/globals';
import {
  CATEGORIES,
  FACETS,
  GROUP_CODES,
  LEVELS,
  OVERLAY_ROWS,
  PROVENANCES,
  RECORD_KINDS,
} from '../../src/model/codes.js';
import {
  atStart,
  categoryInWords,
  groupInWords,
  kindInWords,
  levelInWords,
  provenanceInWords,
} from '../../src/policy/inWords.js';
import { matrixRows, rowName } from '../../src/policy/tables/matrixRows.js';

/** Told apart by their words, which are words: no code, nothing empty, and fit for the middle of a sentence. */
function expectWords(said: readonly string[]): void {
  expect(new Set(said).size).toBe(said.length);
  for (const words of said) expect(words).toMatch(/^(?=.*[a-z])[^_]{4,}$/);
}

describe('words for what a lawyer reads', () => {
  it('tell groups, kinds, levels, provenances and facets apart', () => {
    expectWords([...GROUP_CODES, 'AUTH' as const, 'AUD' as const, 'STW' as const].map(groupInWords));
    expectWords(RECORD_KINDS.map(kindInWords));
    expectWords(LEVELS.map((level) => levelInWords(level)));
    expectWords(PROVENANCES.map(provenanceInWords));
    const facets = FACETS.map((facet) => categoryInWords('STATEMENT', 'RISK', facet));
    expectWords(facets);
    for (const words of facets) expect(words).toMatch(/^risk \([a-zA-Z ]{5,}\)$/);
    expectWords([...CATEGORIES, ...OVERLAY_ROWS].map((row) => categoryInWords('ARREST', row)));
  });

  it.each(RECORD_KINDS)('tell the rows of %s apart', (kind) => {
    expectWords(matrixRows(kind).map(({ row, facet }) => categoryInWords(kind, row, facet)));
  });

  it('are narrower where a kind means something narrower by a category (brief 2.3)', () => {
    const narrower = RECORD_KINDS.flatMap((kind) =>
      matrixRows(kind)
        .filter(({ row }) => categoryInWords(kind, row) !== categoryInWords('ARREST', row))
        .map((row) => `${kind}.${rowName(row)}`),
    );
    expect(narrower).toEqual([
      'CRIMINAL_HISTORY.CONDITIONS',
      'FORENSIC.OFFENCE_FACTS',
      'FORENSIC.INVESTIGATIVE_MATERIAL',
      'STATEMENT.OFFENCE_FACTS',
      'RISK_ASSESSMENT.CONDITIONS',
      'CAWN.VICTIM_IDENTITY',
      'CAWN.OFFENCE_FACTS',
      'DVPN_DVPO.OFFENCE_FACTS',
      'DVPN_DVPO.VICTIM_IDENTITY',
      'DVPN_DVPO.VICTIM_ACCOUNT',
      'DVPN_DVPO.THIRD_PARTY',
      'VOO.OFFENCE_FACTS',
      'MANAGEMENT.RISK',
      'MANAGEMENT.CONDITIONS',
      'MANAGEMENT.THIRD_PARTY',
    ]);
  });

  it('call the minimum of an analyst what it is', () => {
    expect(GROUP_CODES.filter((group) => levelInWords('M', group) !== levelInWords('M'))).toEqual(['ANL']);
    for (const level of ['F', 'I', 'N'] as const) expect(levelInWords(level, 'ANL')).toBe(levelInWords(level));
  });

  it('begin a sentence with a capital', () => {
    expect(atStart('what an Inspector authorises')).toBe('What an Inspector authorises');
  });
});
