import { ByteSink } from './ByteSink.js';
import { MAX_SHARED } from './decisionColumns.js';

/** Bytes of scratch that a column keeps between blocks, for each of its parts. */
const KEPT = 65_536;
const FIRST_BYTES = 256;

/** Strings that are looked for one by one; where there are more, by their hashes. */
const FEW = 8;

/** The bytes of one column while its rows go by: told only of values that were not foretold. */
export class ColumnWriter {
  readonly #strings = new ByteSink(new ArrayBuffer(FIRST_BYTES));
  readonly #steps = new ByteSink(new ArrayBuffer(FIRST_BYTES));
  /** The first few strings, and the codes of all of them once they are more. */
  readonly #few: string[] = [];
  readonly #codes = new Map<string, number>();
  #count = 0;
  #lastText = '';
  #covered = 0;

  clear(): void {
    this.#strings.clear(KEPT);
    this.#steps.clear(KEPT);
    if (this.#count > FEW) this.#codes.clear();
    this.#count = 0;
    this.#lastText = '';
    this.#covered = 0;
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
    target.varint(this.#count);
    target.sink(this.#strings);
    target.sink(this.#steps);
  }

  private codeOf(text: string): number {
    const few = this.#few;
    const looked = Math.min(this.#count, FEW);
    for (let at = 0; at < looked; at++) if (few[at] === text) return at + 1;
    return (this.#count > FEW ? this.#codes.get(text) : undefined) ?? this.append(text);
  }

  private append(text: string): number {
    const shared = sharedAscii(this.#lastText, text);
    this.#strings.byte(shared);
    this.#strings.textWithLength(text, shared);
    this.#lastText = text;
    if (this.#count < FEW) this.#few[this.#count] = text;
    else this.#codes.set(text, this.#count + 1);
    this.#count += 1;
    return this.#count;
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
