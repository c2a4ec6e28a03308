import { describe, expect, it } from '@jest/globals';
import { matchMarginals } from '../../src/matching/linking/matchMarginals.js';
import type { RivalColumns } from '../../src/matching/linking/swapOdds.js';
import { SeededRandom } from '../../src/simulator/population/SeededRandom.js';

/** Pairs of two files in columns, with the odds of each in bits. */
interface Drawn {
  readonly ones: Int32Array;
  readonly others: Int32Array;
  readonly bits: Float64Array;
}

const join = (one: Drawn, other: Drawn, offset: number): Drawn => ({
  ones: Int32Array.of(...one.ones, ...other.ones.map((row) => row + offset)),
  others: Int32Array.of(...one.others, ...other.others.map((row) => row + offset)),
  bits: Float64Array.of(...one.bits, ...other.bits),
});

/** Rows with a few pairs each, some sure and most not. */
function drawPairs(rows: number, random: SeededRandom): Drawn {
  const drawn = Array.from({ length: rows * 4 }, (_, index) => ({
    one: index % rows,
    other: index < rows ? index : random.below(rows),
    bits: index < rows ? random.between(-2, 25) : random.between(-12, 6),
  })).filter(
    (pair, index, all) => all.findIndex(({ one, other }) => one === pair.one && other === pair.other) === index,
  );
  return {
    ones: Int32Array.from(drawn, ({ one }) => one),
    others: Int32Array.from(drawn, ({ other }) => other),
    bits: Float64Array.from(drawn, ({ bits }) => bits),
  };
}

/** Two rows that fit two others equally well, nearly: such rings settle slowly, or never. */
const RING: Drawn = {
  ones: Int32Array.of(0, 0, 1, 1),
  others: Int32Array.of(0, 1, 0, 1),
  bits: Float64Array.of(30, 29.9, 30, 30),
};

/** As messages are defined, all of them in every round; no more than that, so that rings must be left out. */
function plainMessages({ ones, others, bits }: Drawn): number[] {
  const odds = [...bits].map((each) => 2 ** each);
  let [fromOnes, fromOthers] = [odds, odds];
  const answer = (rows: Int32Array, heard: readonly number[], last: readonly number[]): number[] =>
    odds.map((each, pair) => {
      const rest = heard.reduce(
        (sum, said, index) => (index !== pair && rows[index] === rows[pair] ? sum + said : sum),
        0,
      );
      return Math.sqrt((last[pair] ?? 0) * (each / (1 + rest)));
    });
  for (let round = 0; round < 100; round++) {
    [fromOnes, fromOthers] = [answer(ones, fromOthers, fromOnes), answer(others, fromOnes, fromOthers)];
  }
  return odds.map((each, pair) => Math.log2(((fromOnes[pair] ?? 0) * (fromOthers[pair] ?? 0)) / each));
}

/** Of strangers: what homes say counts. */
const strangers = ({ ones, others, bits }: Drawn): RivalColumns => ({
  ones,
  others,
  overHousehold: bits.map(() => 60),
  overStranger: bits,
});

const marginalsOf = (drawn: Drawn): Float64Array => matchMarginals(strangers(drawn), drawn.bits);

describe('odds of partners who exclude one another', () => {
  const pairs = drawPairs(60, new SeededRandom(3));

  it('are those of plain messages, for pairs that are not likely', () => {
    const plain = plainMessages(pairs);
    const found = marginalsOf(pairs);
    const apart = plain.map((bits, pair) => (bits > 0 ? 0 : Math.abs(bits - (found[pair] ?? 0))));
    expect(plain.filter((bits) => bits <= 0).length).toBeGreaterThan(100);
    expect(Math.max(...apart)).toBeLessThan(0.02);
  });

  it('are the same beside a ring of look-alikes that settles slowly', () => {
    const beside = join(pairs, RING, 60);
    const [alone, together] = [marginalsOf(pairs), marginalsOf(beside)];
    const apart = [...alone].map((bits, pair) => Math.abs(bits - (together[pair] ?? 0)));
    expect(Math.max(...apart)).toBeLessThan(0.02);
  });

  it('are nearly the same for rows of which one is a little like somebody in such a ring', () => {
    const sure = { ones: Int32Array.of(2, 3, 3), others: Int32Array.of(2, 2, 3), bits: Float64Array.of(30, 10, 12) };
    const like = { ones: Int32Array.of(2), others: Int32Array.of(0), bits: Float64Array.of(-6) };
    const beside = join(join(sure, RING, 0), like, 0);
    const [alone, together] = [marginalsOf(sure), marginalsOf(beside)];
    const apart = [...alone].map((bits, pair) => Math.abs(bits - (together[pair] ?? 0)));
    expect(Math.max(...apart)).toBeLessThan(0.04);
  });

  /** A father and a son of one name: the first row of either file says where they live in other words than the second. */
  const family: Drawn = {
    ones: Int32Array.of(0, 0, 1, 1),
    others: Int32Array.of(0, 1, 0, 1),
    bits: Float64Array.of(16, 7, 14, 15),
  };
  const [straight = 0, , , other = 0] = marginalsOf(family);

  it('are those of the better choice of two pairs at once, where the four are no household', () => {
    expect(straight).toBeGreaterThan(7);
    expect(other).toBeGreaterThan(7);
  });

  it('do not choose between two of one household by what their homes say', () => {
    const asHousehold = { ...strangers(family), overHousehold: Float64Array.of(6, 6, 6, 6) };
    const found = matchMarginals(asHousehold, family.bits);
    for (const pair of [0, 3]) expect(Math.abs(found[pair] ?? 99)).toBeLessThan(1);
  });

  it('choose between them by all else', () => {
    const told = { ...strangers(family), overHousehold: Float64Array.of(9, 6, 6, 10) };
    const found = matchMarginals(told, family.bits);
    for (const pair of [0, 3]) expect(found[pair]).toBeCloseTo(7, 0);
  });
});
