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

/** Tests of a folder that neither are named for it nor stand in one of its name. */
const NAMED_OTHERWISE: readonly (readonly [folder: string, RegExp])[] = [
  ['tables', /badPolicy|forceTables|matrix/],
  ['compare', /comparePolicies/],
  ['explaining', /explain/],
];

/** How late a test file is tried with mutants of a source file, 0 being first: those near to it before the others. */
export function rankOf(file: string, changed: string): number {
  const near = nearness(file, changed);
  return near > 0 ? 2 - near : 2 + LAST.findIndex((each) => each.test(file)) + 1;
}

/** Two where a test file is named for a source file, one where it is named for its folder, or stands in one of that name. */
function nearness(file: string, changed: string): number {
  const law = basename(changed, '.js').replace(/(Overlay|Gate)$/, '');
  if (file.toLowerCase().includes(law.toLowerCase())) return 2;
  const folder = basename(dirname(changed));
  const isOtherwise = NAMED_OTHERWISE.some(([of, tests]) => of === folder && tests.test(file));
  return isOtherwise || file.slice(file.indexOf('/')).includes(folder) ? 1 : 0;
}

/** Every test file that mutants are tried with, from `dist/test`. */
export const testFiles = (): readonly string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join('dist/test', folder), { recursive: true, encoding: 'utf8' })
      .filter((each) => each.endsWith('.test.js'))
      .sort()
      .map((name) => join(folder, name)),
  );
