const FIRST_ROOM = 16_384;
const LONGEST = 63;

/** What an identifier is: of the Police National Computer, of the criminal records office, or the force's own. */
export const IDENTIFIER_KINDS = ['PNC', 'CRO', 'REF'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

export interface DirectoryIdentifier {
  readonly kind: IdentifierKind;
  /** Letters and digits, lower case: `20090412873s`. Longer ones are kept by their first 63. */
  readonly value: string;
}

/** The identifiers of all rows, one after the other in one array: a byte of kind and length, then Latin letters. */
export class IdentifierHeap {
  #bytes: Buffer<ArrayBuffer>;
  #ends: Uint32Array<ArrayBuffer>;
  #rows = 0;
  #size = 0;

  constructor(rows = 0) {
    this.#bytes = Buffer.from(new ArrayBuffer(FIRST_ROOM + rows * 24));
    this.#ends = new Uint32Array(Math.max(FIRST_ROOM, rows));
  }

  addRow(identifiers: readonly DirectoryIdentifier[]): void {
    for (const { kind, value } of identifiers) this.#push(IDENTIFIER_KINDS.indexOf(kind), value.slice(0, LONGEST));
    if (this.#rows === this.#ends.length) {
      const more = new Uint32Array(this.#ends.length * 2);
      more.set(this.#ends);
      this.#ends = more;
    }
    this.#ends[this.#rows++] = this.#size;
  }

  #push(kind: number, value: string): void {
    if (value === '') return;
    if (this.#size + 1 + LONGEST > this.#bytes.length) {
      const more = Buffer.from(new ArrayBuffer(this.#bytes.length * 2));
      this.#bytes.copy(more);
      this.#bytes = more;
    }
    this.#bytes[this.#size] = (kind << 6) | value.length;
    this.#bytes.write(value, this.#size + 1, 'latin1');
    this.#size += 1 + value.length;
  }

  /** Calls for each identifier of a row. */
  each(row: number, take: (kind: IdentifierKind, value: string) => void): void {
    this.eachSpan(row, (kind, bytes, start, end) => take(kind, bytes.toString('latin1', start, end)));
  }

  /** Calls for each identifier of a row with where its letters stand. */
  eachSpan(row: number, take: (kind: IdentifierKind, bytes: Buffer, start: number, end: number) => void): void {
    const end = this.#ends[row] ?? 0;
    for (let at = row === 0 ? 0 : (this.#ends[row - 1] ?? 0); at < end; ) {
      const head = this.#bytes[at] ?? 0;
      const length = head & LONGEST;
      const kind = IDENTIFIER_KINDS[head >>> 6];
      if (kind !== undefined) take(kind, this.#bytes, at + 1, at + 1 + length);
      at += 1 + length;
    }
  }
}
