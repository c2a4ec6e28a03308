import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** One line of a journal: a mutant of a compiled file, and what became of it. */
export interface TriedMutant {
  readonly file: string;
  /** Digest of the file's text when the run began. */
  readonly text: string;
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

/** Tells one text of a compiled file from another; empty where there is no such file. */
export const textOf = (file: string): string =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16) : '';
