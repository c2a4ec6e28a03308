import { describe, expect, it } from '@jest/globals';
import { countTerms } from '../../../bench/matching/countTerms.js';
import { bitsOverChance, shareOf, TERMS, type TermField, wordBits } from '../../../src/matching/parameters/terms.js';

const FIELDS: readonly TermField[] = ['forenames', 'surnames', 'days', 'words'];
const { least, seed } = TERMS.provenance;

describe('how common values are', () => {
  it('is counted among the nominals of invented people', () => {
    const few = countTerms({ people: 10_000, seed, least: 0.002, asAt: '' });
    for (const field of FIELDS) {
      for (const value of Object.keys(few[field].counts).slice(0, 10)) {
        const counted = (few[field].counts[value] ?? 0) / few[field].rows;
        expect(Math.abs(Math.log2(counted / shareOf(field, value)))).toBeLessThan(1);
      }
      expect(Math.abs(few[field].agreeing / TERMS[field].agreeing - 1)).toBeLessThan(0.2);
    }
  });

  it('is the least for what is not listed, and no less for what is', () => {
    for (const field of FIELDS) {
      const { counts, rows } = TERMS[field];
      expect(['qqq', 'constructor', ''].map((value) => shareOf(field, value))).toEqual([least, least, least]);
      expect(Math.min(...Object.values(counts)) / rows).toBeGreaterThanOrEqual(least);
    }
  });

  it('tells by how much likelier strangers agree in a value than in any, of two in the commoner', () => {
    expect(bitsOverChance('surnames', 'smith')).toBeGreaterThan(0);
    expect(bitsOverChance('surnames', 'ruddock')).toBeLessThan(0);
    expect(bitsOverChance('surnames', 'ruddock', 'smith')).toBe(bitsOverChance('surnames', 'smith'));
    expect(bitsOverChance('days', '1-1')).toBeGreaterThan(bitsOverChance('days', '2-29'));
  });

  it('tells how much a word of an address says', () => {
    expect(wordBits('saltwick quay')).toBe(-Math.log2(least));
    expect(wordBits('road')).toBeLessThan(wordBits('qqq'));
  });
});
