const DIGITS = 8;
const LAST = 1 << (DIGITS - 1);
const places = new Int32Array(10);
const digits = new Uint8Array(DIGITS);

/**
 * How many edits (one digit in, out or changed, two neighbours exchanged) make one number of eight digits of another: as
 * `editDistance` counts them, but all digits of a column at once (Hyyrö 2003).
 */
export function digitEdits(one: number, other: number): number {
  places.fill(0);
  let [rest, left] = [one | 0, other | 0];
  for (let place = DIGITS - 1; place >= 0; place--) {
    const [tens, tensLeft] = [(rest / 10) | 0, (left / 10) | 0];
    const digit = rest - tens * 10;
    places[digit] = (places[digit] ?? 0) | (1 << place);
    digits[place] = left - tensLeft * 10;
    [rest, left] = [tens, tensLeft];
  }
  let [more, fewer, same, before, edits] = [-1, 0, 0, 0, DIGITS];
  for (let place = 0; place < DIGITS; place++) {
    const here = places[digits[place] ?? 0] ?? 0;
    const exchanged = ((~same & here) << 1) & before;
    same = (((here & more) + more) ^ more) | here | fewer | exchanged;
    const up = fewer | ~(same | more);
    const down = same & more;
    if ((up & LAST) !== 0) edits++;
    if ((down & LAST) !== 0) edits--;
    more = (down << 1) | ~(same | (up << 1) | 1);
    fewer = ((up << 1) | 1) & same;
    before = here;
  }
  return edits;
}
