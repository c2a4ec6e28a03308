import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Folders whose tests are run, under `dist/test`; fewer make the first run shorter and the score a lower bound. */
const FOLDERS = (process.env.PROVISO_MUTATION_TESTS ?? 'policy,disclosure,scenarios,promises,cells').split(',');

/** Tests that take long for what they find are tried last. */
const LAST = [
  /forceTables|badPolicy|comparePolicies|rowsWithoutValues|purity|standardWording/,
  /^scenarios/,
  /^promises/,
  /Properties/,
  /^cells/,
];

/** How late a test file is tried with mutants of a source file, 0 being first: those named for it before the others. */
export function rankOf(file: string, changed: string): number {
  const rank = LAST.findIndex((each) => each.test(file)) + 1;
  return 3 * rank + 2 - nearness(file.toLowerCase(), changed);
}

/** Two where a test file is named for a source file, one where it is named for its folder, or stands in one of that name. */
function nearness(file: string, changed: string): number {
  const law = basename(changed, '.js').replace(/(Overlay|Gate)$/, '');
  if (file.includes(law.toLowerCase())) return 2;
  return file.slice(file.indexOf('/')).includes(basename(dirname(changed))) ? 1 : 0;
}

/** Every test file that mutants are tried with, from `dist/test`. */
export const testFiles = (): readonly string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join('dist/test', folder), { recursive: true, encoding: 'utf8' })
      .filter((each) => each.endsWith('.test.js'))
      .sort()
      .map((name) => join(folder, name)),
  );
