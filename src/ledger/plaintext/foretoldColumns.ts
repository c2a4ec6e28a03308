import { ColumnWriter } from './ColumnWriter.js';

/** Places of scratch that a column keeps between blocks. What is left in them is written over before it is read. */
const KEPT = 1_024;

/** A column foretold to be as in the row before; before the first row, null. */
export class RunColumn {
  readonly writer = new ColumnWriter();
  #last: string | null = null;

  clear(): void {
    this.writer.clear();
    this.#last = null;
  }

  note(row: number, value: string | null): void {
    if (value === this.#last) return;
    this.writer.step(row, value);
    this.#last = value;
  }
}

/** The field paths: foretold to be what came after the same path the last time, or the same path again if nothing did. */
export class SequenceColumn {
  readonly writer = new ColumnWriter();
  #texts: (string | null)[] = [null];
  #following = [0];
  #known = 0;
  #code = 0;

  clear(): void {
    this.writer.clear();
    if (this.#known > KEPT) {
      this.#texts = [null];
      this.#following = [0];
    }
    this.#following[0] = 0;
    this.#known = 0;
    this.#code = 0;
  }

  /** Gives the path's code: one more than the highest so far where it is new. */
  note(row: number, value: string): number {
    const foretold = this.#following[this.#code] ?? 0;
    this.#code = value === this.#texts[foretold] ? foretold : this.step(row, value);
    return this.#code;
  }

  private step(row: number, value: string): number {
    const code = this.writer.step(row, value);
    this.#following[this.#code] = code;
    if (code > this.#known) {
      this.#known = code;
      this.#texts[code] = value;
      this.#following[code] = code;
    }
    return code;
  }
}

/** A column foretold to be as in the last row that had the same field path, or as in the row before if none had. */
export class PathColumn {
  readonly writer = new ColumnWriter();
  #values: (string | null)[] = [null];

  clear(): void {
    this.writer.clear();
    if (this.#values.length > KEPT) this.#values = [null];
  }

  /** `path`: the row's path, by its code. `like`: the one whose last value is foretold; 0, of none, stands for null. */
  note(row: number, path: number, like: number, value: string | null): void {
    const isForetold = value === this.#values[like];
    if (!isForetold) this.writer.step(row, value);
    if (!isForetold || path !== like) this.#values[path] = value;
  }
}
