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

/** What tests a file or folder whose name theirs do not have. */
const NAMED_OTHERWISE: readonly (readonly [source: RegExp, tests: RegExp])[] = [
  [/^tables$/, /badPolicy|forceTables|matrix/],
  [/^compare$/, /comparePolicies/],
  [/^explaining$/, /explain/],
  [/^loadPolicy$/, /badPolicy|forceTables/],
  [/^readMatrix$/, /matrix|decide/],
  [/^weigh$/, /decide|overlays/],
  [/^Gate$/, /gatesDecided|gates\./],
  [/^(collectFields|selectFields|planOperation)$/, /planOperation|collectFields/],
  [/^(readRules|checkRules)$/, /checkRules/],
  [/^decideRecord$/, /decideField|releaseLists/],
  [/^decisionRows$/, /decideField|releaseRecord/],
  [/^fillSlots$/, /slots/],
  [/^(labels|orderDerivations)$/, /derivations/],
  [/^Release(Account|Notes)$/, /marking|releaseRecord|releasedAlike/],
  [/^releaseRecord$/, /releaseLists|slots|releasedAlike/],
  [/^SharedRows$/, /releasedAlike/],
  [/^ruleDown$/, /resolveCoordinate/],
  [/^minimumFormInWords$/, /resolveCoordinate/],
  [/^withInstructionFields$/, /instructions/],
  [/^(Name|DateOfBirth|Area|Photograph|Staff|Victim)$/, /people/],
  [/^Victim$/, /dates/],
  [/^(ThirdParty|roleWord)$/, /othersCounted|people/],
  [/^Notification$/, /compliance/],
  [/^(Offence|Outcome|Risk|Mappa|Extract|Held|Forensic|Intelligence|Sensitive)$/, /facts/],
  [/^Generaliser$/, /facts|people/],
  [/^Reference$/, /existence/],
  [/^Aggregate$/, /everyField/],
];

/** How late a test file is tried with mutants of a source file, 0 being first: those near to it before the others. */
export function rankOf(file: string, changed: string): number {
  if (isNamedFor(file, changed)) return 0;
  return isAkin(file, changed) ? 1 : 2 + LAST.findIndex((each) => each.test(file)) + 1;
}

/** What all files of a kind are called is no name: a gate's, an overlay's or a minimum form's own name is the rest. */
const nameOf = (changed: string): string =>
  basename(changed, '.js').replace(/^generalise(?=[A-Z])|(?<=.)(Overlay|Gate)$/, '');

/** Whether a test file is called after the source file, or stands here as its test. */
export function isNamedFor(file: string, changed: string): boolean {
  const name = nameOf(changed);
  return basename(file).toLowerCase().includes(name.toLowerCase()) || isNamedOtherwise(file, name);
}

/** Whether a test file shares a word with the source file or its folder, or stands in a folder of that name. */
function isAkin(file: string, changed: string): boolean {
  const folder = basename(dirname(changed));
  const sharesWord = wordsOf(nameOf(changed)).some((word) => basename(file).toLowerCase().includes(word));
  return sharesWord || file.slice(file.indexOf('/')).includes(folder) || isNamedOtherwise(file, folder);
}

/** The words of a name in camel case that are long enough to tell something. */
const wordsOf = (name: string): readonly string[] =>
  name
    .split(/(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 5);

const isNamedOtherwise = (file: string, name: string): boolean =>
  NAMED_OTHERWISE.some(([source, tests]) => source.test(name) && tests.test(file));

/** Every test file that mutants are tried with, from `dist/test`. */
export const testFiles = (): readonly string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join('dist/test', folder), { recursive: true, encoding: 'utf8' })
      .filter((each) => each.endsWith('.test.js'))
      .sort()
      .map((name) => join(folder, name)),
  );
