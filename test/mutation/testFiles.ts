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

/** Tests of a source file or folder that neither share a word with it nor stand in a folder of its name. */
const NAMED_OTHERWISE: readonly (readonly [of: string, RegExp])[] = [
  ['tables', /badPolicy|forceTables|matrix/],
  ['loadPolicy', /badPolicy|forceTables/],
  ['compare', /comparePolicies/],
  ['explaining', /explain/],
  ['weigh', /decide|overlays/],
  ['readMatrix', /decide/],
];

/** How late a test file is tried with mutants of a source file, 0 being first: those near to it before the others. */
export function rankOf(file: string, changed: string): number {
  const near = nearness(file, changed);
  return near > 0 ? 2 - near : 2 + LAST.findIndex((each) => each.test(file)) + 1;
}

/** Two where a test file is named for a source file, one where it shares a word with it or is of its folder. */
function nearness(file: string, changed: string): number {
  const name = basename(changed, '.js');
  const law = name.replace(/(Overlay|Gate)$/, '') || name;
  if (file.toLowerCase().includes(law.toLowerCase())) return 2;
  const folder = basename(dirname(changed));
  const isOtherwise = NAMED_OTHERWISE.some(([of, tests]) => (of === folder || of === name) && tests.test(file));
  const sharesWord = wordsOf(name).some((word) => basename(file).toLowerCase().includes(word));
  return isOtherwise || sharesWord || file.slice(file.indexOf('/')).includes(folder) ? 1 : 0;
}

/** The words of a name in camel case that are long enough to tell something. */
const wordsOf = (name: string): readonly string[] =>
  name
    .split(/(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 5);

/** Every test file that mutants are tried with, from `dist/test`. */
export const testFiles = (): readonly string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join('dist/test', folder), { recursive: true, encoding: 'utf8' })
      .filter((each) => each.endsWith('.test.js'))
      .sort()
      .map((name) => join(folder, name)),
  );
