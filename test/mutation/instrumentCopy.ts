import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mutant } from '@stryker-mutator/api/core';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { packageAt } from './TriedMutant.js';

/** What the compiled tests read, from the package. */
const PARTS = ['dist', 'policy', 'forces', 'schema', 'test', 'examples', 'docs', 'package.json', 'README.md'];

const say = (): void => undefined;
const SILENT = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: say,
  debug: say,
  info: say,
  warn: say,
  error: say,
  fatal: say,
};

/** A copy of the package in which the files named hold all their mutants; none is active. */
export async function instrumentCopy(
  files: readonly string[],
): Promise<{ readonly folder: string; readonly mutants: readonly Mutant[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'proviso-mutants-'));
  for (const part of PARTS) cpSync(packageAt(part), join(folder, part), { recursive: true });
  symlinkSync(packageAt('node_modules'), join(folder, 'node_modules'));
  const sources = files.map((file) => ({
    name: packageAt(file),
    mutate: true,
    content: readFileSync(packageAt(file), 'utf8'),
  }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const result = await new Instrumenter(SILENT).instrument(sources, options);
  for (const [index, { content }] of result.files.entries()) {
    writeFileSync(join(folder, files[index] ?? ''), content);
  }
  return { folder, mutants: result.mutants };
}
