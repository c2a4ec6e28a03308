import type { FieldProblem } from '../../formats/readRow.js';

/** Rows that are remembered, at most; what is beyond counts no more, and the force stays PARTIAL all the same. */
const MOST_REMEMBERED = 10_000;

/**
 * The rows of a force that came and did not parse. They are counted in every later answer until they are seen sound, so
 * that the status of an answer does not tell about whom the force holds something.
 */
export class Quarantine {
  readonly #rows = new Map<string, readonly FieldProblem[]>();

  /** Takes note of how a row was found; true where it can be used. */
  note(kind: string, id: string, problems: readonly FieldProblem[]): boolean {
    const name = `${kind} ${id}`;
    if (problems.length === 0) this.#rows.delete(name);
    else if (this.#rows.size < MOST_REMEMBERED) this.#rows.set(name, problems);
    return problems.length === 0;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** What is wrong, by place and never by value: `row` is the row's place in the answer it came with. */
  get problems(): readonly FieldProblem[] {
    return [...this.#rows.values()].flat();
  }
}
