import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from '@stryker-mutator/api/core';

/** The package, whatever folder a mutant is tried in. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Where a mutant is, and what it is. */
export interface PlacedMutant {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly mutator: string;
  readonly replacement: string;
}

/** One line of a journal: a mutant of a compiled file, and what became of it. */
export interface TriedMutant extends PlacedMutant {
  /** Digest of the file's text when the run began. */
  readonly text: string;
  readonly status: string;
  /** Whether the mutated code runs when its module is loaded. */
  readonly atLoad: boolean;
  /** The name of the test that failed. */
  readonly foundBy: string | null;
}

/** The first line of a journal: how many mutants the run was to try. */
export interface PlannedRun {
  readonly planned: number;
}

type Told = Pick<Mutant, 'fileName' | 'location' | 'mutatorName' | 'replacement'>;

/** A mutant as journals name it; `from` is what Stryker counts lines and columns from, which depends on whom it tells. */
export function placeOf({ fileName, location, mutatorName, replacement }: Told, from: 0 | 1): PlacedMutant {
  return {
    file: relative(ROOT, fileName),
    line: location.start.line + 1 - from,
    column: location.start.column + 1 - from,
    endLine: location.end.line + 1 - from,
    endColumn: location.end.column + 1 - from,
    mutator: mutatorName,
    replacement: replacement.replaceAll(/\s+/g, ' ').slice(0, 120),
  };
}

/** The same for the same mutant. */
export const keyOf = ({ file, line, column, endLine, endColumn, mutator, replacement }: PlacedMutant): string =>
  [file, line, column, endLine, endColumn, mutator, replacement].join('|');

/** Tells one text of a compiled file from another; empty where there is no such file. */
export function textOf(file: string): string {
  const path = packageAt(file);
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16) : '';
}

/** Where a file of the package is. */
export const packageAt = (path: string): string => join(ROOT, path);
