import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Words } from '../../../src/matching/directory/columns/Words.js';
import { editDistance } from '../../../src/matching/levels/editDistance.js';
import { nearlySpelt } from '../../../src/matching/levels/wordLikeness.js';

function wordsOf(texts: readonly string[]): Words {
  const words = new Words();
  for (const text of texts) words.add(text);
  words.close();
  return words;
}

/** The words among some that one is looked up as, besides itself. */
function likeOnes(word: string, among: readonly string[], ways = [word], most = 50): readonly string[] {
  const words = wordsOf(among);
  const { own, like } = words.groupsLike(ways, most);
  const groups = [...own, ...like];
  return among.filter((each) => each !== word && groups.includes(words.groupOf(words.find(each))));
}

const WORD = fc.string({ unit: fc.constantFrom(...'abenrst'), minLength: 3, maxLength: 9 });

describe('words like one', () => {
  it('are those that are nearly spelt so, begin so, or are one edit away, however they sound', () => {
    const all = ['williamson', 'william', 'tilliams', 'wiliams', 'wilkins', 'price', 'ox'];
    expect(likeOnes('williams', all)).toEqual(['williamson', 'william', 'tilliams', 'wiliams']);
    expect(likeOnes('ox', all)).toEqual([]);
    expect([likeOnes('maximilian', ['max', 'price']), likeOnes('max', ['maximilian', 'price'])]).toEqual([
      ['max'],
      ['maximilian'],
    ]);
  });

  it('lack none with the same first three letters that is nearly spelt so', () => {
    fc.assert(
      fc.property(WORD, fc.array(WORD, { maxLength: 12 }), WORD, (word, others, tail) => {
        const among = [...new Set([...others, `${word.slice(0, 3)}${tail}`, `${word}${tail}`])];
        const due = among.filter(
          (each) =>
            each !== word &&
            ((each.startsWith(word.slice(0, 3)) && (nearlySpelt(word, each) || each.startsWith(word))) ||
              editDistance(word, each, 1) <= 1),
        );
        const found = likeOnes(word, among);
        expect(due.filter((each) => !found.includes(each))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('are said to lack some where they are more than are looked up, or where nicknames are not asked for', () => {
    const words = wordsOf(['bernard', 'barnard', 'bernhard', 'bernardo', 'bernie']);
    const unseen = (ways: readonly string[], most: number) => words.groupsLike(ways, most).unseen;
    expect([unseen(['bernard', 'bernie'], 50), unseen(['bernard', 'bernie'], 1), unseen(['bernard'], 50)]).toEqual([
      'NONE',
      'ANY',
      'ANY',
    ]);
  });
});
