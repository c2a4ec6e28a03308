import { describe, expect, it } from '@jest/globals';
import { matchMarginals } from '../../src/matching/linking/matchMarginals.js';
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

describe('odds of partners who exclude one another', () => {
  const pairs = drawPairs(60, new SeededRandom(3));

  it('are those of plain messages, for pairs that are not likely', () => {
    const plain = plainMessages(pairs);
    const found = matchMarginals(pairs, pairs.bits);
    const apart = plain.map((bits, pair) => (bits > 0 ? 0 : Math.abs(bits - (found[pair] ?? 0))));
    expect(plain.filter((bits) => bits <= 0).length).toBeGreaterThan(100);
    expect(Math.max(...apart)).toBeLessThan(0.02);
  });

  it('are the same beside a ring of look-alikes that settles slowly', () => {
    const beside = join(pairs, RING, 60);
    const [alone, together] = [matchMarginals(pairs, pairs.bits), matchMarginals(beside, beside.bits)];
    const apart = [...alone].map((bits, pair) => Math.abs(bits - (together[pair] ?? 0)));
    expect(Math.max(...apart)).toBeLessThan(0.02);
  });

  it('are nearly the same for rows of which one is a little like somebody in such a ring', () => {
    const sure = { ones: Int32Array.of(2, 3, 3), others: Int32Array.of(2, 2, 3), bits: Float64Array.of(30, 10, 12) };
    const like = { ones: Int32Array.of(2), others: Int32Array.of(0), bits: Float64Array.of(-6) };
    const beside = join(join(sure, RING, 0), like, 0);
    const [alone, together] = [matchMarginals(sure, sure.bits), matchMarginals(beside, beside.bits)];
    const apart = [...alone].map((bits, pair) => Math.abs(bits - (together[pair] ?? 0)));
    expect(Math.max(...apart)).toBeLessThan(0.04);
  });
});
