const DIGITS = 8;
const LAST = 1 << (DIGITS - 1);
const places = new Int32Array(10);

/**
 * How many edits (one digit in, out or changed, two neighbours exchanged) make one number of eight digits of another: as
 * `editDistance` counts them, but all digits of a column at once (Hyyrö 2003).
 */
export function digitEdits(one: number, other: number): number {
  places.fill(0);
  for (let place = DIGITS - 1, rest = one; place >= 0; place--, rest = Math.floor(rest / 10))
    places[rest % 10] = (places[rest % 10] ?? 0) | (1 << place);
  let [more, fewer, same, before, edits] = [-1, 0, 0, 0, DIGITS];
  for (let power = 10 ** (DIGITS - 1); power >= 1; power /= 10) {
    const here = places[Math.floor(other / power) % 10] ?? 0;
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
