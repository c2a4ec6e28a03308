/** One line of a journal: a mutant of a compiled file, and what became of it. */
export interface TriedMutant {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly mutator: string;
  readonly replacement: string;
  readonly status: string;
  /** Whether the mutated code runs when its module is loaded. */
  readonly atLoad: boolean;
  /** The name of the test that failed. */
  readonly foundBy: string | null;
}
