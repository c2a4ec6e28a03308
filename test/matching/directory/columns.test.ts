import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Postings } from '../../../src/matching/directory/blocks/Postings.js';
import { BirthCounts } from '../../../src/matching/directory/columns/BirthCounts.js';
import { IdentifierHeap } from '../../../src/matching/directory/columns/IdentifierHeap.js';
import { areaOf, outwardArea, PostcodeCodes } from '../../../src/matching/directory/columns/PostcodeCodes.js';
import { packBirth, unpackBirth } from '../../../src/matching/directory/columns/packedBirth.js';
import { LONGEST_TEXT, TextPool } from '../../../src/matching/directory/columns/TextPool.js';
import { digitEdits } from '../../../src/matching/levels/digitEdits.js';
import { editDistance } from '../../../src/matching/levels/editDistance.js';
import { jaroWinkler } from '../../../src/matching/levels/jaroWinkler.js';
import { looksAlike } from '../../../src/matching/levels/wordLikeness.js';

const PART = fc.integer({ min: 0, max: 98 });
const BIRTH = fc.record({ year: fc.constantFrom(0, 1850, 1979, 2026, 2100), month: PART, day: PART });
const WORD = fc.string({ unit: fc.constantFrom(...'aberst'), minLength: 1, maxLength: 9 });

describe('texts kept once', () => {
  it('come back as they were, up to the longest', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 3000 }), (texts) => {
        const pool = new TextPool();
        const ids = texts.map((text) => pool.add(text));
        expect(ids.map((id) => pool.textOf(id))).toEqual(texts);
        expect(texts.map((text) => pool.find(text))).toEqual(ids);
        expect(pool.size).toBe(new Set(texts).size);
      }),
      { numRuns: 30 },
    );
  });

  it('are found neither before they are added nor by more than their beginning', () => {
    const pool = new TextPool();
    expect(pool.find('ann')).toBe(-1);
    expect(pool.add('é'.repeat(500))).toBe(pool.add('é'.repeat(LONGEST_TEXT)));
  });
});

describe('postings', () => {
  it('give every row of a key, in order, and hardly another', () => {
    const keys = (row: number) => [row % 97, row % 1009];
    const hashOf = (key: number) => Math.imul(key + 1, 0x9e3779b1);
    const postings = new Postings(5000, 2, (row, emit) => {
      for (const key of keys(row)) emit(hashOf(key));
    });
    const read = (key: number) => {
      const rows: number[] = [];
      postings.each(hashOf(key), (row) => rows.push(row));
      return rows;
    };
    const isDue = (key: number) => (row: number) => keys(row).includes(key);
    const tried = [0, 1, 50, 96, 97, 500, 1008];
    const due = tried.map((key) => Array.from({ length: 5000 }, (_, row) => row).filter(isDue(key)));
    expect(tried.map((key) => [...new Set(read(key).filter(isDue(key)))])).toEqual(due);
    expect(tried.flatMap((key) => read(key).filter((row) => !isDue(key)(row))).length).toBeLessThan(50);
  });

  it('read no more than they are told to', () => {
    const postings = new Postings(100, 1, (_, emit) => emit(5));
    const found: number[] = [];
    postings.each(5, (row) => found.push(row), 3);
    expect(found).toEqual([0, 1, 2]);
    expect(postings.lengthOf(5)).toBe(100);
  });

  it('refuse more rows than a posting has room for', () => {
    expect(() => new Postings(2 ** 24 + 1, 1, () => {})).toThrow('at most 16777216 rows');
  });
});

describe('packed values', () => {
  it('are the dates, whatever is known of them', () => {
    fc.assert(fc.property(BIRTH, (birth) => expect(unpackBirth(packBirth(birth))).toEqual(birth)));
  });

  it('count dates from one to another as counting them one by one does', () => {
    fc.assert(
      fc.property(fc.array(BIRTH, { maxLength: 40 }), BIRTH, BIRTH, (births, one, other) => {
        const counts = new BirthCounts();
        for (const birth of births) counts.add(packBirth(birth));
        const [first, last] = [packBirth(one), packBirth(other)].sort((a, b) => a - b) as [number, number];
        const within = births.map(packBirth).filter((packed) => packed >= first && packed <= last);
        expect(counts.between(first, last)).toBe(within.length);
      }),
      { numRuns: 40 },
    );
  });

  it('are the postcodes, British or not, whole or outward', () => {
    const codes = new PostcodeCodes();
    for (const text of ['nm41aa', 'w1a0ax', 'm11ae', 'ec1a1bb', 'nm4', 'w1a', '75008', 'nfa', 'bfpo61'])
      expect(codes.textOf(codes.add(text))).toBe(text);
    expect(areaOf(codes.add('nm41aa'))).toBe(outwardArea('nm4'));
    expect(areaOf(codes.add('nm4'))).toBe(outwardArea('nm4'));
    expect(areaOf(codes.add('nm411aa'))).toBe(outwardArea('nm41'));
    expect([codes.find('75008'), codes.find('75009')]).toEqual([codes.add('75008'), -1]);
  });

  it('are the identifiers of each row', () => {
    const heap = new IdentifierHeap();
    heap.addRow([
      { kind: 'PNC', value: '20090412873s' },
      { kind: 'REF', value: 'nmrn0048812' },
    ]);
    heap.addRow([]);
    heap.addRow([
      { kind: 'CRO', value: '' },
      { kind: 'CRO', value: '04128709s' },
    ]);
    const read = [0, 1, 2].map((row) => {
      const own: string[] = [];
      heap.each(row, (kind, value) => own.push(`${kind} ${value}`));
      return own;
    });
    expect(read).toEqual([['PNC 20090412873s', 'REF nmrn0048812'], [], ['CRO 04128709s']]);
  });
});

describe('quick comparisons', () => {
  it('count edits of digits as the slow one does', () => {
    const eight = fc.integer({ min: 10_000_000, max: 99_999_999 });
    const few = fc.constantFrom(19_840_312, 19_841_203, 19_481_203, 91_840_312, 20_260_101);
    fc.assert(
      fc.property(fc.oneof(eight, few), fc.oneof(eight, few), (one, other) =>
        expect(digitEdits(one, other)).toBe(editDistance(`${one}`, `${other}`, 8)),
      ),
      { numRuns: 1000 },
    );
  });

  it('find every word that looks alike', () => {
    fc.assert(
      fc.property(WORD, WORD, (one, other) => {
        const isLong = Math.min(one.length, other.length) >= 6;
        const due = jaroWinkler(one, other) >= 0.84 || (isLong && editDistance(one, other, 2) <= 2);
        expect(looksAlike(one, other)).toBe(due);
      }),
      { numRuns: 2000 },
    );
  });
});
