const AT_FIRST = 4096;

/** Lines of text as the bytes that will be written, so that a block of millions of characters leaves no strings behind. */
export class LineBuffer {
  #bytes = Buffer.allocUnsafe(AT_FIRST);
  #length = 0;

  add(line: string): void {
    this.#makeRoom(line.length * 3 + 1);
    this.#length += this.#bytes.write(line, this.#length, 'utf8');
    this.#bytes[this.#length] = 10;
    this.#length += 1;
  }

  /** Every line so far, each with its line feed: a copy of its own. */
  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#bytes.subarray(0, this.#length));
  }

  #makeRoom(most: number): void {
    if (this.#length + most <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + most));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
