import { JOURNAL } from './JournalReporter.js';
import { isLiving, readJournals } from './readJournals.js';

/** Prints where the mutants of journals that lived are, as `npm run mutate -- --mutate` takes it: to try those again. */
function main(journals: readonly string[]): void {
  const ranges = readJournals(journals)
    .filter(isLiving)
    .map(({ file, line, column, endLine, endColumn }) => `${file}:${line}:${column}-${endLine}:${endColumn}`);
  console.log([...new Set(ranges)].join(','));
}

const named = process.argv.slice(2);
main(named.length > 0 ? named : [JOURNAL]);
