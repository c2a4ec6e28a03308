const ROW = 64;
const rows = [new Uint8Array(ROW + 1), new Uint8Array(ROW + 1), new Uint8Array(ROW + 1)] as const;

/**
 * How many single-letter edits (one in, one out, one changed, two neighbours exchanged) make one text of another, up to
 * `most`; `most + 1` where it takes more. Texts longer than 64 letters are compared by their first 64.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (one === other) return 0;
  const a = one.slice(0, ROW);
  const b = other.slice(0, ROW);
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last, row]: [Uint8Array, Uint8Array, Uint8Array] = [rows[0], rows[1], rows[2]];
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, at(before, j - 2) + 1);
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(at(last, b.length), most + 1);
}

const at = (row: Uint8Array, index: number): number => row[index] ?? 0;
