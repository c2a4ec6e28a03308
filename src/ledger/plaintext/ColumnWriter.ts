import { ByteSink } from './ByteSink.js';
import { MAX_SHARED } from './decisionColumns.js';

/** Bytes of scratch that a column keeps between blocks, for each of its parts. */
const KEPT = 65_536;
/** Strings that a column keeps between blocks. */
const KEPT_STRINGS = 1_024;
const FIRST_BYTES = 256;

/** Strings that are looked for one by one; where there are more, by their hashes. */
const FEW = 8;

/**
 * The bytes of one column while its rows go by: told only of values that were not foretold. Most answers have the codes
 * and paths of the one before, in the same order: so strings stay where they are, and are written only where they differ.
 */
export class ColumnWriter {
  readonly #strings = new ByteSink(new ArrayBuffer(FIRST_BYTES));
  readonly #steps = new ByteSink(new ArrayBuffer(FIRST_BYTES));
  /**
   * The strings, of which the first `#count` are of this block and those up to `#held` of the one before. What comes
   * after them is stale: an array that is not made shorter is written faster.
   */
  readonly #texts: string[] = [];
  /** Where the bytes of each end. */
  readonly #ends: number[] = [];
  /** The codes of all but the first few. */
  readonly #codes = new Map<string, number>();
  #count = 0;
  #held = 0;
  #isAsBefore = true;
  #covered = 0;

  clear(): void {
    this.#count = 0;
    if (this.#texts.length > KEPT_STRINGS || this.#strings.memory.length > KEPT) {
      this.forgetRest();
      this.#texts.length = 0;
      this.#ends.length = 0;
      this.#strings.clear(KEPT);
    }
    this.#isAsBefore = true;
    this.#steps.clear(KEPT);
    this.#covered = 0;
  }

  /** Grows with each value that was not foretold. */
  get stepBytes(): number {
    return this.#steps.length;
  }

  /** The value of a row that is not the one foretold. Gives its code: 0 for null, else from 1 by first appearance. */
  step(row: number, value: string | null): number {
    const code = value === null ? 0 : this.codeOf(value);
    this.#steps.varints(row - this.#covered, code);
    this.#covered = row + 1;
    return code;
  }

  /** Ends the column after its last row, and writes it. */
  finish(rows: number, target: ByteSink): void {
    if (rows > this.#covered) this.#steps.varint(rows - this.#covered);
    if (this.#isAsBefore) this.forgetRest();
    target.varint(this.#count);
    target.sink(this.#strings);
    target.sink(this.#steps);
  }

  private codeOf(text: string): number {
    const isNext = this.#isAsBefore && this.#count < this.#held && this.#texts[this.#count] === text;
    if (!isNext) return this.known(text) ?? this.append(text);
    this.#count += 1;
    return this.#count;
  }

  private known(text: string): number | null {
    const texts = this.#texts;
    const looked = Math.min(this.#count, FEW);
    for (let at = 0; at < looked; at++) if (texts[at] === text) return at + 1;
    const code = this.#count > FEW ? this.#codes.get(text) : undefined;
    return code === undefined || code > this.#count ? null : code;
  }

  private append(text: string): number {
    if (this.#isAsBefore) this.forgetRest();
    this.#isAsBefore = false;
    const at = this.#count;
    const shared = at === 0 ? 0 : sharedAscii(this.#texts[at - 1] ?? '', text);
    this.#strings.byte(shared);
    this.#strings.textWithLength(text, shared);
    this.#texts[at] = text;
    this.#ends[at] = this.#strings.length;
    this.#count = at + 1;
    this.#held = this.#count;
    if (this.#count > FEW) this.#codes.set(text, this.#count);
    return this.#count;
  }

  /** Of the block before, what this one does not have. */
  private forgetRest(): void {
    const count = this.#count;
    for (let at = Math.max(count, FEW); at < this.#held; at++) this.#codes.delete(this.#texts[at] ?? '');
    this.#held = count;
    this.#strings.length = count === 0 ? 0 : (this.#ends[count - 1] ?? 0);
  }
}

/** How many ASCII characters two texts begin with in common: as many bytes in UTF-8. */
function sharedAscii(one: string, other: string): number {
  const most = Math.min(one.length, other.length, MAX_SHARED);
  let at = 0;
  while (at < most) {
    const unit = one.charCodeAt(at);
    if (unit > 0x7f || unit !== other.charCodeAt(at)) break;
    at++;
  }
  return at;
}
